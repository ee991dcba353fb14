// One's own devices, language and password.

#include "slices/access/own/own_settings.hpp"

#include "platform/i18n/complete.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/accounts/accounts.sql.hpp"
#include "slices/access/accounts/password_form.hpp"
#include "slices/access/own/own_settings.sql.hpp"
#include "slices/access/own/routes.hpp"
#include "slices/access/pages/pages.hpp"
#include "slices/access/secrets/secrets.hpp"
#include "slices/access/secrets/totp.hpp"
#include "slices/access/secrets/tries.hpp"
#include "slices/access/session/languages.hpp"
#include "slices/access/session/session.hpp"
#include "slices/access/session/session.sql.hpp"
#include "slices/access/sign_in/second_step_page.hpp"
#include "slices/access/sign_in/staff_steps.hpp"
#include "slices/people/persons.hpp"
#include "slices/people/reading_language.hpp"

namespace trialoog::access {
using namespace html;
namespace {

/// Only who signed in as staff sees the account: a letter's session can't touch it.
std::optional<Account> own_account(db::Reader& tx, const Viewer& viewer) {
    if (!viewer.is_staff()) return std::nullopt;
    return account_of_person(tx, viewer.school_id, viewer.person_id, viewer.today);
}

void read_language(db::Reader& tx, const Viewer& viewer, OwnSettings& into) {
    tx.each(sql::own_language, {viewer.school_id, viewer.person_id}, [&](const db::Row& row) {
        into.language = people::reading_language(row);
        into.at_home = row.str("language");
    });
}

http::Response show(const Asked& asked, const look::Errors& errors = {}) {
    const OwnSettings settings = asked.services.database.read([&](db::Reader& tx) {
        OwnSettings found;
        read_language(tx, asked.viewer, found);
        found.sessions =
            tx.all(sql::sessions_of, {asked.viewer.school_id, asked.viewer.person_id, asked.now.ms},
                   [](const db::Row& row) {
                       return OpenSession{row.str("token_hash"),
                                          row.str("device"),
                                          row.str("means"),
                                          {row.integer("made_at")},
                                          {row.integer("seen_at")}};
                   });
        found.account = own_account(tx, asked.viewer);
        return found;
    });
    const Html content = own_settings_page(asked.viewer, settings, errors, asked.today());
    return http::page(look::page(frame(asked, t("Mijn instellingen")), content), errors.none() ? 200 : 422);
}

http::Response end_device(const Asked& asked) {
    const auto hash = asked.request.param("session");
    const auto ended = asked.services.database.write([&](db::Writer& tx) {
        if (hash == "andere")
            return tx.run(sql::end_other_sessions, {asked.viewer.school_id, asked.viewer.person_id,
                                                    asked.viewer.session_hash, asked.now.ms}) +
                   1;
        return tx.run(sql::end_own_session,
                      {asked.viewer.school_id, asked.viewer.person_id, hash, asked.now.ms});
    });
    return ended > 0 ? http::see_other("/mijn") : not_found(asked);
}

http::Response set_language(const Asked& asked) {
    const std::string language(asked.request.form.get("language"));
    if (!i18n::is_complete(language)) {
        look::Errors errors;
        errors.add("language", t("Kies een taal uit de lijst."));
        return show(asked, errors);
    }
    asked.services.database.write([&](db::Writer& tx) {
        people::choose_language(tx, asked.viewer.school_id, asked.viewer.person_id, language);
        tx.run(sql::set_session_language, {asked.viewer.session_hash, language});
    });
    auto response = http::see_other("/mijn");
    remember_language(response, language, asked.services);
    return response;
}

http::Response change_password(const Asked& asked) {
    const auto account =
        asked.services.database.read([&](db::Reader& tx) { return own_account(tx, asked.viewer); });
    if (!account) return not_found(asked);
    const Try aimed = try_of(asked.request, asked.services, "login:" + account->login);
    if (const auto wait =
            asked.services.database.read([&](db::Reader& tx) { return must_wait(tx, aimed, asked.now); }))
        return too_many_tries_page(asked.request, *wait);

    look::Errors errors;
    if (!password_fits(account->password_hash, asked.request.form.get("password"))) {
        asked.services.database.write([&](db::Writer& tx) { count_failure(tx, aimed, asked.now); });
        errors.add("password", t("Dit is niet het wachtwoord van nu."));
    }
    const look::Errors of_new = check_new_password(asked.request, account->login);
    for (const auto& [field, sentence] : of_new.all())
        errors.add(field, sentence);
    if (!errors.none()) return show(asked, errors);

    const std::string hash = hash_password(asked.request.form.get("new_password"));
    const SignIn sign_in{.school_id = asked.viewer.school_id,
                         .person_id = asked.viewer.person_id,
                         .means = asked.viewer.is(Role::administrator) || account->has_second_step
                                      ? Means::password_and_totp
                                      : Means::password};
    // All devices are signed out; this one goes on with a new session.
    const std::string token = asked.services.database.write([&](db::Writer& tx) {
        set_password(tx, asked.viewer.school_id, asked.viewer.person_id, hash, Password::lasting, asked.now);
        return open_session(tx, asked.services, asked.request, sign_in);
    });
    auto response = http::see_other("/mijn");
    give_cookie(response, asked.services, token, sign_in);
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

http::Response second_step_page(const Asked& asked, const look::Errors& errors) {
    const auto account =
        asked.services.database.read([&](db::Reader& tx) { return own_account(tx, asked.viewer); });
    if (!account) return not_found(asked);
    const auto sealed = from_base64(account->totp_secret);
    const auto secret = sealed ? open(asked.services.secret, totp_purpose, *sealed) : std::nullopt;
    if (!secret || account->has_second_step) return http::see_other("/mijn");
    const Html content =
        group(look::heading({}, t("Stel de tweede stap in")), look::error_summary(errors),
              second_step_form("/mijn/tweede-stap/klaar", *secret, *account, digits_field(), errors));
    return http::page(look::page(frame(asked, t("Stel de tweede stap in")), content),
                      errors.none() ? 200 : 422);
}

http::Response begin_second_step(const Asked& asked) {
    const auto account =
        asked.services.database.read([&](db::Reader& tx) { return own_account(tx, asked.viewer); });
    if (!account) return not_found(asked);
    const std::string sealed = to_base64(seal(asked.services.secret, totp_purpose, make_totp_secret()));
    asked.services.database.write([&](db::Writer& tx) {
        tx.run(sql::offer_second_step, {asked.viewer.school_id, asked.viewer.person_id, sealed});
    });
    return http::see_other("/mijn/tweede-stap");
}

http::Response confirm_second_step(const Asked& asked) {
    const auto account =
        asked.services.database.read([&](db::Reader& tx) { return own_account(tx, asked.viewer); });
    if (!account) return not_found(asked);
    switch (check_digits(asked.request, asked.services, *account, asked.request.form.get("cijfers"))) {
    case Digits::too_many:
        return too_many_tries_page(asked.request, try_window_seconds);
    case Digits::wrong: {
        look::Errors errors;
        errors.add("cijfers", t("Deze cijfers kloppen niet. Wacht op nieuwe cijfers in je app."));
        return second_step_page(asked, errors);
    }
    case Digits::right:
        break;
    }
    // A session elsewhere was opened without it.
    asked.services.database.write([&](db::Writer& tx) {
        tx.run(sql::confirm_second_step, {asked.viewer.school_id, asked.viewer.person_id, asked.now.ms});
        tx.run(sql::end_other_sessions,
               {asked.viewer.school_id, asked.viewer.person_id, asked.viewer.session_hash, asked.now.ms});
    });
    return http::see_other("/mijn");
}

} // namespace

void register_own_settings(Routes& routes) {
    const auto own = Action::see_own_home;
    routes.get("/mijn", own, [](const Asked& asked) { return show(asked); });
    routes.post("/mijn/toestellen/{session}/uit", own, end_device);
    routes.post("/mijn/taal", own, set_language);
    routes.post("/mijn/wachtwoord", own, change_password);
    routes.get("/mijn/tweede-stap", own, [](const Asked& asked) { return second_step_page(asked, {}); });
    routes.post("/mijn/tweede-stap", own, begin_second_step);
    routes.post("/mijn/tweede-stap/klaar", own, confirm_second_step);
}

} // namespace trialoog::access
