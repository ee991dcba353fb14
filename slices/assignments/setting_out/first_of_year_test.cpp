// Parents hear what home assignments are, once a school year, with the first of them (HA-9).

#include "slices/assignments/setting_out/announcing.hpp"

#include "slices/assignments/work/work_for_tests.hpp"
#include "slices/people/persons.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {

constexpr db::Statement told{
    "test.told", "SELECT m.body FROM message m JOIN message_about a ON a.school_id = m.school_id AND "
                 "a.message_id = m.id WHERE m.school_id = $1 AND a.reader_id = $2 AND a.pupil_id = $3 "
                 "AND m.about_id = $4 AND m.purpose = 'assignment_announced' AND m.withdrawn_at IS NULL"};
constexpr const char *in_general = "Bij een thuisopdracht praat u thuis met Noor",
                     *in_english = "With a home assignment you talk at home with Noor";

struct Announcing : Doing {
    explicit Announcing(db::Database& database) : Doing(database) {
        messages::register_jobs(site.services);
        register_jobs(site.services);
        site.services.quiet_hours = true;
    }
    std::string set_out(const char* key, Day on = {2026, 10, 6}) {
        const auto mentor = viewer(site.services.database, eva, {access::Role::mentor});
        return site.services.database.write([&](db::Writer& tx) {
            return assignments::set_out(
                tx, site.services, mentor,
                {class_1b, key, "In de les.", on, on.plus_days(1), on.plus_days(10), on.plus_days(14)},
                site.clock.now());
        });
    }
    void withdraw(const std::string& assignment_id) {
        site.services.database.write([&](db::Writer& tx) {
            Telling{tx, site.services, school, eva, site.clock.now()}.withdrawn(assignment_id);
        });
    }
    void at_ten_in_the_evening() { site.clock.set(start_of_day({2026, 10, 6}).plus_seconds(22 * 3600)); }
    std::string heard(const char* reader, const std::string& assignment_id) {
        return site.services.database
            .read([&](db::Reader& tx) {
                return tx.one(told, {school, reader, noor, assignment_id},
                              [](const db::Row& row) { return row.str("body"); });
            })
            .value_or("");
    }
};
bool says(const std::string& body, std::string_view text) { return body.find(text) != std::string::npos; }

} // namespace

TEST_CASE("the first assignment of a school year says to both parents what home assignments are; the second "
          "doesn't") {
    for_each_engine([](db::Database& database) {
        Announcing telling(database);
        database.write([](db::Writer& tx) { people::choose_language(tx, school, karim, "en"); });
        const auto first = telling.set_out("family_network"), second = telling.set_out("technology_worlds");
        CHECK(says(telling.heard(samira, first), in_general));
        CHECK(says(telling.heard(karim, first), in_english));
        for (const char* parent : {samira, karim}) {
            const std::string later = telling.heard(parent, second);
            CHECK(says(later, "Noor"));
            CHECK_FALSE(says(later, in_general));
            CHECK_FALSE(says(later, in_english));
        }
    });
}

TEST_CASE("in the next school year parents hear it again") {
    for_each_engine([](db::Database& database) {
        Announcing telling(database);
        telling.set_out("family_network");
        telling.site.clock.set(start_of_day({2027, 9, 7}).plus_seconds(10 * 3600));
        const auto next = telling.set_out("technology_worlds", {2027, 9, 7});
        CHECK(says(telling.heard(samira, next), in_general));
    });
}

TEST_CASE("what was withdrawn before it went out told nobody: the next says it; what went out did") {
    for_each_engine([](db::Database& database) {
        Announcing telling(database);
        telling.at_ten_in_the_evening();
        telling.withdraw(telling.set_out("family_network"));
        const auto first = telling.set_out("technology_worlds");
        CHECK(says(telling.heard(samira, first), in_general));
        telling.site.clock.set(start_of_day({2026, 10, 7}).plus_seconds(10 * 3600));
        telling.site.services.jobs.run_waiting();
        telling.withdraw(first);
        CHECK_FALSE(says(telling.heard(samira, telling.set_out("job_exploration")), in_general));
    });
}
