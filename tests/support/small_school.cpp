#include "tests/support/small_school.hpp"

#include "slices/access/session/session.hpp"
#include "tests/support/answer.hpp"

#include <cstdlib>
#include <stdexcept>

namespace trialoog::test {

namespace {

namespace sql {
constexpr db::Statement board{"test.board", "INSERT INTO board (id, name) VALUES ($1, $2)"};
constexpr db::Statement add_school{
    "test.school",
    "INSERT INTO school (id, board_id, name, brin, contact_name, contact_email, contact_phone, "
    "created_at) VALUES ($1, $2, $3, '00AA', 'Carla Bos', 'carla@brug.example', '010 123', 1)"};
constexpr db::Statement add_year{"test.year",
                                 "INSERT INTO school_year (school_id, id, name, starts_on, ends_on) "
                                 "VALUES ($1, $2, '2026-2027', '2026-08-01', '2027-07-31')"};
constexpr db::Statement add_grade{
    "test.grade", "INSERT INTO grade (school_id, id, school_year_id, number) VALUES ($1, $2, $3, $4)"};
constexpr db::Statement add_class{
    "test.class",
    "INSERT INTO school_class (school_id, id, grade_id, name, leerweg) VALUES ($1, $2, $3, $4, 'kader')"};
constexpr db::Statement add_person{
    "test.person", "INSERT INTO person (school_id, id, given_name, family_name, email, language, created_at) "
                   "VALUES ($1, $2, $3, $4, $5, $6, 1)"};
constexpr db::Statement enrol{
    "test.enrol",
    "INSERT INTO enrolment (school_id, pupil_id, class_id, from_on) VALUES ($1, $2, $3, '2026-08-01')"};
constexpr db::Statement relate{
    "test.relate",
    "INSERT INTO parent_relation (school_id, pupil_id, parent_id, kind, lives_with, no_contact) "
    "VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Statement give_role{
    "test.role",
    "INSERT INTO staff_role (school_id, id, person_id, role, class_id) VALUES ($1, $2, $3, $4, $5)"};
constexpr db::Statement school_of{"test.school_of", "SELECT school_id, given_name, family_name, language "
                                                    "FROM person WHERE id = $1"};
} // namespace sql

void add_places(db::Writer& tx) {
    tx.run(sql::board, {"bestuur", "Bestuur De Oever"});
    for (const char* one : {school, other_school}) {
        const std::string prefix = std::string(one) + "-";
        tx.run(sql::add_school, {one, "bestuur", one == school ? "De Brug" : "Elders"});
        tx.run(sql::add_year, {one, prefix + "2026"});
        for (int number = 1; number <= 4; ++number)
            tx.run(sql::add_grade,
                   {one, prefix + "grade-" + std::to_string(number), prefix + "2026", number});
    }
    tx.run(sql::add_class, {school, class_1b, grade_1, "1b"});
    tx.run(sql::add_class, {school, class_1c, grade_1, "1c"});
    tx.run(sql::add_class, {other_school, class_elders, "elders-grade-1", "1a"});
}

void add_people(db::Writer& tx) {
    const auto person = [&](const char* at, const char* id, const char* given, const char* family,
                            const char* email = "", const char* language = "nl") {
        tx.run(sql::add_person, {at, id, given, family, email, language});
    };
    person(school, noor, "Noor", "Haddad");
    person(school, samira, "Samira", "Haddad", "samira@thuis.example");
    person(school, karim, "Karim", "Nasser", "", "ar");
    person(school, daan, "Daan", "de Boer");
    person(school, piet, "Piet", "de Boer", "piet@thuis.example");
    person(school, amir, "Amir", "Rahimi");
    person(school, leila, "Leila", "Rahimi", "leila@thuis.example", "en");
    person(school, bo, "Bo", "Smit");
    person(school, marit, "Marit", "Smit", "marit@brug.example");
    person(school, eva, "Eva", "Visser");
    person(school, tom, "Tom", "Mulder");
    person(school, counsellor, "Carla", "Bos");
    person(school, team_leader, "Theo", "Prins");
    person(school, manager, "Mia", "Vos");
    person(school, administrator, "Ada", "Kok");
    person(other_school, sem, "Sem", "Elders");
    person(other_school, els, "Els", "Elders");
    for (const char* pupil : {noor, daan, amir})
        tx.run(sql::enrol, {school, pupil, class_1b});
    tx.run(sql::enrol, {school, bo, class_1c});
    tx.run(sql::enrol, {other_school, sem, class_elders});
    tx.run(sql::relate, {school, noor, samira, "mother", 1, 0});
    tx.run(sql::relate, {school, noor, karim, "father", 0, 0});
    tx.run(sql::relate, {school, daan, piet, "father", 0, 1});
    tx.run(sql::relate, {school, amir, leila, "mother", 1, 0});
    tx.run(sql::relate, {school, bo, marit, "mother", 1, 0});
}

void add_roles(db::Writer& tx) {
    const auto role = [&](const char* at, const char* who, const char* what, db::Param in_class = nullptr) {
        tx.run(sql::give_role, {at, std::string(who) + "-" + what, who, what, in_class});
    };
    role(school, eva, "mentor", class_1b);
    role(school, tom, "mentor", class_1c);
    role(school, marit, "subject_teacher");
    role(school, counsellor, "counsellor");
    role(school, team_leader, "team_leader");
    role(school, manager, "management");
    role(school, administrator, "administrator");
    role(other_school, els, "mentor", class_elders);
}

std::filesystem::path temporary_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "trialoog-site-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder can be made");
    return name;
}

http::Request request_for(http::Method method, const std::string& path_and_query) {
    http::Request request;
    request.method = method;
    request.headers = {{"host", "trialoog.example"}, {"origin", "https://trialoog.example"}};
    const auto question = path_and_query.find('?');
    request.path = path_and_query.substr(0, question);
    if (question != std::string::npos)
        if (auto fields = http::parse_urlencoded(std::string_view(path_and_query).substr(question + 1)))
            request.query = *fields;
    return request;
}

} // namespace

Instant small_school_noon() { return start_of_day({2026, 10, 6}).plus_seconds(12 * 3600); }

void make_namesakes(db::Database& database) {
    constexpr db::Statement rename{
        "test.rename",
        "UPDATE person SET given_name = 'NOOR', family_name = 'Haddad' WHERE school_id = $1 AND id = $2"};
    constexpr db::Statement number{
        "test.number",
        "INSERT INTO administration_key (school_id, kind, key, person_id) VALUES ($1, 'pupil', $2, $3)"};
    database.write([&](db::Writer& tx) {
        tx.run(rename, {school, daan});
        tx.run(number, {school, "10234", noor});
        tx.run(number, {school, "10235", daan});
    });
}

void found_small_school(db::Database& database) {
    database.write([](db::Writer& tx) {
        add_places(tx);
        add_people(tx);
        add_roles(tx);
    });
}

Site::Site(db::Database& database, std::initializer_list<Register> slices)
    : folder(temporary_folder()),
      mail(mail::outbox(folder / "outbox", "De Brug", "post@brug.example")),
      files(folder / "files"),
      workers(database, clock, 1),
      services{database, files, workers, *mail, clock, "https://trialoog.example", std::string(32, 's'),
               false,    true},
      gate_(access::gate(services)) {
    for (const Register& one : slices)
        one(routes);
}

Site::~Site() {
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
}

http::Response Site::get(const std::string& person, const std::string& path_and_query) {
    return ask(person, request_for(http::Method::get, path_and_query));
}

http::Response Site::post(const std::string& person, const std::string& path, Form fields) {
    return post(person, path, std::vector<std::pair<std::string, std::string>>(fields));
}

http::Response Site::post(const std::string& person, const std::string& path,
                          std::vector<std::pair<std::string, std::string>> fields) {
    http::Request request = request_for(http::Method::post, path);
    for (auto& [name, value] : fields)
        request.form.add(name, value);
    return ask(person, std::move(request));
}

http::Response Site::upload(const std::string& person, const std::string& path, const std::string& field,
                            std::string_view content) {
    http::Request request = request_for(http::Method::post, path);
    request.uploads.push_back({field, "foto.jpg", "image/jpeg", content});
    return ask(person, std::move(request));
}

http::Response Site::ask(const std::string& person, http::Request request) {
    if (person.empty()) return answer(router, gate_, std::move(request));
    // Sessions of staff last half a day; a test may let weeks go by.
    const Instant now = clock.now();
    std::string token;
    for (const SignedIn& one : signed_in_)
        if (one.person == person && one.at.plus_seconds(3600) > now) token = one.token;
    if (token.empty()) {
        token = services.database.write([&](db::Writer& tx) {
            const auto at =
                tx.one(sql::school_of, {person}, [](const db::Row& row) { return row.str("school_id"); });
            return access::open_session(tx, services, request, {at.value(), person, access::Means::demo});
        });
        signed_in_.push_back({person, token, now});
    }
    request.headers.emplace_back("cookie", std::string(access::session_cookie) + "=" + token);
    return answer(router, gate_, std::move(request));
}

access::Viewer viewer(db::Database& database, const std::string& person, std::vector<access::Role> roles) {
    access::Viewer found;
    database.read([&](db::Reader& tx) {
        tx.each(sql::school_of, {person}, [&](const db::Row& row) {
            found.school_id = row.str("school_id");
            found.given_name = row.str("given_name");
            found.name = found.given_name + " " + row.str("family_name");
            found.language = row.str("language");
        });
    });
    found.person_id = person;
    found.roles = std::move(roles);
    found.today = "2026-10-06";
    return found;
}

bool shows(const http::Response& response, const std::string& text) {
    return response.body.find(text) != std::string::npos;
}

std::string location_of(const http::Response& response) {
    for (const auto& [name, value] : response.headers)
        if (name == "Location" || name == "location") return value;
    return {};
}

} // namespace trialoog::test
