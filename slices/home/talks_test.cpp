// From the first page to a talk's guide, or to how one prepares.

#include "slices/access/hand_in/slice.hpp"
#include "slices/conversations/conversations.hpp"
#include "slices/home/home.hpp"
#include "slices/year_plan/year_plan.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;

namespace {

struct Talking {
    explicit Talking(db::Database& database)
        : site(database, {[](access::Routes& routes) {
                   year_plan::register_routes(
                       routes, [](auto&&...) { return html::Html(); }, conversations::from_activity);
               }}) {
        home::Parts parts;
        parts.parts.push_back(year_plan::slice({}, conversations::from_activity).first_page);
        home::register_routes(site.routes, parts);
        found_small_school(database);
        database.write([&](db::Writer& tx) {
            year_plan::make_from_library(tx, school, grade_1, 1, {2026, 8, 1}, site.clock.now());
        });
    }
    Site site;
};

} // namespace

TEST_CASE("from home and the year one goes to the guide, or to how one prepares") {
    for_each_engine([](db::Database& database) {
        Talking talking(database);
        talking.site.clock.set(start_of_day({2027, 2, 3}));
        CHECK(shows(talking.site.get(noor, "/"),
                    "href=\"/gesprek-voorbereiden/noor/self_image_talk\">Bereid je voor"));
        CHECK(shows(talking.site.get(samira, "/"),
                    "href=\"/gesprek-voorbereiden/noor/self_image_talk\">Bereid u voor"));
        CHECK(shows(talking.site.get(eva, "/"), "href=\"/gesprekken/self_image_talk?leerjaar=1\""));
        CHECK(shows(talking.site.get(eva, "/jaar/1"), "href=\"/gesprekken/look_ahead_talk?leerjaar=1\""));
        CHECK_FALSE(shows(talking.site.get(samira, "/jaar/1"), "/gesprekken/"));
        CHECK_FALSE(shows(talking.site.get(administrator, "/jaar/1"), "/gesprekken/"));
    });
}
