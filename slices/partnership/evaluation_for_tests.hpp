#pragma once
// For tests: Noor's class has looked back on qualities; she did it with Samira. And a crowd that speaks.

#include "slices/assignments/work/work_for_tests.hpp"
#include "slices/partnership/partnership.hpp"

#include <string>

namespace trialoog::partnership {

namespace sql_of_test {
constexpr db::Statement hand_in{
    "test.hand_in", "UPDATE work SET handed_in_at = 1, companion = 'mother', companion_person_id = $3 WHERE "
                    "school_id = $1 AND id = $2"};
constexpr db::Statement debrief{"test.debrief",
                                "UPDATE assignment SET debriefed_at = $3 WHERE school_id = $1 AND id = $2"};
constexpr db::Statement add_person{"test.person",
                                   "INSERT INTO person (school_id, id, given_name, family_name, created_at) "
                                   "VALUES ($1, $2, $2, 'Veel', 1)"};
constexpr db::Statement say{
    "test.say",
    "INSERT INTO evaluation (school_id, assignment_id, person_id, work_id, voice, face_1, face_2, "
    "face_3, line, said_at, changed_at) VALUES ($1, $2, $3, 'w', $4, 3, 2, 0, $5, 1, 1)"};
} // namespace sql_of_test

struct AfterDebrief : assignments::Doing {
    explicit AfterDebrief(db::Database& database) : Doing(database, additions()), database_(database) {
        partnership::register_routes(site.routes);
        database.write([&](db::Writer& tx) {
            tx.run(sql_of_test::hand_in, {test::school, "work-noor", test::samira});
            tx.run(sql_of_test::debrief, {test::school, "qualities-1b", site.clock.now().ms});
        });
    }

    /// `count` people more of class 1b say the same: yes, a little, nothing.
    void crowd(int count, const std::string& evaluator, const std::string& line) {
        database_.write([&](db::Writer& tx) {
            for (int i = 0; i < count; ++i) {
                const std::string id = evaluator + "-" + std::to_string(++people_);
                tx.run(sql_of_test::add_person, {test::school, id});
                tx.run(sql_of_test::say, {test::school, "qualities-1b", id, evaluator, line});
            }
        });
    }

private:
    db::Database& database_;
    int people_ = 0;
};

} // namespace trialoog::partnership
