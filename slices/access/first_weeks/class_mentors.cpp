// GET and POST /beheer/mentoren: a mentor for each class that has none, on one page.

#include "slices/access/first_weeks/class_mentors.hpp"

#include "look/form.hpp"
#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/first_weeks/first_weeks.sql.hpp"
#include "slices/access/first_weeks/routes.hpp"
#include "slices/access/people/people_actions.hpp"
#include "slices/access/people/people_pages.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/people/staff_roles.hpp"

#include <algorithm>

namespace trialoog::access {
using namespace html;

std::vector<ClassMentors> mentors_by_class(db::Reader& tx, const Viewer& viewer) {
    std::vector<ClassMentors> classes;
    tx.each(sql::mentors_of_classes, {viewer.school_id, viewer.today}, [&](const db::Row& row) {
        if (classes.empty() || classes.back().id != row.text("id"))
            classes.push_back({row.str("id"), row.str("name"), {}});
        if (!row.is_null("person_id"))
            classes.back().mentors.push_back({row.str("person_id"), full_name(row)});
    });
    return classes;
}

namespace {

std::string field_of(const ClassMentors& one) { return "klas-" + one.id; }

std::string class_title(const ClassMentors& one) { return tf("Klas {name}", fmt::arg("name", one.name)); }

Html mentors_of(const ClassMentors& one) {
    return li(div(b(class_title(one)), p(cls("detail"), each(one.mentors, [](const MentorName& mentor) {
                                             return Html(
                                                 group(a(href(person_path(mentor.id)), mentor.name), " "));
                                         }))));
}

Html without_form(const std::vector<ClassMentors>& classes, std::vector<look::Choice> staff,
                  const http::Request& request, const look::Errors& errors) {
    staff.insert(staff.begin(), {"", t("Nog niet bekend")});
    Html fields;
    for (const ClassMentors& one : classes)
        if (one.mentors.empty())
            fields += look::select_field({.name = field_of(one),
                                          .label = class_title(one),
                                          .value = std::string(request.form.get(field_of(one)))},
                                         staff, errors);
    if (fields.empty()) return {};
    return look::card(
        t("Wie is de mentor?"),
        look::post_form("/beheer/mentoren", group(fields, look::submit(t("Bewaar de mentoren")))));
}

Html no_staff() {
    return look::empty_state(t("Er zijn nog geen medewerkers"),
                             t("Lees ze in uit een bestand, of voeg ze één voor één toe."),
                             div(cls("buttons"), look::button_link("/beheer/import", t("Inlezen")),
                                 look::button_link("/beheer/mensen/nieuw", t("Nieuwe medewerker"), true)));
}

http::Response page(const Asked& asked, const look::Errors& errors) {
    if (!find_school(asked.viewer, Action::manage_access)) return not_found(asked);
    std::vector<look::Choice> staff;
    const auto classes = asked.services.database.read([&](db::Reader& tx) {
        staff = staff_to_mentor(tx, asked.viewer);
        return mentors_by_class(tx, asked.viewer);
    });
    Html known;
    for (const ClassMentors& one : classes)
        if (!one.mentors.empty()) known += mentors_of(one);
    const Html body =
        classes.empty() ? look::empty_state(t("Er zijn nog geen klassen"),
                                            t("Lees eerst de leerlingen en hun ouders in."),
                                            look::button_link("/beheer/import", t("Inlezen")))
        : staff.empty()
            ? no_staff()
            : Html(group(without_form(classes, staff, asked.request, errors), when(!known.empty(), [&] {
                             return look::card(t("Deze klassen hebben een mentor"), ul(cls("people"), known));
                         })));
    return http::page(
        look::page(frame(asked, t("Mentoren")),
                   group(look::breadcrumbs({{t("Beheer"), "/beheer"}}),
                         look::heading({}, t("Mentoren"),
                                       t("De mentor zet opdrachten uit, en ziet wat de klas en de ouders "
                                         "doen. Een klas mag meer mentoren hebben.")),
                         look::error_summary(errors), body)),
        errors.none() ? 200 : 422);
}

http::Response save(const Asked& asked) {
    if (!find_school(asked.viewer, Action::manage_access)) return not_found(asked);
    look::Errors errors;
    asked.services.database.write([&](db::Writer& tx) {
        errors = {};
        const auto staff = staff_to_mentor(tx, asked.viewer);
        std::vector<people::NewRole> roles;
        for (const ClassMentors& one : mentors_by_class(tx, asked.viewer)) {
            const std::string chosen(asked.request.form.get(field_of(one)));
            if (chosen.empty()) continue;
            if (std::ranges::find(staff, chosen, &look::Choice::value) == staff.end())
                errors.add(field_of(one), t("Kies iemand uit de lijst."));
            else if (std::ranges::find(one.mentors, chosen, &MentorName::id) == one.mentors.end())
                roles.push_back({chosen, std::string(code(Role::mentor)), one.id});
        }
        if (!errors.none() || roles.empty()) return;
        people::add_roles(tx, asked.viewer.school_id, roles);
        for (const people::NewRole& one : roles)
            note(tx, asked.viewer, asked.now, Action::manage_access, {}, one.person_id);
    });
    if (!errors.none()) return page(asked, errors);
    return http::see_other("/beheer/mentoren");
}
} // namespace

void register_class_mentors(Routes& routes) {
    routes.get("/beheer/mentoren", Action::manage_access, [](const Asked& asked) { return page(asked, {}); });
    routes.post("/beheer/mentoren", Action::manage_access, save);
}

} // namespace trialoog::access
