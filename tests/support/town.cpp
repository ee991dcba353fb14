#include "tests/support/town.hpp"

namespace trialoog::test {

void run(db::Writer& tx, std::string_view sql, db::Params params) { tx.run({"test", sql}, params); }

void add_person(db::Writer& tx, const Person& person) {
    run(tx,
        "INSERT INTO person (school_id, id, given_name, family_name, created_at) VALUES ($1, $2, $3, $4, $5)",
        {person.school, person.id, person.given_name, person.family_name, that_morning.ms});
}

void add_parent(db::Writer& tx, std::string_view school, std::string_view parent, std::string_view pupil,
                Contact contact) {
    run(tx,
        "INSERT INTO parent_relation (school_id, pupil_id, parent_id, kind, is_informed, no_contact) "
        "VALUES ($1, $2, $3, 'other', $4, $5)",
        {school, pupil, parent, contact == Contact::not_informed ? 0 : 1,
         contact == Contact::forbidden ? 1 : 0});
}

void add_staff_role(db::Writer& tx, std::string_view school, std::string_view person, std::string_view role,
                    std::string_view class_id) {
    const std::string id = std::string(person) + " " + std::string(role) + " " + std::string(class_id);
    run(tx, "INSERT INTO staff_role (school_id, id, person_id, role, class_id) VALUES ($1, $2, $3, $4, $5)",
        {school, id, person, role, class_id.empty() ? db::Param(nullptr) : db::Param(class_id)});
}

void add_pupil_mentor(db::Writer& tx, std::string_view school, std::string_view mentor,
                      std::string_view pupil) {
    run(tx,
        "INSERT INTO pupil_mentor (school_id, pupil_id, mentor_id, from_on) VALUES ($1, $2, $3, "
        "'2026-08-01')",
        {school, pupil, mentor});
}

std::string own_id(std::string_view school, std::string_view id) {
    return school == wissel ? std::string(id) : std::string(school) + "-" + std::string(id);
}
std::string grade_id(std::string_view school, int number) {
    return own_id(school, "grade-" + std::to_string(number));
}

namespace {

void add_school(db::Writer& tx, std::string_view id, std::string_view board, std::string_view name) {
    run(tx, "INSERT INTO board (id, name) VALUES ($1, $1) ON CONFLICT DO NOTHING", {board});
    run(tx,
        "INSERT INTO school (id, board_id, name, brin, contact_name, contact_email, contact_phone, "
        "created_at) "
        "VALUES ($1, $2, $3, '00AA', 'Ada Visser', 'hulp@school.example', '010 123 45 67', $4)",
        {id, board, name, that_morning.ms});
    run(tx,
        "INSERT INTO school_year (school_id, id, name, starts_on, ends_on) "
        "VALUES ($1, 'year', '2026-2027', '2026-08-01', '2027-07-31')",
        {id});
    for (int number = 1; number <= 4; ++number)
        run(tx, "INSERT INTO grade (school_id, id, school_year_id, number) VALUES ($1, $2, 'year', $3)",
            {id, grade_id(id, number), number});
}

void add_class(db::Writer& tx, std::string_view school, std::string_view id, std::string_view grade) {
    run(tx,
        "INSERT INTO school_class (school_id, id, grade_id, name, leerweg) VALUES ($1, $2, $3, $2, 'kader')",
        {school, id, grade});
}

void add_pupil(db::Writer& tx, const Person& pupil, std::string_view class_id) {
    add_person(tx, pupil);
    run(tx, "INSERT INTO administration_key (school_id, kind, key, person_id) VALUES ($1, 'pupil', $2, $2)",
        {pupil.school, pupil.id});
    run(tx,
        "INSERT INTO enrolment (school_id, pupil_id, class_id, from_on) VALUES ($1, $2, $3, '2026-08-01')",
        {pupil.school, pupil.id, class_id});
}

/// Sem does an assignment with the neighbour.
void add_supporter(db::Writer& tx) {
    run(tx, "INSERT INTO assignment_template (school_id, id, template_key, version, content, content_hash, "
            "made_at) "
            "VALUES ('wissel', 'template', 'test', 1, '', '', 0)");
    run(tx,
        "INSERT INTO assignment (school_id, id, class_id, template_id, announced_on, prepared_on, "
        "hand_in_on, "
        "debrief_on, feedback, set_out_by, set_out_at) VALUES ('wissel', 'assignment-1b', '1b', 'template', "
        "'2026-10-01', '2026-10-02', '2026-10-20', '2026-10-21', '', 'tom', 0)");
    run(tx, "INSERT INTO work (school_id, id, assignment_id, pupil_id, companion, companion_person_id) "
            "VALUES ('wissel', 'work-sem', 'assignment-1b', 'sem', 'buurman', 'willem')");
}

void add_pupils(db::Writer& tx) {
    add_pupil(tx, {.id = "noor", .given_name = "Noor", .family_name = "el Amrani"}, "1a");
    add_pupil(tx, {.id = "daan", .given_name = "Daan", .family_name = "Mulder"}, "1a");
    add_pupil(tx, {.id = "sem", .given_name = "Sem", .family_name = "de Boer"}, "1b");
    add_pupil(tx, {.id = "bilal", .given_name = "Bilal", .family_name = "el Amrani"}, "3c");
    add_pupil(tx, {.id = "lisa", .given_name = "Lisa", .family_name = "Bakker"}, "1a");
    run(tx, "UPDATE person SET left_on = '2026-09-01' WHERE school_id = 'wissel' AND id = 'lisa'");
}

void add_adults(db::Writer& tx) {
    for (const auto& [id, name, family] :
         std::initializer_list<std::tuple<const char*, const char*, const char*>>{
             {"samira", "Samira", "Idrissi"},
             {"karim", "Karim", "el Amrani"},
             {"rob", "Rob", "Smit"},
             {"ivo", "Ivo", "Idrissi"},
             {"olga", "Olga", "Petrova"},
             {"joke", "Joke", "de Boer"},
             {"willem", "Willem", "Kok"},
             {"petra", "Petra", "Bakker"},
             {"els", "Els", "Jansen"},
             {"tom", "Tom", "Mulder"},
             {"cora", "Cora", "Vos"},
             {"theo", "Theo", "Dekker"},
             {"mia", "Mia", "Prins"},
             {"victor", "Victor", "Maas"},
             {"nina", "Nina", "Post"},
             {"gijs", "Gijs", "Blom"},
             {"kees", "Kees", "Hoek"},
             {"ada", "Ada", "Visser"}})
        add_person(tx, {.id = id, .given_name = name, .family_name = family});
    add_parent(tx, wissel, "samira", "noor");
    add_parent(tx, wissel, "samira", "bilal");
    add_parent(tx, wissel, "karim", "noor");
    add_parent(tx, wissel, "rob", "noor", Contact::forbidden);
    add_parent(tx, wissel, "ivo", "noor", Contact::not_informed);
    add_parent(tx, wissel, "olga", "noor");
    run(tx, "UPDATE parent_relation SET ended_on = '2026-10-01' WHERE school_id = 'wissel' AND parent_id = "
            "'olga'");
    add_parent(tx, wissel, "tom", "daan");
    add_parent(tx, wissel, "joke", "sem");
    add_parent(tx, wissel, "petra", "lisa");
    add_staff_role(tx, wissel, "els", "mentor", "1a");
    add_staff_role(tx, wissel, "tom", "mentor", "1b");
    add_staff_role(tx, wissel, "tom", "mentor", "3c");
    add_staff_role(tx, wissel, "cora", "counsellor");
    add_staff_role(tx, wissel, "theo", "team_leader");
    add_staff_role(tx, wissel, "mia", "management");
    add_staff_role(tx, wissel, "victor", "subject_teacher");
    add_staff_role(tx, wissel, "nina", "subject_teacher");
    add_staff_role(tx, wissel, "kees", "subject_teacher");
    add_pupil_mentor(tx, wissel, "nina", "daan");
    add_pupil_mentor(tx, wissel, "gijs", "sem");
    add_pupil_mentor(tx, wissel, "kees", "noor");
    run(tx,
        "UPDATE pupil_mentor SET ended_on = '2026-10-01' WHERE school_id = 'wissel' AND mentor_id = 'kees'");
    add_staff_role(tx, wissel, "ada", "administrator");
}

struct Neighbour {
    std::string school, pupil, pupil_name, parent, parent_name, mentor, mentor_name, administrator,
        administrator_name;
};
void add_neighbours(db::Writer& tx, const Neighbour& there) {
    const std::string class_id = own_id(there.school, "1a");
    add_class(tx, there.school, class_id, grade_id(there.school, 1));
    add_pupil(tx, {there.school, there.pupil, there.pupil_name, "Elders"}, class_id);
    add_person(tx, {there.school, there.parent, there.parent_name, "Elders"});
    add_person(tx, {there.school, there.mentor, there.mentor_name, "Elders"});
    add_person(tx, {there.school, there.administrator, there.administrator_name, "Elders"});
    add_parent(tx, there.school, there.parent, there.pupil);
    add_staff_role(tx, there.school, there.mentor, "mentor", class_id);
    add_staff_role(tx, there.school, there.administrator, "administrator");
}

} // namespace

void found_town(db::Database& database) {
    database.write([](db::Writer& tx) {
        add_school(tx, wissel, "board", "De Wissel");
        add_school(tx, anker, "board", "Het Anker");
        add_school(tx, horizon, "other board", "De Horizon");
        add_class(tx, wissel, "1a", "grade-1");
        add_class(tx, wissel, "1b", "grade-1");
        add_class(tx, wissel, "3c", "grade-3");
        add_pupils(tx);
        add_adults(tx);
        add_supporter(tx);
        add_neighbours(tx, {"anker", "yara", "Yara", "nadia", "Nadia", "bram", "Bram", "dirk", "Dirk"});
        add_neighbours(tx, {"horizon", "luuk", "Luuk", "jan", "Jan", "anne", "Anne", "fatma", "Fatma"});
    });
}

} // namespace trialoog::test
