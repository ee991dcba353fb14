#include "app/demo/seed.hpp"

#include "app/demo/demo_people.hpp"
#include "slices/access/viewer/viewer.hpp"
#include "slices/assignments/assignments.hpp"
#include "tests/support/database.hpp"
#include "tests/support/house.hpp"

#include <doctest/doctest.h>
#include <set>

using namespace trialoog;
using namespace trialoog::demo;

namespace {

std::int64_t count(db::Database& database, std::string_view sql) {
    const db::Statement statement{"test.count", sql};
    return database.read([&](db::Reader& tx) {
        return tx.one(statement, {}, [](const db::Row& row) { return row.integer("n"); }).value();
    });
}

} // namespace

TEST_CASE("the demo is never made where a school is") {
    test::for_each_engine([](db::Database& database) {
        CHECK_NOTHROW(refuse_unless_empty(database));
        test::found_town(database);
        CHECK_THROWS_AS(refuse_unless_empty(database), std::runtime_error);
    });
}

TEST_CASE("the demo has somebody of every role, and work in every state, on any day of the year") {
    test::for_each_engine([](db::Database& database) {
        for (const Day today : {Day{2026, 11, 23}, Day{2027, 7, 20}, Day{2027, 8, 1}}) {
            const unsigned school = today.year == 2026 ? 0 : today.month;
            test::House house(database, start_of_day(today).plus_seconds(10 * 3600));
            seed_school(house.services(), school, "no password");
        }
        test::House house(database, start_of_day({2026, 11, 23}).plus_seconds(12 * 3600));
        std::set<std::string> roles;
        for (const auto& one : demo_people(house.services())) {
            CHECK(one.url.find("/demo/") != std::string::npos);
            roles.insert(one.role);
        }
        CHECK(roles.size() == 9);

        CHECK(count(database, "SELECT COUNT(*) AS n FROM school") == 3);
        CHECK(count(database, "SELECT COUNT(*) AS n FROM enrolment WHERE until_on IS NULL") == 3 * 290);
        for (const char* state : {"began_at IS NULL", "began_at IS NOT NULL AND pupil_ready_at IS NULL",
                                  "needs_adult = 1", "pupil_ready_at IS NOT NULL AND adult_ready_at IS NULL",
                                  "adult_ready_at IS NOT NULL AND handed_in_at IS NULL",
                                  "handed_in_at IS NOT NULL", "reopened_at IS NOT NULL"})
            CHECK(count(database, "SELECT COUNT(*) AS n FROM work WHERE " + std::string(state)) > 0);
        // Every assignment of the library is set out somewhere, and each year plan names only those that are.
        CHECK(count(database, "SELECT COUNT(DISTINCT template_key) AS n FROM assignment_template") == 8);
        CHECK(count(database, "SELECT COUNT(*) AS n FROM activity a WHERE kind = 'home_assignment' AND NOT "
                              "EXISTS (SELECT 1 FROM assignment_template t WHERE t.school_id = a.school_id "
                              "AND t.template_key = a.template_key)") == 0);
        CHECK(count(database, "SELECT COUNT(*) AS n FROM photo") > 10);
        // Ikram's dossier grew over three years, and she is in grade 4.
        CHECK(count(database, "SELECT COUNT(*) AS n FROM dossier_entry e JOIN enrolment r ON r.school_id = "
                              "e.school_id AND r.pupil_id = e.pupil_id AND r.until_on IS NULL JOIN "
                              "school_class c ON c.school_id = r.school_id AND c.id = r.class_id WHERE "
                              "c.name = '4a' AND e.source = 'import'") == 16);
        CHECK(count(database, "SELECT COUNT(*) AS n FROM dossier_attachment") == 5);
        CHECK(count(database, "SELECT COUNT(*) AS n FROM debrief WHERE would_help <> ''") > 0);
        CHECK(count(database,
                    "SELECT COUNT(*) AS n FROM work w JOIN assignment a ON a.school_id = w.school_id AND "
                    "a.id = w.assignment_id WHERE w.handed_in_at IS NULL AND a.debriefed_at IS NULL "
                    "AND a.hand_in_on < '2026-11-23'") > 0); // late
    });
}
