#include "look/data.hpp"
#include "look/page.hpp"
#include "look/people.hpp"
#include "platform/i18n/complete.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/accounts/password_form.hpp"
#include "slices/access/own/own_settings.hpp"

namespace trialoog::access {
using namespace html;
namespace {

std::string seen(const OpenSession& session, Day today) {
    return tf("gebruikt: {when}",
              fmt::arg("when", i18n::from_today(today.days_until(day_in_amsterdam(session.seen_at)))));
}

Html devices(const Viewer& viewer, const std::vector<OpenSession>& sessions, Day today) {
    std::vector<look::PersonRow> rows;
    for (const OpenSession& session : sessions) {
        const bool here = session.hash == viewer.session_hash;
        rows.push_back({.name = session.device.empty() ? t("Onbekend toestel") : session.device,
                        .detail = seen(session, today),
                        .end = here ? look::tag(look::Tone::good, t("dit toestel"))
                                    : look::act("/mijn/toestellen/" + session.hash + "/uit", t("Log uit"))});
    }
    return look::card(t("Toestellen die zijn ingelogd"),
                      group(look::person_list(rows), when(sessions.size() > 1, [] {
                                return look::act("/mijn/toestellen/andere/uit",
                                                 t("Log alle andere toestellen uit"));
                            })));
}

std::string known_at_home(const OwnSettings& settings) {
    if (settings.at_home == settings.language) return {};
    const std::string_view at_home = i18n::language(settings.at_home).name;
    const auto name = fmt::arg("language", at_home);
    if (i18n::is_complete(settings.at_home))
        return tf("Op school staat {language} als taal thuis. Dat blijft zo.", name);
    return tf("Op school staat {language} als taal thuis. Dat blijft zo. Onze pagina’s en brieven zijn er "
              "nog niet in die taal.",
              name);
}

/// Only languages in which letters are made; who reads another at home sees that the school knows it.
Html language_card(const OwnSettings& settings, const look::Errors& errors) {
    std::vector<look::Choice> choices;
    for (const i18n::Language& one : i18n::complete_languages())
        choices.push_back({std::string(one.code), std::string(one.name)});
    return look::card(
        t("Mijn taal"),
        look::post_form("/mijn/taal",
                        group(look::select_field({.name = "language",
                                                  .label = t("Taal van pagina’s, brieven en e-mail"),
                                                  .hint = known_at_home(settings),
                                                  .value = settings.language},
                                                 choices, errors),
                              look::submit(t("Bewaar"), {}, {}, true))));
}

Html password_card(const Account& account, const look::Errors& errors) {
    return look::card(t("Wachtwoord"),
                      look::post_form("/mijn/wachtwoord",
                                      group(input(type("hidden"), name("username"), value(account.login),
                                                  attr("autocomplete", "username")),
                                            look::text_field({.name = "password",
                                                              .label = t("Wachtwoord van nu"),
                                                              .type = "password",
                                                              .autocomplete = "current-password",
                                                              .required = true,
                                                              .max_length = 200},
                                                             errors),
                                            new_password_fields(errors),
                                            look::submit(t("Wijzig het wachtwoord"), {}, {}, true))));
}

Html second_step_card(const Account& account) {
    if (account.has_second_step)
        return look::card(t("Tweede stap"), p(t("Staat aan: je logt in met een wachtwoord en een code.")));
    return look::card(t("Tweede stap"),
                      group(p(t("Log ook in met een code van je telefoon. Dat is veiliger.")),
                            look::act("/mijn/tweede-stap", t("Zet de tweede stap aan"))));
}

} // namespace

Html own_settings_page(const Viewer& viewer, const OwnSettings& settings, const look::Errors& errors,
                       Day today) {
    return group(
        look::heading(viewer.school_name, viewer.name), look::error_summary(errors),
        devices(viewer, settings.sessions, today), language_card(settings, errors),
        when(
            viewer.is(Role::parent),
            [] { return p(a(cls("move"), href("/mijn/berichten"), t("Herinneringen: e-mail of papier?"))); }),
        settings.account
            ? Html(group(password_card(*settings.account, errors), second_step_card(*settings.account)))
            : Html());
}

} // namespace trialoog::access
