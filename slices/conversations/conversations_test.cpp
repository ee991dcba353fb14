// The guides as each of the three sees them. Today is 6 October 2026.

#include "slices/conversations/conversations.hpp"

#include "slices/year_plan/year_plan.hpp"
#include "tests/support/database.hpp"
#include "tests/support/read_pdf.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;

namespace {

struct Talking {
    explicit Talking(db::Database& database)
        : site(database, {conversations::register_routes, [](access::Routes& routes) {
                              year_plan::register_routes(
                                  routes, [](auto&&...) { return html::Html(); },
                                  conversations::from_activity);
                          }}) {
        found_small_school(database);
        database.write([&](db::Writer& tx) {
            year_plan::make_from_library(tx, school, grade_1, 1, {2026, 8, 1}, site.clock.now());
            year_plan::make_from_library(tx, school, grade_2, 2, {2026, 8, 1}, site.clock.now());
        });
    }
    Site site;
};

} // namespace

TEST_CASE("staff finds the guide of each conversation by grade and date") {
    for_each_engine([](db::Database& database) {
        Talking talking(database);
        for (const char* person : {eva, counsellor, team_leader}) {
            const auto page = talking.site.get(person, "/gesprekken");
            CHECK(page.status == 200);
            for (const char* text : {"Kennismakingsgesprek", "7 sep – 18 sep", "Gesprek over de profielkeuze",
                                     "href=\"/gesprekken/introduction?leerjaar=1\"",
                                     "href=\"/gesprekken/profile_choice_talk?leerjaar=2\""})
                CHECK_MESSAGE(shows(page, text), text);
        }
        for (const char* person : {noor, samira, administrator})
            CHECK(talking.site.get(person, "/gesprekken").status == 404);
    });
}

TEST_CASE("a guide asks the pupil first, then the adult, and shows what is of the grade") {
    TestDatabase database(db::Engine::sqlite);
    Talking talking(*database);
    const auto first = talking.site.get(eva, "/gesprekken/introduction?leerjaar=1");
    CHECK(first.status == 200);
    CHECK(first.body.find("Eerst de leerling") < first.body.find("Dan de volwassene"));
    CHECK_FALSE(shows(first, "{pupil}"));
    const auto third = talking.site.get(eva, "/gesprekken/introduction?leerjaar=3");
    CHECK(first.body != third.body);
    // A grade that the guide isn't of, or none: its first.
    for (const char* query : {"", "?leerjaar=9", "?leerjaar=stage"})
        CHECK(shows(talking.site.get(eva, std::string("/gesprekken/find_internship_talk") + query),
                    "Leerjaar 3"));
    CHECK(talking.site.get(eva, "/gesprekken/nothing").status == 404);
}

TEST_CASE("a guide prints with room to write, and with its agreements on one page") {
    TestDatabase database(db::Engine::sqlite);
    Talking talking(*database);
    for (const char* key : {"introduction", "profile_choice_talk", "exam_talk"}) {
        CAPTURE(key);
        const auto file = talking.site.get(eva, std::string("/gesprekken/") + key + "/print");
        CHECK(file.status == 200);
        CHECK(what_runs_over(file.body).empty());
        const std::string text = text_of_pdf(file.body);
        CHECK(text.find("Dit spreken we af") != std::string::npos);
        CHECK(text.find("[naam]") != std::string::npos);
        CHECK(text.find("{pupil}") == std::string::npos);
        const auto last = text.rfind('\f', text.size() - 2);
        CHECK(text.find("Dit spreken we af") > last); // with the lines to write on
        CHECK(text.find("Wanneer, waar en waarover") > last);
    }
    CHECK(talking.site.get(noor, "/gesprekken/introduction/print").status == 404);
}

TEST_CASE("Noor and her parents each prepare in their own way") {
    for_each_engine([](db::Database& database) {
        Talking talking(database);
        const std::string path = "/gesprek-voorbereiden/noor/self_image_talk";
        const auto noors = talking.site.get(noor, path);
        for (const char* text : {"Zo bereid je je voor", "Eva", "1 feb – 12 feb", "href=\"/dossier/noor\""})
            CHECK_MESSAGE(shows(noors, text), text);
        CHECK_FALSE(shows(noors, "Drie vragen om over na te denken"));
        const auto samiras = talking.site.get(samira, path);
        for (const char* text : {"Drie vragen om over na te denken", "Noor", "Eva"})
            CHECK_MESSAGE(shows(samiras, text), text);
        CHECK_FALSE(shows(samiras, "{pupil}"));
        CHECK_FALSE(shows(samiras, "Zo bereid je je voor"));
    });
}

TEST_CASE("nobody prepares another child's talk, one of another grade, or one that isn't there") {
    for_each_engine([](db::Database& database) {
        Talking talking(database);
        const auto refused = [&](const char* person, const char* pupil) {
            const int status =
                talking.site.get(person, std::string("/gesprek-voorbereiden/") + pupil + "/introduction")
                    .status;
            return status == 403 || status == 404; // the first where nobody in that role may
        };
        for (const char* person : {amir, piet, marit, eva, counsellor, sem, els})
            CHECK(refused(person, noor));
        CHECK(refused(piet, daan)); // no contact
        for (const char* guide : {"exam_talk", "nothing"})
            CHECK(talking.site.get(noor, std::string("/gesprek-voorbereiden/noor/") + guide).status == 404);
    });
}
