// The administrator says who is mentor of a single pupil, whoever is mentor of the class, and ends that:
// /beheer/mensen/{person}/mentoren, where the person is the pupil.

#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/people/people.sql.hpp"
#include "slices/access/people/people_actions.hpp"
#include "slices/access/people/people_pages.hpp"
#include "slices/access/people/routes.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/people/staff_roles.hpp"

#include <algorithm>

namespace trialoog::access {
using namespace html;

std::vector<look::Choice> staff_to_mentor(db::Reader& tx, const Viewer& viewer) {
    auto staff = tx.all(sql::staff_to_mentor, {viewer.school_id, viewer.today}, [](const db::Row& row) {
        return look::Choice{row.str("id"), full_name(row)};
    });
    tell_apart(tx, viewer.school_id, staff, &look::Choice::value, &look::Choice::label);
    return staff;
}

void make_mentor_of_pupil(db::Writer& tx, std::string_view school_id, std::string_view pupil_id,
                          std::string_view mentor_id, std::string_view from_on) {
    people::begin_pupil_mentor(tx, school_id, {std::string(pupil_id), std::string(mentor_id)}, from_on);
}

namespace {

Html own_mentor_form(const PersonInCharge& pupil, const std::vector<look::Choice>& staff,
                     const look::Errors& errors) {
    std::vector<look::Choice> choices{{"", t("Kies een medewerker")}};
    choices.insert(choices.end(), staff.begin(), staff.end());
    const Html form = look::post_form(
        person_path(pupil.id, "/mentoren"),
        group(look::select_field(
                  {.name = "mentor",
                   .label = t("Eigen mentor"),
                   .hint = t("Ziet en doet voor deze leerling wat de mentor van de klas ook doet. "
                             "Niet voor de rest van de klas.")},
                  choices, errors),
              look::submit(t("Geef deze mentor"), {}, {}, true)));
    if (!errors.none()) return form;
    return details(cls("more"), summary(t("Geef een eigen mentor"), look::icon("chevron-down")), form);
}

Html card_of_pupil(const PersonInCharge& pupil, const std::vector<look::Choice>& staff,
                   const look::Errors& errors) {
    std::vector<look::PersonRow> rows;
    for (const Mentorship& one : pupil.mentors)
        rows.push_back(
            {.name = one.name,
             .detail = one.is_own ? t("van deze leerling")
                                  : tf("van klas {name}", fmt::arg("name", one.class_name)),
             .href = person_path(one.id),
             .end = one.is_own ? look::act(person_path(pupil.id, "/mentoren/" + one.id + "/einde"), t("Stop"))
                               : Html()});
    return look::card(t("Mentor"), group(rows.empty() ? Html(p(cls("hint"), t("Nog geen mentor.")))
                                                      : look::person_list(rows),
                                         own_mentor_form(pupil, staff, errors)));
}

Html card_of_staff(const PersonInCharge& person) {
    if (person.mentored.empty()) return {};
    std::vector<look::PersonRow> rows;
    for (const Mentorship& one : person.mentored)
        rows.push_back({.name = one.name,
                        .detail = one.class_name.empty()
                                      ? std::string()
                                      : tf("klas {name}", fmt::arg("name", one.class_name)),
                        .href = person_path(one.id)});
    return look::card(
        t("Mentor van deze leerlingen"),
        group(look::person_list(rows), p(cls("hint"), t("Kies een leerling om dit te veranderen."))));
}

/// The pupil of the path, as far as this can be said of it.
std::optional<PersonInCharge> pupil_of_path(db::Reader& tx, const Asked& asked) {
    auto person = find_person(tx, asked.viewer, asked.request.param("person"), asked.now);
    return person && person->is_pupil ? person : std::nullopt;
}

enum class Done { yes, no_such_mentor, no_such_pupil };

Done give(db::Writer& tx, const Asked& asked) {
    const auto pupil = pupil_of_path(tx, asked);
    if (!pupil) return Done::no_such_pupil;
    const auto mentor = asked.request.form.get("mentor");
    const auto staff = staff_to_mentor(tx, asked.viewer);
    if (std::ranges::find(staff, mentor, &look::Choice::value) == staff.end()) return Done::no_such_mentor;
    make_mentor_of_pupil(tx, asked.viewer.school_id, pupil->id, mentor, asked.viewer.today);
    note(tx, asked.viewer, asked.now, Action::manage_access, pupil->id, mentor);
    return Done::yes;
}

bool end(db::Writer& tx, const Asked& asked) {
    const auto pupil = pupil_of_path(tx, asked);
    if (!pupil) return false;
    const auto mentor = asked.request.param("mentor");
    if (!people::end_pupil_mentor(tx, asked.viewer.school_id, {pupil->id, std::string(mentor)},
                                  asked.viewer.today))
        return false;
    note(tx, asked.viewer, asked.now, Action::manage_access, pupil->id, mentor);
    return true;
}

} // namespace

Html mentors_card(const PersonInCharge& person, const std::vector<look::Choice>& staff,
                  const look::Errors& errors) {
    return person.is_pupil ? card_of_pupil(person, staff, errors) : card_of_staff(person);
}

void register_pupil_mentors(Routes& routes) {
    const auto action = Action::manage_access;
    routes.post("/beheer/mensen/{person}/mentoren", action, [](const Asked& asked) {
        const Done done = asked.services.database.write([&](db::Writer& tx) { return give(tx, asked); });
        if (done == Done::no_such_pupil) return not_found(asked);
        if (done == Done::yes) return http::see_other(person_path(asked.request.param("person")));
        look::Errors errors;
        errors.add("mentor", t("Kies een medewerker van deze school."));
        return show_person(asked, errors);
    });
    routes.post("/beheer/mensen/{person}/mentoren/{mentor}/einde", action, [](const Asked& asked) {
        const bool ended = asked.services.database.write([&](db::Writer& tx) { return end(tx, asked); });
        if (!ended) return not_found(asked);
        return http::see_other(person_path(asked.request.param("person")));
    });
}

} // namespace trialoog::access
