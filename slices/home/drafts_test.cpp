// A draft of an assignment that colleagues are asked to read stands on their first page (HA-10).
#include "slices/access/hand_in/slice.hpp"
#include "slices/assignments/preview/editor_for_tests.hpp"
#include "slices/home/home.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;

namespace {

/// The small school; subject teacher Marit was given Qualities of grade 1.
struct Reading {
    explicit Reading(db::Database& database)
        : site(database, {register_editor, assignments::register_own_routes}) {
        home::Parts parts;
        for (const access::Slice& one :
             {content::slice(assignments::shown_to_authors()), assignments::slice({})})
            parts.parts.push_back(one.first_page);
        home::register_routes(site.routes, parts);
        found_small_school(database);
        site.post(counsellor, std::string("/thuisopdrachten/pakketten/") + grade_1,
                  {{"gezien", "0"},
                   {"opdracht-1", "qualities"},
                   {"plaats-1", "1"},
                   {"wie-1", marit},
                   {"op-1", "2026-09-01"}});
        draft = begin(marit, "qualities");
    }
    std::string begin(const char* who, const std::string& key) {
        return location_of(site.post(who, "/thuisopdrachten", {{"van", key}}));
    }
    http::Response of(const char* who) { return site.get(who, "/"); }
    bool is_told(const char* who) {
        return shows(of(who), "1 concept wacht op jouw reactie") && shows(of(who), "href=\"" + draft + "\"");
    }
    Site site;
    std::string draft;
};
} // namespace

TEST_CASE("mentors of the grade are told that a draft waits, until each has said something about it") {
    for_each_engine([](db::Database& database) {
        Reading reading(database);
        CHECK_FALSE(reading.is_told(eva));
        CHECK(shows(reading.of(marit), "te laat"));
        reading.site.post(marit, reading.draft + "/bespreken", {});
        CHECK(reading.is_told(eva));
        CHECK(reading.is_told(tom));
        for (const char* person : {marit, team_leader, manager, administrator, noor, samira, els}) {
            CAPTURE(person);
            CHECK_FALSE(shows(reading.of(person), "wacht op jouw reactie"));
        }
        CHECK_FALSE(shows(reading.of(marit), "te laat")); // it lies with others now
        CHECK(shows(reading.of(marit), "wacht op goedkeuring"));
        CHECK(shows(reading.site.get(eva, reading.draft), "Ik las mee. Zo is het goed."));
        reading.site.post(eva, reading.draft + "/reacties",
                          {{"reactie", "Ik heb meegelezen. Zo is het goed."}});
        CHECK_FALSE(reading.is_told(eva));
        CHECK_FALSE(shows(reading.site.get(eva, reading.draft), "Ik las mee. Zo is het goed."));
        CHECK(reading.is_told(tom));
    });
}

TEST_CASE("a draft of another grade is no news for a mentor; who approves sees all, until that is done") {
    for_each_engine([](db::Database& database) {
        Reading reading(database);
        const std::string of_grade_2 = reading.begin(counsellor, "family_network");
        reading.site.post(counsellor, of_grade_2 + "/bespreken", {});
        CHECK_FALSE(shows(reading.of(eva), "wacht op jouw reactie"));
        reading.site.post(marit, reading.draft + "/bespreken", {});
        CHECK(shows(reading.of(counsellor), "2 concepten wachten op goedkeuring"));
        reading.site.post(counsellor, reading.draft + "/goedkeuren",
                          {{"gezien", "1"}, {"reden", "Zo past het bij ons."}});
        CHECK(shows(reading.of(counsellor), "1 concept wacht op goedkeuring"));
        CHECK_FALSE(reading.is_told(tom));
        reading.site.post(counsellor, of_grade_2 + "/verwijderen", {{"gezien", "1"}});
        CHECK_FALSE(shows(reading.of(counsellor), "op goedkeuring"));
    });
}
