#include "slices/assignments/work/work_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {
constexpr db::Statement set_film{"test.film",
                                 "INSERT INTO school_link (school_id, link, value, url) VALUES ($1, $2, '', "
                                 "'https://film.example/techniek')"};
constexpr const char* told = "De films staan nog niet klaar";
} // namespace

TEST_CASE("a mentor who sets out without films is told which are missing, and whom to ask") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        const auto page = [&](const std::string& key) {
            return doing.site.get(eva, std::string("/klas/") + class_1b + "/uitzetten/" + key);
        };
        CHECK(shows(page("profile_choice"), told));
        CHECK(shows(page("profile_choice"), "Van 10 films of sites is er nog geen adres."));
        CHECK(shows(page("profile_choice"), "Vraag de decaan"));
        CHECK(shows(page("technology_worlds"), "Er is nog geen adres van: Bekijk de film."));
        CHECK_FALSE(shows(page("job_exploration"), told)); // the site is known without the school
        CHECK_FALSE(shows(page("family_job"), told));      // asks for none

        database.write([&](db::Writer& tx) { tx.run(set_film, {other_school, "technology_film"}); });
        CHECK(shows(page("technology_worlds"), told)); // another school's film is no help
        database.write([&](db::Writer& tx) { tx.run(set_film, {school, "technology_film"}); });
        CHECK_FALSE(shows(page("technology_worlds"), told));
    });
}
