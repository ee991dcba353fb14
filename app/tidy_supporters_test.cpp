// A supporter's name goes once nothing needs it; the pupil's work stays readable.

#include "app/tidy.hpp"

#include "platform/db/db.hpp"
#include "slices/assignments/supporter/supporter_store.hpp"
#include "slices/assignments/work/work_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {

constexpr db::Statement look_back{"test.look_back",
                                  "UPDATE assignment SET debriefed_at = $2 WHERE school_id = $1"};
constexpr db::Statement hand_it_in{
    "test.hand_it_in", "UPDATE work SET handed_in_at = 1 WHERE school_id = $1 AND id = 'work-daan'"};
constexpr db::Statement name_of{"test.name_of",
                                "SELECT given_name FROM person WHERE school_id = $1 AND id = $2"};
constexpr db::Statement ways_in{
    "test.ways_in",
    "SELECT (SELECT COUNT(*) FROM letter_code c WHERE c.school_id = $1 AND c.person_id = $2) + "
    "(SELECT COUNT(*) FROM session s WHERE s.school_id = $1 AND s.person_id = $2) AS n"};

/// Daan does it with aunt Riet; the mentor agreed.
struct WithAunt : Doing {
    explicit WithAunt(db::Database& database) : Doing(database) {
        site.post(daan, "/werk/work-daan/met-wie", {{"wie", "aunt"}, {"naam", "tante Riet"}});
        site.post(eva, "/werk/work-daan/helper/akkoord", {{"taal", "en"}});
        site.post(daan, "/werk/work-daan/helper/link", assignments::Fields{});
        aunt = work("work-daan").companion_person_id;
        site.clock.set(site.clock.now().plus_days(2));
    }
    void end(int days_ago) {
        site.services.database.write([&](db::Writer& tx) {
            tx.run(hand_it_in, {school});
            tx.run(look_back, {school, site.clock.now().plus_days(-days_ago).ms});
        });
    }
    std::string name(const std::string& person) {
        return site.services.database.read([&](db::Reader& tx) {
            return tx.one(name_of, {school, person}, [](const db::Row& row) { return row.str("given_name"); })
                .value();
        });
    }
    std::int64_t ways() {
        return site.services.database.read([&](db::Reader& tx) {
            return tx.one(ways_in, {school, aunt}, [](const db::Row& row) { return row.integer("n"); })
                .value();
        });
    }
    std::string aunt;
};
} // namespace

TEST_CASE("a supporter's name stays while the link lives, and a week after the debrief") {
    for_each_engine([](db::Database& database) {
        WithAunt doing(database);
        app::tidy(doing.site.services);
        CHECK(doing.name(doing.aunt) == "tante Riet");
        doing.end(6);
        app::tidy(doing.site.services);
        CHECK(doing.name(doing.aunt) == "tante Riet"); // the mentor may still give the work back
    });
}

TEST_CASE("then the name and every way in go; the work keeps what the pupil calls them") {
    for_each_engine([](db::Database& database) {
        WithAunt doing(database);
        CHECK(doing.ways() > 0);
        doing.end(8);
        app::tidy(doing.site.services);
        CHECK(doing.name(doing.aunt).empty());
        CHECK(doing.ways() == 0);
        const Work work = doing.work("work-daan");
        CHECK(work.companion == "aunt");
        CHECK(work.companion_name == "tante Riet");
        CHECK(work.companion_person_id.empty());
        CHECK(doing.site.get(daan, "/werk/work-daan/samen").status == 200);
        CHECK(doing.site.get(eva, "/werk/work-daan/bekijk").status == 200);
        CHECK(shows(doing.site.get(eva, "/werk/work-daan/bekijk"), "tante Riet"));
        CHECK(doing.site.get(doing.aunt, "/werk/work-daan").status == 303); // a stranger: to signing in
    });
}

TEST_CASE("who was taken back goes the same night; others keep their names") {
    for_each_engine([](db::Database& database) {
        WithAunt doing(database);
        doing.site.post(eva, "/werk/work-daan/helper/intrekken", {{"reden", "We bellen even."}});
        app::tidy(doing.site.services);
        CHECK(doing.name(doing.aunt).empty());
        for (const char* person :
             {noor, samira, karim, piet, leila, marit, eva, tom, counsellor, administrator})
            CHECK_MESSAGE(!doing.name(person).empty(), person);
    });
}

TEST_CASE("a school year that ended ends it too") {
    for_each_engine([](db::Database& database) {
        WithAunt doing(database);
        doing.site.clock.set(doing.site.clock.now().plus_days(400));
        app::tidy(doing.site.services);
        CHECK(doing.name(doing.aunt).empty());
        CHECK(doing.work("work-daan").companion_name == "tante Riet");
    });
}
