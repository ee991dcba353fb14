#include "slices/access/people/people_pages.hpp"
#include "slices/access/people/contact_pages.hpp"

#include "look/data.hpp"
#include "look/page.hpp"
#include "look/people.hpp"
#include "platform/http/http.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/qr/qr.hpp"

namespace trialoog::access {
using namespace html;
namespace {

std::string day_of(Instant at) { return i18n::short_date(day_in_amsterdam(at)); }

std::string code_sentence(const CodeState& code) {
    if (code.first_used_at) return tf("binnen sinds {day}", fmt::arg("day", day_of(*code.first_used_at)));
    if (code.made_at) return tf("brief van {day}, nog niet gebruikt", fmt::arg("day", day_of(*code.made_at)));
    return t("nog geen brief");
}

Html code_tag(const PersonLine& person) {
    if (person.is_deceased) return look::tag(look::Tone::plain, t("overleden"));
    if (person.disabled) return look::tag(look::Tone::error, t("account uit"));
    if (person.class_name.empty() && person.child_name.empty())
        return person.login.empty() ? Html() : look::tag(look::Tone::plain, person.login);
    if (person.code.first_used_at) return look::tag(look::Tone::good, t("binnen"));
    return look::tag(person.code.made_at ? look::Tone::plain : look::Tone::attention,
                     person.code.made_at ? t("brief gemaakt") : t("geen brief"));
}

std::string who(const PersonLine& person) {
    std::vector<std::string> parts;
    if (!person.class_name.empty())
        parts.push_back(tf("leerling in {class_name}", fmt::arg("class_name", person.class_name)));
    if (!person.child_name.empty())
        parts.push_back(tf("ouder van {name}", fmt::arg("name", person.child_name)));
    if (const auto role = role_from(person.staff_role)) parts.push_back(label(*role));
    if (person.mentored > 0)
        parts.push_back(tn("mentor van {n} leerling", "mentor van {n} leerlingen", person.mentored));
    std::string all;
    for (const std::string& part : parts)
        all += (all.empty() ? "" : " · ") + part;
    return all;
}

Html search_form(const PeopleSearch& search) {
    return form(method("get"), action("/beheer/mensen"), role("search"),
                look::text_field({.name = "zoek",
                                  .label = t("Zoek op naam, nummer of gebruikersnaam"),
                                  .value = search.words,
                                  .type = "search",
                                  .max_length = static_cast<int>(longest_search)}),
                look::select_field({.name = "wie", .label = t("Wie?"), .value = search.kind},
                                   {{"", t("Iedereen")},
                                    {"parents", t("Ouders")},
                                    {"waiting", t("Ouders die nog niet binnen zijn")},
                                    {"pupils", t("Leerlingen")},
                                    {"staff", t("Medewerkers")}}),
                look::submit(t("Zoek")));
}

std::string page_path(const PeopleSearch& search, int page) {
    return "/beheer/mensen?zoek=" + http::percent_encode(search.words) +
           "&wie=" + http::percent_encode(search.kind) + "&bladzijde=" + std::to_string(page);
}

} // namespace

std::string person_path(std::string_view person_id, std::string_view rest) {
    return "/beheer/mensen/" + std::string(person_id) + std::string(rest);
}

namespace {
Html asking_notice(const std::vector<AskingContact>& asking) {
    if (asking.empty()) return {};
    return look::notice(look::Tone::attention, t("Hier is een besluit nodig"),
                        group(p(t("De administratie zegt nu iets anders dan de school besloot. Wat de school "
                                  "besloot, geldt nog.")),
                              ul(each(asking, [](const AskingContact& one) {
                                  return li(
                                      a(href(contact_path(one.parent_id, one.pupil_id)),
                                        tf("{name}, ouder van {pupil}", fmt::arg("name", one.parent_name),
                                           fmt::arg("pupil", one.pupil_given_name))));
                              }))));
}
} // namespace

Html people_page(const PeopleSearch& search, const PeoplePage& found,
                 const std::vector<AskingContact>& asking) {
    std::vector<look::PersonRow> rows;
    for (const PersonLine& person : found.people)
        rows.push_back({.name = person.name,
                        .detail = who(person),
                        .href = person_path(person.id),
                        .end = code_tag(person)});
    const int pages = (found.total + people_on_a_page - 1) / people_on_a_page;
    return group(
        look::heading({}, t("Mensen"),
                      t("Wie kan binnenkomen, en hoe? Kies iemand voor een nieuwe code of een account.")),
        asking_notice(asking), search_form(search),
        rows.empty()
            ? look::empty_state(t("Niemand gevonden"), t("Zoek op een deel van de naam."))
            : Html(group(p(cls("hint"), tn("{n} mens", "{n} mensen", found.total)), look::person_list(rows))),
        look::pagination(search.page, pages, [&](int page) { return page_path(search, page); }),
        p(look::button_link("/beheer/mensen/nieuw", t("Nieuwe medewerker"), true)));
}

namespace {

Html code_card(const PersonInCharge& person) {
    if (!person.may_have_code()) return {};
    return look::card(
        t("Code van de brief"),
        group(p(code_sentence(person.code)),
              p(cls("hint"), t("Een nieuwe code maakt de oude ongeldig. Toestellen blijven ingelogd.")),
              look::act(person_path(person.id, "/code"), t("Maak een nieuwe code"))));
}

Html sessions_card(const PersonInCharge& person) {
    if (person.sessions == 0) return {};
    return look::card(t("Ingelogd"),
                      group(p(tn("Op {n} toestel.", "Op {n} toestellen.", person.sessions)),
                            look::act(person_path(person.id, "/uitloggen"), t("Log overal uit"))));
}

Html state_of(const Relative& one) {
    if (one.is_deceased) return look::tag(look::Tone::plain, t("overleden"));
    if (one.is_ended) return look::tag(look::Tone::plain, t("niet meer"));
    if (one.no_contact) return look::tag(look::Tone::error, t("geen contact"));
    if (!one.is_informed) return look::tag(look::Tone::attention, t("krijgt geen informatie"));
    return {};
}

Html contact_link(const PersonInCharge& person, const Relative& one) {
    const std::string path = one.is_child ? contact_path(person.id, one.id) : contact_path(one.id, person.id);
    return a(href(path), look::unseen(one.name), " ", t("Contact"));
}

Html relatives_card(const PersonInCharge& person) {
    if (person.relatives.empty()) return {};
    std::vector<look::PersonRow> rows;
    for (const Relative& one : person.relatives) {
        const Html end =
            group(state_of(one),
                  when(one.asks, [] { return look::tag(look::Tone::attention, t("besluit nodig")); }),
                  contact_link(person, one));
        rows.push_back({.name = one.name,
                        .detail = one.is_child ? t("kind") : t("ouder of verzorger"),
                        .href = person_path(one.id),
                        .end = end});
    }
    return look::card(t("Familie"),
                      group(look::person_list(rows), when(person.is_pupil, [&] {
                                return p(a(href("/beheer/inzage?leerling=" + person.id), t("Wie keek mee?")));
                            })));
}

Html life_note(const PersonInCharge& person) {
    if (person.is_deceased)
        return look::notice(look::Tone::plain, tf("{name} is overleden", fmt::arg("name", person.name)),
                            group(p(t("Er gaan geen brieven, codes en e-mail meer uit.")),
                                  p(a(href(life_path(person.id)), t("Wat hierover is vastgelegd")))));
    return {};
}

Html life_link(const PersonInCharge& person, const Viewer& viewer) {
    if (person.is_deceased || person.id == viewer.person_id) return {};
    return p(a(href(life_path(person.id)), t("Is deze persoon overleden?")));
}

Html account_card(const PersonInCharge& person, const Viewer& viewer, const look::Errors& errors) {
    if (!person.account) {
        if (!person.works_here()) return {};
        return look::card(
            t("Account"),
            look::post_form(person_path(person.id, "/account"),
                            group(look::text_field({.name = "login",
                                                    .label = t("Gebruikersnaam"),
                                                    .hint = t("Kleine letters en cijfers, zoals j.jansen."),
                                                    .required = true,
                                                    .max_length = 100},
                                                   errors),
                                  look::submit(t("Maak een account"), {}, {}, true))));
    }
    const Account& account = *person.account;
    const bool own = person.id == viewer.person_id;
    return look::card(
        t("Account"),
        group(look::definitions(
                  {{t("Gebruikersnaam"), group(account.login)},
                   {t("Wachtwoord"),
                    group(account.password_is_temporary ? t("moet nog worden gekozen") : t("gekozen"))},
                   {t("Tweede stap"), group(account.has_second_step ? t("aan") : t("uit"))},
                   {t("Toegang"), group(account.disabled ? t("uit") : t("aan"))}}),
              when(!own, [&] {
                  return div(
                      cls("buttons"),
                      look::act(person_path(person.id, "/account/wachtwoord"), t("Nieuw wachtwoord")),
                      account.has_second_step ? look::act(person_path(person.id, "/account/tweede-stap"),
                                                          t("Stel de tweede stap opnieuw in"))
                                              : Html(),
                      account.disabled
                          ? look::act(person_path(person.id, "/account/aan"), t("Zet het account aan"))
                          : look::act(person_path(person.id, "/account/uit"), t("Zet het account uit")));
              })));
}

Html roles_card(const PersonInCharge& person, const std::vector<look::Choice>& classes, const Viewer& viewer,
                const look::Errors& errors) {
    if (person.is_pupil) return {};
    std::vector<look::PersonRow> rows;
    for (const StaffRole& one : person.roles) {
        const bool fixed = one.role == Role::administrator && person.id == viewer.person_id;
        rows.push_back(
            {.name = label(one.role) + (one.class_name.empty() ? "" : " " + one.class_name),
             .end = fixed ? Html()
                          : look::act(person_path(person.id, "/rollen/" + one.id + "/einde"), t("Stop"))});
    }
    const Html add =
        look::post_form(person_path(person.id, "/rollen"),
                        group(role_fields(classes, errors), look::submit(t("Geef deze taak"), {}, {}, true)));
    // A parent seldom works at school too: the form is there, but folded.
    const bool folded = rows.empty() && errors.none();
    return look::card(
        t("Taken op school"),
        group(rows.empty() ? Html() : look::person_list(rows),
              folded
                  ? Html(details(cls("more"), summary(t("Geef een taak"), look::icon("chevron-down")), add))
                  : add));
}

} // namespace

Html role_fields(const std::vector<look::Choice>& classes, const look::Errors& errors,
                 std::string_view chosen, std::string_view class_id) {
    std::vector<look::Choice> roles;
    for (const Role one : {Role::mentor, Role::subject_teacher, Role::counsellor, Role::team_leader,
                           Role::management, Role::administrator})
        roles.push_back({std::string(code(one)), label(one)});
    std::vector<look::Choice> with_none{{"", t("Geen")}};
    with_none.insert(with_none.end(), classes.begin(), classes.end());
    return group(
        look::select_field({.name = "role", .label = t("Taak"), .value = std::string(chosen)}, roles, errors),
        look::select_field({.name = "class",
                            .label = t("Klas"),
                            .hint = t("Alleen voor een mentor."),
                            .value = std::string(class_id)},
                           with_none, errors));
}

Html person_page(const PersonInCharge& person, const TaskChoices& choices, const Viewer& viewer, Day,
                 const look::Errors& errors) {
    return group(look::breadcrumbs({{t("Mensen"), "/beheer/mensen"}, {person.name, {}}}),
                 look::heading({}, person.name), look::error_summary(errors), life_note(person),
                 code_card(person), sessions_card(person), relatives_card(person),
                 mentors_card(person, choices.mentors, errors),
                 roles_card(person, choices.classes, viewer, errors), account_card(person, viewer, errors),
                 life_link(person, viewer));
}

Html new_code_page(const PersonInCharge& person, std::string_view code, std::string_view link) {
    const Html drawing = trusted(qr::to_svg(qr::encode(link), t("QR-code om in te loggen")));
    return group(
        look::breadcrumbs(
            {{t("Mensen"), "/beheer/mensen"}, {person.name, person_path(person.id)}, {t("Nieuwe code"), {}}}),
        look::heading(
            {}, tf("Nieuwe code voor {name}", fmt::arg("name", person.name)),
            t("Je ziet deze code nu, en daarna nooit meer. Print de brief of schrijf de code over.")),
        look::card({}, group(div(cls("qr"), drawing), p(cls("big-code"), html::code(code)))),
        look::post_form(person_path(person.id, "/brief"),
                        group(input(type("hidden"), name("code"), value(code)),
                              look::submit(t("Download de brief (PDF)")))));
}

Html one_time_password_page(const PersonInCharge& person, std::string_view login, std::string_view password) {
    return group(
        look::breadcrumbs(
            {{t("Mensen"), "/beheer/mensen"}, {person.name, person_path(person.id)}, {t("Wachtwoord"), {}}}),
        look::heading({}, tf("Wachtwoord voor {name}", fmt::arg("name", person.name)),
                      t("Je ziet dit wachtwoord nu, en daarna nooit meer. Geef het zelf aan deze persoon.")),
        look::card({}, look::definitions({{t("Gebruikersnaam"), html::code(login)},
                                          {t("Wachtwoord voor één keer"), html::code(password)}})),
        p(t("Bij het inloggen kiest deze persoon een eigen wachtwoord.")));
}

Html new_staff_page(const std::vector<look::Choice>& classes, const look::Errors& errors,
                    const std::function<std::string(std::string_view)>& typed) {
    const auto field = [&](const char* name, std::string label_text, std::string hint = {},
                           bool required = false) {
        return look::text_field({.name = name,
                                 .label = std::move(label_text),
                                 .hint = std::move(hint),
                                 .value = typed(name),
                                 .required = required,
                                 .max_length = static_cast<int>(longest_staff_name)},
                                errors);
    };
    return group(
        look::breadcrumbs({{t("Mensen"), "/beheer/mensen"}, {t("Nieuwe medewerker"), {}}}),
        look::heading({}, t("Nieuwe medewerker"),
                      t("Leerlingen en ouders komen uit het inlezen, niet van hier.")),
        look::error_summary(errors),
        look::post_form(
            "/beheer/mensen/nieuw",
            group(field("given_name", t("Voornaam"), {}, true), field("infix", t("Tussenvoegsel")),
                  field("family_name", t("Achternaam"), {}, true), field("email", t("E-mail")),
                  role_fields(classes, errors, typed("role"), typed("class")),
                  field("login", t("Gebruikersnaam"), t("Kleine letters en cijfers, zoals j.jansen."), true),
                  look::submit(t("Maak het account")))));
}

} // namespace trialoog::access
