#include "platform/db/dates.hpp"
#include "platform/text/typed.hpp"
#include "slices/access/people/people.hpp"
#include "slices/access/people/people.sql.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/namesakes.hpp"

namespace trialoog::access {
namespace {

std::string in_small_letters(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

CodeState code_from(const db::Row& row) {
    return {maybe_moment(row, "made_at"), maybe_moment(row, "first_used_at")};
}

} // namespace

std::string name_pattern(std::string_view words) {
    std::string out;
    bool begins = true;
    for (const char c : in_small_letters(words)) {
        if (c == ' ') {
            begins = true;
            continue;
        }
        if (begins) out += '%';
        begins = false;
        if (c == '%' || c == '_' || c == '\\') out += '\\';
        out += c;
    }
    return out.empty() ? out : out + '%';
}

PeoplePage find_people(db::Reader& tx, const Viewer& viewer, const PeopleSearch& search) {
    PeoplePage page;
    tx.each(sql::people,
            {viewer.school_id, name_pattern(search.words), in_small_letters(text::trimmed(search.words)),
             search.kind, viewer.today, std::int64_t{search.page - 1} * people_on_a_page},
            [&](const db::Row& row) {
                page.total = static_cast<int>(row.integer("total"));
                page.people.push_back({.id = row.str("id"),
                                       .name = full_name(row),
                                       .class_name = row.text_or_empty("class_name"),
                                       .child_name = row.text_or_empty("child_name"),
                                       .staff_role = row.text_or_empty("staff_role"),
                                       .mentored = static_cast<int>(row.integer("mentored")),
                                       .login = row.text_or_empty("login"),
                                       .disabled = !row.is_null("disabled_at"),
                                       .is_deceased = row.flag("is_deceased"),
                                       .code = code_from(row)});
            });
    tell_apart(tx, viewer.school_id, page.people, &PersonLine::id, &PersonLine::name, viewer.today);
    return page;
}

namespace {
std::vector<Mentorship> mentors_of_pupil(db::Reader& tx, const Viewer& viewer, std::string_view pupil_id) {
    auto mentors =
        tx.all(sql::mentors_of_pupil, {viewer.school_id, pupil_id, viewer.today}, [](const db::Row& row) {
            return Mentorship{row.str("id"), full_name(row), row.str("class_name"), row.flag("is_own")};
        });
    tell_apart(tx, viewer.school_id, mentors, &Mentorship::id, &Mentorship::name);
    return mentors;
}

std::vector<Mentorship> pupils_of_mentor(db::Reader& tx, const Viewer& viewer, std::string_view mentor_id) {
    auto pupils =
        tx.all(sql::pupils_of_mentor, {viewer.school_id, mentor_id, viewer.today}, [](const db::Row& row) {
            return Mentorship{row.str("id"), full_name(row), row.text_or_empty("class_name"), true};
        });
    tell_apart(tx, viewer.school_id, pupils, &Mentorship::id, &Mentorship::name, viewer.today);
    return pupils;
}
} // namespace

std::optional<PersonInCharge> find_person(db::Reader& tx, const Viewer& viewer, std::string_view person_id,
                                          Instant now) {
    auto found = tx.one(sql::person_in_charge, {viewer.school_id, person_id, now.ms, viewer.today},
                        [](const db::Row& row) {
                            PersonInCharge person;
                            person.id = row.str("id");
                            person.given_name = row.str("given_name");
                            person.name = full_name(row);
                            person.email = row.str("email");
                            person.code = code_from(row);
                            person.sessions = static_cast<int>(row.integer("sessions"));
                            person.is_pupil = row.flag("is_pupil");
                            person.is_adult = row.flag("is_adult");
                            person.is_deceased = row.flag("is_deceased");
                            return person;
                        });
    if (!found) return std::nullopt;
    found->relatives =
        tx.all(sql::relatives, {viewer.school_id, person_id, viewer.today}, [](const db::Row& row) {
            return Relative{.id = row.str("id"),
                            .name = full_name(row),
                            .is_child = row.flag("is_child"),
                            .is_informed = row.flag("is_informed"),
                            .no_contact = row.flag("no_contact"),
                            .is_ended = row.flag("is_ended"),
                            .is_deceased = row.flag("is_deceased"),
                            .asks = row.flag("asks")};
        });
    if (found->is_pupil)
        found->name =
            marked(found->name, found->id,
                   marks_with_classmates(tx, viewer.school_id, {{found->id, found->name}}, viewer.today));
    tell_apart(tx, viewer.school_id, found->relatives, &Relative::id, &Relative::name, viewer.today);
    if (found->is_pupil) found->mentors = mentors_of_pupil(tx, viewer, person_id);
    if (!found->is_pupil) found->mentored = pupils_of_mentor(tx, viewer, person_id);
    found->roles =
        tx.all(sql::staff_roles_of, {viewer.school_id, person_id, viewer.today}, [](const db::Row& row) {
            return StaffRole{row.str("id"), *role_from(row.text("role")), row.text_or_empty("class_name")};
        });
    found->account = account_of_person(tx, viewer.school_id, person_id, viewer.today);
    return found;
}

} // namespace trialoog::access
