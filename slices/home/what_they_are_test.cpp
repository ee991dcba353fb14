// What home assignments are stands on a parent's first page until the first of the school year is handed in
// (HA-9).

#include "slices/access/hand_in/slice.hpp"
#include "slices/assignments/work/work_for_tests.hpp"
#include "slices/home/home.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {
constexpr db::Statement hand_in_noor{
    "test.hand_in", "UPDATE work SET handed_in_at = 1 WHERE school_id = $1 AND pupil_id = $2"};

struct AtHome : Doing {
    explicit AtHome(db::Database& database) : Doing(database) {
        home::Parts parts;
        parts.parts.push_back(assignments::slice({}).first_page);
        home::register_routes(site.routes, parts);
    }
    bool is_told(const char* who) { return shows(site.get(who, "/"), "Wat zijn thuisopdrachten?"); }
};
} // namespace

TEST_CASE(
    "a parent reads what home assignments are until the first of the year is handed in; the pupil doesn't") {
    for_each_engine([](db::Database& database) {
        AtHome family(database);
        CHECK(family.is_told(samira));
        CHECK(family.is_told(karim));
        CHECK(shows(family.site.get(samira, "/"), "praat u thuis met Noor"));
        CHECK_FALSE(family.is_told(noor));
        database.write([](db::Writer& tx) { tx.run(hand_in_noor, {school, noor}); });
        CHECK_FALSE(family.is_told(samira));
    });
}
