// The mentor reminds the families of whom they tick.

#include "slices/assignments/reminders/due_reminder.hpp"
#include "slices/assignments/work/work_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {

constexpr db::Statement told{"test.told_to",
                             "SELECT person_id FROM message WHERE school_id = $1 AND purpose = "
                             "'assignment_reminder' AND withdrawn_at IS NULL ORDER BY person_id"};
constexpr db::Statement trail{"test.trail",
                              "SELECT object_id FROM audit_entry WHERE school_id = $1 AND viewer_id = $2 AND "
                              "action = 'remind_families' ORDER BY object_id"};
constexpr db::Statement announce_on{
    "test.announce", "UPDATE assignment SET announced_on = $3 WHERE school_id = $1 AND id = $2"};

using Names = std::vector<std::string>;

/// The Monday after the hand-in day; Noor does it with Samira, Amir with Leila, Daan with an aunt
/// whom the school doesn't know.
struct Mentoring {
    explicit Mentoring(db::Database& given) : doing(given), database(given) {
        doing.choose_samira();
        doing.site.post(amir, "/werk/work-amir/met-wie", {{"wie", "mother:leila"}, {"naam", "mama"}});
        doing.site.post(daan, "/werk/work-daan/met-wie", {{"wie", "aunt"}, {"naam", "tante Riet"}});
        doing.site.clock.set(start_of_day({2026, 10, 19}).plus_seconds(10 * 3600));
    }
    http::Response remind(const std::string& who, Fields fields, const std::string& of_class = class_1b) {
        return doing.site.post(who, "/klas/" + of_class + "/herinneren", std::move(fields));
    }
    Names who_was_told() {
        return database.read([](db::Reader& tx) {
            return tx.all(told, {school}, [](const db::Row& row) { return row.str("person_id"); });
        });
    }
    /// What the page says to which the mentor is sent.
    http::Response after(const http::Response& answer) { return doing.site.get(eva, location_of(answer)); }

    Doing doing;
    db::Database& database;
};

} // namespace

TEST_CASE("the families of the pupils who are ticked get one message each, and the list says when") {
    for_each_engine([](db::Database& database) {
        Mentoring mentoring(database);
        CHECK(shows(mentoring.doing.site.get(eva, "/opdracht/qualities-1b"),
                    "name=\"werk\" value=\"work-noor\""));
        const auto answer = mentoring.remind(eva, {{"werk", "work-noor"}, {"werk", "work-amir"}});
        CHECK(mentoring.who_was_told() == Names{leila, samira});
        CHECK(shows(mentoring.after(answer), "2 gezinnen krijgen elk één bericht"));
        CHECK(shows(mentoring.doing.site.get(eva, "/opdracht/qualities-1b"), "herinnerd op 19 okt"));
        const auto noted = database.read([](db::Reader& tx) {
            return tx.all(trail, {school, eva}, [](const db::Row& row) { return row.str("object_id"); });
        });
        CHECK(noted == Names{"work-amir", "work-noor"});
    });
}

TEST_CASE("the button of one pupil reminds that family only, whoever else is ticked") {
    for_each_engine([](db::Database& database) {
        Mentoring mentoring(database);
        mentoring.remind(eva, {{"werk", "work-noor"}, {"alleen", "work-amir"}});
        CHECK(mentoring.who_was_told() == Names{leila});
    });
}

TEST_CASE("a family that heard something today isn't reminded again today, and is tomorrow") {
    for_each_engine([](db::Database& database) {
        Mentoring mentoring(database);
        mentoring.remind(eva, {{"alleen", "work-noor"}});
        const auto again = mentoring.remind(eva, {{"alleen", "work-noor"}});
        CHECK(shows(mentoring.after(again), "hoorde vandaag al iets"));
        CHECK(mentoring.who_was_told() == Names{samira});
        mentoring.doing.site.clock.set(start_of_day({2026, 10, 20}).plus_seconds(10 * 3600));
        mentoring.remind(eva, {{"alleen", "work-noor"}});
        CHECK(mentoring.who_was_told() == Names{samira, samira});
    });
}

TEST_CASE("where nobody may be reached the mentor is told so, and nobody ticked is no error") {
    for_each_engine([](db::Database& database) {
        Mentoring mentoring(database);
        CHECK(shows(mentoring.after(mentoring.remind(eva, {{"alleen", "work-daan"}})),
                    "er niemand die we mogen bereiken"));
        CHECK(shows(mentoring.after(mentoring.remind(eva, {})), "Je koos niemand"));
        CHECK(mentoring.who_was_told().empty());
    });
}

TEST_CASE("only the mentor of the class reminds, of works of that class that were announced") {
    for_each_engine([](db::Database& database) {
        Mentoring mentoring(database);
        for (const char* person :
             {tom, els, noor, samira, marit, counsellor, team_leader, manager, administrator}) {
            CAPTURE(person);
            CHECK(mentoring.remind(person, {{"alleen", "work-noor"}}).status == 404);
            CHECK(mentoring.doing.site.get(person, std::string("/klas/") + class_1b + "/herinnerd").status ==
                  404);
        }
        mentoring.remind(tom, {{"alleen", "work-noor"}}, class_1c); // another class's work
        mentoring.remind(eva, {{"alleen", "work-bo"}});
        database.write([](db::Writer& tx) { tx.run(announce_on, {school, "qualities-1b", "2026-10-20"}); });
        mentoring.remind(eva, {{"alleen", "work-noor"}});
        CHECK(mentoring.who_was_told().empty());
    });
}
