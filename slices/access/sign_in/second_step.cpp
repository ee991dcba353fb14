#include "look/form.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/qr/qr.hpp"
#include "slices/access/accounts/accounts.sql.hpp"
#include "slices/access/pages/pages.hpp"
#include "slices/access/secrets/secrets.hpp"
#include "slices/access/secrets/totp.hpp"
#include "slices/access/secrets/tries.hpp"
#include "slices/access/session/session.hpp"
#include "slices/access/sign_in/routes.hpp"
#include "slices/access/sign_in/second_step_page.hpp"
#include "slices/access/sign_in/staff_steps.hpp"

namespace trialoog::access {
using namespace html;

namespace {

http::Response sign_in_staff(const http::Request& request, Services& services, const Pending& pending) {
    const SignIn sign_in{.school_id = pending.school_id,
                         .person_id = pending.person_id,
                         .means = pending.second_step_done ? Means::password_and_totp : Means::password};
    const std::string token =
        services.database.write([&](db::Writer& tx) { return open_session(tx, services, request, sign_in); });
    auto response = http::see_other(pending.back);
    give_cookie(response, services, token, sign_in);
    take_pending(response, services);
    return response;
}

/// A new secret each time: one that was shown but never confirmed is worth nothing.
void offer_second_step(Services& services, const Account& account) {
    const std::string sealed = to_base64(seal(services.secret, totp_purpose, make_totp_secret()));
    services.database.write([&](db::Writer& tx) {
        tx.run(sql::offer_second_step, {account.school_id, account.person_id, sealed});
    });
}

} // namespace

http::Response next_step(const http::Request& request, Services& services, PendingAccount who) {
    std::string_view where;
    if (who.account.has_second_step && !who.pending.second_step_done) {
        where = "/inloggen/code";
    } else if (who.account.password_is_temporary) {
        where = "/inloggen/wachtwoord";
    } else if (who.account.is_administrator && !who.pending.second_step_done) {
        offer_second_step(services, who.account);
        where = "/inloggen/tweede-stap";
    } else {
        return sign_in_staff(request, services, who.pending);
    }
    auto response = http::see_other(where);
    give_pending(response, services, who.pending);
    return response;
}

Digits check_digits(const http::Request& request, Services& services, const Account& account,
                    std::string_view typed) {
    const Instant now = services.clock.now();
    const Try aimed = try_of(request, services, "totp:" + account.person_id);
    if (services.database.read([&](db::Reader& tx) { return must_wait(tx, aimed, now); }))
        return Digits::too_many;
    const auto sealed = from_base64(account.totp_secret);
    const auto secret = sealed ? open(services.secret, totp_purpose, *sealed) : std::nullopt;
    const auto step = secret ? totp_step(*secret, typed, now) : std::nullopt;
    return services.database.write([&](db::Writer& tx) {
        if (step && tx.run(sql::use_step, {account.school_id, account.person_id, *step}) == 1)
            return Digits::right;
        count_failure(tx, aimed, now);
        return Digits::wrong;
    });
}

namespace {

look::Field digits_field() {
    return {.name = "cijfers",
            .label = t("De zes cijfers uit je app"),
            .autocomplete = "one-time-code",
            .required = true,
            .max_length = 10,
            .input_mode = "numeric"};
}

look::Errors wrong_digits() {
    look::Errors errors;
    errors.add("cijfers", t("Deze cijfers kloppen niet. Wacht op nieuwe cijfers in je app."));
    return errors;
}

http::Response digits_page(const http::Request& request, const look::Errors& errors) {
    const Html content = group(
        look::heading({}, t("Nog één stap"), t("Open de app met codes op je telefoon.")),
        look::error_summary(errors),
        look::post_form("/inloggen/code",
                        group(look::text_field(digits_field(), errors), look::submit(t("Verder")))),
        p(cls("aside"), t("Telefoon kwijt? Een andere beheerder kan je tweede stap opnieuw instellen.")));
    return http::page(look::page(open_frame(request, t("Nog één stap")), content), errors.none() ? 200 : 422);
}

http::Response set_up_page(const http::Request& request, Services& services, const Account& account,
                           const look::Errors& errors) {
    const auto sealed = from_base64(account.totp_secret);
    const auto secret = sealed ? open(services.secret, totp_purpose, *sealed) : std::nullopt;
    if (!secret) return http::see_other("/inloggen");
    const Html content =
        group(look::heading({}, t("Stel de tweede stap in"),
                            t("Als beheerder log je in met een wachtwoord én een code van je telefoon.")),
              look::error_summary(errors),
              second_step_form("/inloggen/tweede-stap", *secret, account, digits_field(), errors));
    return http::page(look::page(open_frame(request, t("Stel de tweede stap in")), content),
                      errors.none() ? 200 : 422);
}

using Step = std::function<http::Response(const http::Request&, PendingAccount)>;
/// Only for somebody whose password was right, within ten minutes; others begin again.
http::Handler for_pending(Services& services, Step step) {
    return [&services, step = std::move(step)](const http::Request& request) {
        const i18n::Speaking speaking(language_of(request));
        auto who = pending_of(request, services);
        if (!who) return http::see_other("/inloggen");
        return step(request, std::move(*who));
    };
}

http::Response enter_digits(const http::Request& request, Services& services, PendingAccount who) {
    if (!who.account.has_second_step) return http::see_other("/inloggen");
    switch (check_digits(request, services, who.account, request.form.get("cijfers"))) {
    case Digits::too_many:
        return too_many_tries_page(request, try_window_seconds);
    case Digits::wrong:
        return digits_page(request, wrong_digits());
    case Digits::right:
        break;
    }
    who.pending.second_step_done = true;
    return next_step(request, services, std::move(who));
}

http::Response set_up(const http::Request& request, Services& services, PendingAccount who) {
    if (who.account.has_second_step) return http::see_other("/inloggen");
    switch (check_digits(request, services, who.account, request.form.get("cijfers"))) {
    case Digits::too_many:
        return too_many_tries_page(request, try_window_seconds);
    case Digits::wrong:
        return set_up_page(request, services, who.account, wrong_digits());
    case Digits::right:
        break;
    }
    services.database.write([&](db::Writer& tx) {
        tx.run(sql::confirm_second_step,
               {who.account.school_id, who.account.person_id, services.clock.now().ms});
    });
    who.pending.second_step_done = who.account.has_second_step = true;
    return next_step(request, services, std::move(who));
}

} // namespace

void register_second_step(http::Router& router, Services& services) {
    router.get("/inloggen/code",
               for_pending(services, [](const http::Request& request, const PendingAccount&) {
                   return digits_page(request, {});
               }));
    router.post("/inloggen/code",
                for_pending(services, [&](const http::Request& request, PendingAccount who) {
                    return enter_digits(request, services, std::move(who));
                }));
    router.get("/inloggen/tweede-stap",
               for_pending(services, [&](const http::Request& request, const PendingAccount& who) {
                   if (who.account.has_second_step) return http::see_other("/inloggen");
                   return set_up_page(request, services, who.account, {});
               }));
    router.post("/inloggen/tweede-stap",
                for_pending(services, [&](const http::Request& request, PendingAccount who) {
                    return set_up(request, services, std::move(who));
                }));
}

} // namespace trialoog::access
