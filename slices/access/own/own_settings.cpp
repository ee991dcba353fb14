// One's own devices, language and password.

#include "slices/access/own/own_settings.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/accounts/accounts.sql.hpp"
#include "slices/access/accounts/password_form.hpp"
#include "slices/access/own/own_settings.sql.hpp"
#include "slices/access/own/routes.hpp"
#include "slices/access/pages/pages.hpp"
#include "slices/access/secrets/secrets.hpp"
#include "slices/access/secrets/totp.hpp"
#include "slices/access/secrets/tries.hpp"
#include "slices/access/session/session.hpp"
#include "slices/access/session/session.sql.hpp"
#include "slices/access/sign_in/second_step_page.hpp"
#include "slices/access/sign_in/staff_steps.hpp"
#include "slices/people/persons.hpp"

namespace trialoog::access {
using namespace html;
namespace {

/// Only who signed in as staff sees the account: a letter's session can't touch it.
std::optional<Account> own_account(db::Reader& tx, const Viewer& viewer) {
    if (!viewer.is_staff()) return std::nullopt;
    return account_of_person(tx, viewer.school_id, viewer.person_id, viewer.today);
}

http::Response show(const http::Request& request, const Viewer& viewer, Services& services,
                    const look::Errors& errors = {}) {
    const OwnSettings settings = services.database.read([&](db::Reader& tx) {
        OwnSettings found;
        found.language =
            tx.one(sql::own_language, {viewer.school_id, viewer.person_id}, [](const db::Row& row) {
                  return row.str("language");
              }).value_or("nl");
        found.sessions =
            tx.all(sql::sessions_of, {viewer.school_id, viewer.person_id, services.clock.now().ms},
                   [](const db::Row& row) {
                       return OpenSession{row.str("token_hash"),
                                          row.str("device"),
                                          row.str("means"),
                                          {row.integer("made_at")},
                                          {row.integer("seen_at")}};
                   });
        found.account = own_account(tx, viewer);
        return found;
    });
    const Html content = own_settings_page(viewer, settings, errors, services.clock.today());
    return http::page(look::page(frame(request, viewer, t("Mijn instellingen")), content),
                      errors.none() ? 200 : 422);
}

http::Response end_device(const http::Request& request, const Viewer& viewer, Services& services) {
    const auto hash = request.param("session");
    const Instant now = services.clock.now();
    const auto ended = services.database.write([&](db::Writer& tx) {
        if (hash == "andere")
            return tx.run(sql::end_other_sessions,
                          {viewer.school_id, viewer.person_id, viewer.session_hash, now.ms}) +
                   1;
        return tx.run(sql::end_own_session, {viewer.school_id, viewer.person_id, hash, now.ms});
    });
    return ended > 0 ? http::see_other("/mijn") : not_found(request, &viewer);
}

http::Response set_language(const http::Request& request, const Viewer& viewer, Services& services) {
    const auto language = i18n::language(request.form.get("language")).code;
    services.database.write(
        [&](db::Writer& tx) { people::set_language(tx, viewer.school_id, viewer.person_id, language); });
    return http::see_other("/mijn");
}

http::Response change_password(const http::Request& request, const Viewer& viewer, Services& services) {
    const Instant now = services.clock.now();
    const auto account = services.database.read([&](db::Reader& tx) { return own_account(tx, viewer); });
    if (!account) return not_found(request, &viewer);
    const Try aimed = try_of(request, services, "login:" + account->login);
    if (const auto wait = services.database.read([&](db::Reader& tx) { return must_wait(tx, aimed, now); }))
        return too_many_tries_page(request, *wait);

    look::Errors errors;
    if (!password_fits(account->password_hash, request.form.get("password"))) {
        services.database.write([&](db::Writer& tx) { count_failure(tx, aimed, now); });
        errors.add("password", t("Dit is niet het wachtwoord van nu."));
    }
    const look::Errors of_new = check_new_password(request, account->login);
    for (const auto& [field, sentence] : of_new.all())
        errors.add(field, sentence);
    if (!errors.none()) return show(request, viewer, services, errors);

    const std::string hash = hash_password(request.form.get("new_password"));
    const SignIn sign_in{.school_id = viewer.school_id,
                         .person_id = viewer.person_id,
                         .means = viewer.is(Role::administrator) || account->has_second_step
                                      ? Means::password_and_totp
                                      : Means::password};
    // All devices are signed out; this one goes on with a new session.
    const std::string token = services.database.write([&](db::Writer& tx) {
        set_password(tx, viewer.school_id, viewer.person_id, hash, Password::lasting, now);
        return open_session(tx, services, request, sign_in);
    });
    auto response = http::see_other("/mijn");
    give_cookie(response, services, token, sign_in);
    return response;
}

look::Field digits_field() {
    return {.name = "cijfers",
            .label = t("De zes cijfers uit je app"),
            .autocomplete = "one-time-code",
            .required = true,
            .max_length = 10,
            .input_mode = "numeric"};
}

http::Response second_step_page(const http::Request& request, const Viewer& viewer, Services& services,
                                const look::Errors& errors) {
    const auto account = services.database.read([&](db::Reader& tx) { return own_account(tx, viewer); });
    if (!account) return not_found(request, &viewer);
    const auto sealed = from_base64(account->totp_secret);
    const auto secret = sealed ? open(services.secret, totp_purpose, *sealed) : std::nullopt;
    if (!secret || account->has_second_step) return http::see_other("/mijn");
    const Html content =
        group(look::heading({}, t("Stel de tweede stap in")), look::error_summary(errors),
              second_step_form("/mijn/tweede-stap/klaar", *secret, account->login, digits_field(), errors));
    return http::page(look::page(frame(request, viewer, t("Stel de tweede stap in")), content),
                      errors.none() ? 200 : 422);
}

http::Response begin_second_step(const http::Request& request, const Viewer& viewer, Services& services) {
    const auto account = services.database.read([&](db::Reader& tx) { return own_account(tx, viewer); });
    if (!account) return not_found(request, &viewer);
    const std::string sealed = to_base64(seal(services.secret, totp_purpose, make_totp_secret()));
    services.database.write([&](db::Writer& tx) {
        tx.run(sql::offer_second_step, {viewer.school_id, viewer.person_id, sealed});
    });
    return http::see_other("/mijn/tweede-stap");
}

http::Response confirm_second_step(const http::Request& request, const Viewer& viewer, Services& services) {
    const auto account = services.database.read([&](db::Reader& tx) { return own_account(tx, viewer); });
    if (!account) return not_found(request, &viewer);
    switch (check_digits(request, services, *account, request.form.get("cijfers"))) {
    case Digits::too_many:
        return too_many_tries_page(request, try_window_seconds);
    case Digits::wrong: {
        look::Errors errors;
        errors.add("cijfers", t("Deze cijfers kloppen niet. Wacht op nieuwe cijfers in je app."));
        return second_step_page(request, viewer, services, errors);
    }
    case Digits::right:
        break;
    }
    // A session elsewhere was opened without it.
    services.database.write([&](db::Writer& tx) {
        const Instant now = services.clock.now();
        tx.run(sql::confirm_second_step, {viewer.school_id, viewer.person_id, now.ms});
        tx.run(sql::end_other_sessions, {viewer.school_id, viewer.person_id, viewer.session_hash, now.ms});
    });
    return http::see_other("/mijn");
}

} // namespace

void register_own_settings(Routes& routes, Services& services) {
    const auto own = Action::see_own_home;
    const auto with = [&services](auto handler) {
        return [&services, handler](const http::Request& request, const Viewer& viewer) {
            return handler(request, viewer, services);
        };
    };
    routes.get("/mijn", own, [&](const http::Request& request, const Viewer& viewer) {
        return show(request, viewer, services);
    });
    routes.post("/mijn/toestellen/{session}/uit", own, with(end_device));
    routes.post("/mijn/taal", own, with(set_language));
    routes.post("/mijn/wachtwoord", own, with(change_password));
    routes.get("/mijn/tweede-stap", own, [&](const http::Request& request, const Viewer& viewer) {
        return second_step_page(request, viewer, services, {});
    });
    routes.post("/mijn/tweede-stap", own, with(begin_second_step));
    routes.post("/mijn/tweede-stap/klaar", own, with(confirm_second_step));
}

} // namespace trialoog::access
