#include "app/demo/seed.hpp"

#include "app/demo/demo.sql.hpp"
#include "app/demo/people.hpp"
#include "app/demo/school_export.hpp"
#include "app/demo/seed_assignments.hpp"
#include "app/demo/seed_grown_dossier.hpp"
#include "app/slices.hpp"
#include "platform/db/db.hpp"
#include "slices/access/accounts/accounts.hpp"
#include "slices/conversations/conversations.hpp"
#include "slices/messages/lapsed.hpp"
#include "slices/school/import/import.hpp"
#include "slices/school/school.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <stdexcept>

namespace trialoog::demo {
namespace {

std::string school_name(unsigned school) {
    if (school == 0) return "Vmbo De Drie Cirkels";
    static constexpr std::array first = {"De Brug",    "Het Kompas", "De Wissel", "De Vijver",  "Het Anker",
                                         "De Horizon", "De Linde",   "Het Baken", "De Schakel", "De Toren"};
    static constexpr std::array last = {"Noord",       "Zuid",       "Oost",      "West",
                                        "Centrum",     "aan Zee",    "op de Hei", "aan de Rivier",
                                        "in het Veld", "bij het Bos"};
    return fmt::format("Vmbo {} {}", first[school % 10], last[school / 10 % 10]);
}

school::NewSchool new_school(unsigned number) {
    const unsigned board = number / 8;
    return {fmt::format("demo-board-{}", board),
            board == 0 ? "Stichting Samen Leren" : fmt::format("Stichting Samen Leren {}", board + 1),
            school_name(number),
            brin_of(number),
            "Carla Smeets",
            "lob@dedriecirkels.example",
            "0600 000 000"};
}

school::Plan import_people(db::Writer& tx, const std::string& school_id, const People& people, Day first_day,
                           Instant now) {
    const auto files = export_files(people);
    auto preview = school::preview_import(tx, school_id, files, first_day);
    if (preview.has_problem() || !preview.plan.refused.empty())
        throw std::logic_error("the demo's own export is refused");
    school::apply(tx, school_id, preview.plan, {}, first_day, now, messages::withdraw_lapsed);
    return std::move(preview.plan);
}

void seed_slices(db::Writer& tx, const access::DemoSchool& school) {
    for (const access::Slice& one : app::slices())
        if (one.seed_demo) one.seed_demo(tx, school);
}

void make_accounts(db::Writer& tx, const school::OnRecord& on_record, const std::string& school_id,
                   const People& people, unsigned school, const std::string& password_hash) {
    for (const auto& one : people.staff) // 32
        access::add_account(tx, school_id, on_record.staff.at(one.code),
                            login_of(one.given_name, one.family_name, school), password_hash,
                            access::Password::lasting);
}

/// The one whom 3b has twice by name, and somebody of 3c, where an assignment runs.
std::vector<std::string> with_mentor_of_their_own(const People& people) {
    std::vector<std::string> numbers;
    for (const Pupil& one : people.pupils) {
        const auto is_namesake = [&](const Pupil& other) {
            return other.class_name == one.class_name && other.number != one.number &&
                   other.given_name == one.given_name && other.infix == one.infix &&
                   other.family_name == one.family_name;
        };
        if (one.class_name == "3b" && std::ranges::any_of(people.pupils, is_namesake)) {
            numbers.push_back(one.number);
            break;
        }
    }
    const auto of_3c = std::ranges::find(people.pupils, "3c", &Pupil::class_name);
    if (of_3c != people.pupils.end()) numbers.push_back(of_3c->number);
    return numbers;
}

void give_pupils_own_mentor(db::Writer& tx, const std::string& school_id, const People& people,
                            const school::OnRecord& on_record, Day first_day) {
    for (const std::string& number : with_mentor_of_their_own(people)) // two
        access::make_mentor_of_pupil(tx, school_id, on_record.pupils.at(number), on_record.staff.at(teacher),
                                     first_day.iso());
}

} // namespace

std::string brin_of(unsigned school) {
    return fmt::format("{}{:c}{:c}", 99 - school / 676, static_cast<char>('A' + school / 26 % 26),
                       static_cast<char>('A' + school % 26));
}

std::string login_of(const std::string& given_name, const std::string& family_name, unsigned school) {
    std::string login;
    for (const char c : given_name + "." + family_name) {
        if (c >= 'A' && c <= 'Z') login += static_cast<char>(c - 'A' + 'a');
        if ((c >= 'a' && c <= 'z') || c == '.') login += c;
    }
    return school == 0 ? login : login + "." + std::to_string(school + 1);
}

void refuse_unless_empty(db::Database& database) {
    if (database.read([](db::Reader& tx) { return tx.exists(sql::any_school, {}); }))
        throw std::runtime_error(
            "There is a school here already. The demo needs a DATA folder (or a database) of its own.");
}

void seed_school(Services& services, unsigned school, const std::string& password_hash) {
    const Instant now = services.clock.now();
    const Day today = services.clock.today(), first_day = school::year_around(today).starts_on;
    const People people = make_people(school, first_day.year);
    storage::NewFiles files(services);
    const DemoPhotos photos = school == 0 ? make_photos(files) : DemoPhotos{};
    services.database.write([&](db::Writer& tx) {
        const std::string id = school::found_school(tx, new_school(school), today, now);
        import_people(tx, id, people, first_day, now);
        const school::OnRecord on_record = school::on_record(tx, id, today);
        give_pupils_own_mentor(tx, id, people, on_record, first_day);
        seed_slices(tx, {id, school, first_day, now});
        make_accounts(tx, on_record, id, people, school, password_hash);
        const DemoSchool demo{id, new_school(school).name, people, on_record, photos, school};
        seed_assignments(tx, services, demo, today);
        if (school == 0) seed_grown_dossier(tx, demo, now);
        conversations::seed_prepared(tx, id, today, now);
        files.settle(tx);
    });
}

} // namespace trialoog::demo
