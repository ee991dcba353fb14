// Staff: login and password, and for administrators a second step. Nobody is signed in before all steps are
// done.

#include "look/form.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/pages/contact.hpp"
#include "slices/access/pages/pages.hpp"
#include "slices/access/secrets/tries.hpp"
#include "slices/access/session/origin.hpp"
#include "slices/access/session/session.hpp"
#include "slices/access/sign_in/routes.hpp"
#include "slices/access/sign_in/staff_steps.hpp"

namespace trialoog::access {
using namespace html;
namespace {

http::Response login_page(const http::Request& request, const Services& services, const look::Errors& errors,
                          int status) {
    const i18n::Speaking speaking(language_of(request));
    const auto contact = services.database.read([](db::Reader& tx) { return only_contact(tx); });
    const bool from_form = request.method == http::Method::post;
    const std::string back(local_path((from_form ? request.form : request.query).get("naar")));
    const look::Field login{.name = "login",
                            .label = t("Gebruikersnaam"),
                            .value = std::string(request.form.get("login")),
                            .autocomplete = "username",
                            .required = true,
                            .max_length = 100,
                            .more = {attr("autocapitalize", "none"), attr("spellcheck", "false")}};
    const look::Field password{.name = "password",
                               .label = t("Wachtwoord"),
                               .type = "password",
                               .autocomplete = "current-password",
                               .required = true,
                               .max_length = 200};
    const Html content =
        group(look::heading(contact ? contact->school_name : std::string(), t("Inloggen voor school"),
                            t("Voor mentoren, docenten en andere medewerkers.")),
              look::error_summary(errors),
              look::post_form(
                  "/inloggen",
                  group(look::text_field(login, errors), look::text_field(password, errors),
                        when(back != "/", [&] { return input(type("hidden"), name("naar"), value(back)); }),
                        look::submit(t("Inloggen")))),
              p(cls("aside"), t("Bent u ouder of leerling?"), " ",
                a(href("/code"), t("Gebruik de code uit uw brief."))));
    const auto now_here = signed_in(request, services);
    look::DraftOwner drafts = now_here ? drafts_of(services, *now_here) : look::DraftOwner{};
    return http::page(
        look::page(open_frame(request, t("Inloggen"), contact ? contact->school_name : std::string(),
                              std::move(drafts)),
                   content),
        status);
}

http::Response check_password(const http::Request& request, Services& services) {
    const i18n::Speaking speaking(language_of(request));
    const auto login = read_login(request.form.get("login"));
    const std::string_view password = request.form.get("password");
    const Instant now = services.clock.now();

    struct Known {
        std::optional<Account> account;
        Try aimed;
        std::optional<std::int64_t> wait_seconds;
    };
    const Known known = services.database.read([&](db::Reader& tx) {
        Known found;
        if (login) found.account = account_of_login(tx, *login, services.clock.today().iso());
        // Not by the account's school: when a school's tries are up, an unknown login would be told apart.
        found.aimed = try_of(request, services, "login:" + login.value_or(""));
        found.wait_seconds = must_wait(tx, found.aimed, now);
        return found;
    });
    if (known.wait_seconds) return too_many_tries_page(request, *known.wait_seconds);

    // Unknown, disabled and wrong cost the same time and get the same answer.
    const bool fits = password_fits(known.account ? known.account->password_hash : "", password);
    if (!fits || known.account->disabled) {
        services.database.write([&](db::Writer& tx) { count_failure(tx, known.aimed, now); });
        look::Errors errors;
        errors.add("login", t("Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar."));
        return login_page(request, services, errors, 422);
    }
    return next_step(
        request, services,
        {pending_for(*known.account, services, local_path(request.form.get("naar"))), *known.account});
}

} // namespace

void register_staff_sign_in(http::Router& router, Services& services) {
    router.get("/inloggen",
               [&](const http::Request& request) { return login_page(request, services, {}, 200); });
    router.post("/inloggen", [&](const http::Request& request) { return check_password(request, services); });
    register_second_step(router, services);
    register_first_password(router, services);
}

} // namespace trialoog::access
