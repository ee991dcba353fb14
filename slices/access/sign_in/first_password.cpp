// A one-time password is good for one thing: choosing a password of one's own.

#include "look/form.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/accounts/password_form.hpp"
#include "slices/access/pages/pages.hpp"
#include "slices/access/sign_in/routes.hpp"
#include "slices/access/sign_in/staff_steps.hpp"

namespace trialoog::access {
using namespace html;
namespace {

http::Response new_password_page(const http::Request& request, const look::Errors& errors) {
    const Html content =
        group(look::heading({}, t("Kies een wachtwoord"), t("Het wachtwoord dat je kreeg, werkt één keer.")),
              look::error_summary(errors),
              look::post_form("/inloggen/wachtwoord",
                              group(new_password_fields(errors), look::submit(t("Bewaar en ga verder")))));
    return http::page(look::page(open_frame(request, t("Kies een wachtwoord")), content),
                      errors.none() ? 200 : 422);
}

http::Response choose(const http::Request& request, Services& services, PendingAccount who) {
    look::Errors errors = check_new_password(request, who.account.login);
    // Only the hash of the old one is known: trying the new one on it says whether they are the same.
    if (errors.none() && password_fits(who.account.password_hash, request.form.get("new_password")))
        errors.add("new_password", t("Kies een ander wachtwoord dan je kreeg."));
    if (!errors.none()) return new_password_page(request, errors);
    const std::string hash = hash_password(request.form.get("new_password"));
    services.database.write([&](db::Writer& tx) {
        set_password(tx, who.account.school_id, who.account.person_id, hash, Password::lasting,
                     services.clock.now());
    });
    who.account.password_hash = hash;
    who.account.password_is_temporary = false;
    const bool second_step_done = who.pending.second_step_done;
    who.pending = pending_for(who.account, services, who.pending.back);
    who.pending.second_step_done = second_step_done;
    return next_step(request, services, std::move(who));
}

http::Handler for_temporary(Services& services,
                            std::function<http::Response(const http::Request&, PendingAccount)> step) {
    return [&services, step = std::move(step)](const http::Request& request) {
        const i18n::Speaking speaking(language_of(request));
        auto who = pending_of(request, services);
        const bool here = who && who->account.password_is_temporary &&
                          (!who->account.has_second_step || who->pending.second_step_done);
        if (!here) return http::see_other("/inloggen");
        return step(request, std::move(*who));
    };
}

} // namespace

void register_first_password(http::Router& router, Services& services) {
    router.get("/inloggen/wachtwoord",
               for_temporary(services, [](const http::Request& request, const PendingAccount&) {
                   return new_password_page(request, {});
               }));
    router.post("/inloggen/wachtwoord",
                for_temporary(services, [&](const http::Request& request, PendingAccount who) {
                    return choose(request, services, std::move(who));
                }));
}

} // namespace trialoog::access
