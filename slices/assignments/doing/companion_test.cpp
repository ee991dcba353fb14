#include "slices/assignments/work/work_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

TEST_CASE("Noor chooses with whom, from her parents and everybody else") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        const auto page = doing.site.get(noor, "/werk/work-noor/met-wie");
        CHECK(shows(page, "Moeder (Samira)"));
        CHECK(shows(page, "Vader (Karim)"));
        CHECK(shows(page, "Oma"));
        CHECK(shows(page, "Ik weet het nog niet, of ik heb niemand"));
        CHECK(location_of(doing.site.post(noor, "/werk/work-noor/met-wie",
                                          {{"wie", "mother:samira"}, {"naam", "mama"}})) ==
              "/werk/work-noor/leerling/1");
        CHECK(doing.work().companion == "mother");
        CHECK(doing.work().companion_person_id == "samira");
        CHECK(doing.work().companion_name == "mama");
    });
}

TEST_CASE("two mothers of one first name stand in the list by their names in full") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        database.write([](db::Writer& tx) {
            tx.run({"test.also_samira",
                    "UPDATE person SET given_name = 'SAMIRA' WHERE school_id = $1 AND id = $2"},
                   {school, karim});
            tx.run({"test.also_mother",
                    "UPDATE parent_relation SET kind = 'mother' WHERE school_id = $1 AND parent_id = $2"},
                   {school, karim});
        });
        const auto page = doing.site.get(noor, "/werk/work-noor/met-wie");
        CHECK(shows(page, "Moeder (Samira Haddad)"));
        CHECK(shows(page, "Moeder (SAMIRA Nasser)"));
        CHECK(shows(doing.site.get(amir, "/werk/work-amir/met-wie"), "Moeder (Leila)"));
    });
}

TEST_CASE("Daan, who has nobody at home, says so: the mentor hears it and he can begin") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        CHECK_FALSE(shows(doing.site.get(daan, "/werk/work-daan/met-wie"), "Piet")); // may not be in contact
        doing.site.post(daan, "/werk/work-daan/met-wie", {{"wie", "unknown"}});
        CHECK(doing.work("work-daan").needs_adult);
        const auto page = doing.site.get(daan, "/werk/work-daan");
        CHECK(shows(page, "Je mentor weet dat je nog iemand zoekt"));
        CHECK(doing.site.get(daan, "/werk/work-daan/leerling/1").status == 200);
        CHECK(doing.site.post(daan, "/werk/work-daan/inleveren", Fields{}).status == 422);

        CHECK(shows(doing.site.get(eva, "/werk/work-daan/met-wie"), "Met wie doet Daan deze opdracht?"));
        doing.site.post(eva, "/werk/work-daan/met-wie", {{"wie", "aunt"}, {"naam", "tante Riet"}});
        CHECK_FALSE(doing.work("work-daan").needs_adult);
        CHECK(doing.work("work-daan").companion_name == "tante Riet");
    });
}

TEST_CASE("what wasn't offered can't be chosen, and what was typed stays") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        for (const char* forged : {"", "mother:leila", "father:samira", "prince", "mother:"}) {
            const auto page =
                doing.site.post(noor, "/werk/work-noor/met-wie", {{"wie", forged}, {"naam", "mijn naam"}});
            CHECK_MESSAGE(page.status == 422, forged);
            CHECK(shows(page, "mijn naam"));
        }
        CHECK(doing.work().companion.empty());
        CHECK(doing.site
                  .post(noor, "/werk/work-noor/met-wie", {{"wie", "oom"}, {"naam", std::string(200, 'x')}})
                  .status == 422);
    });
}

TEST_CASE("a parent can offer to do it, and the other parent can't take it over") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        CHECK(shows(doing.site.get(samira, "/werk/work-noor/met-wie"), "Ik zelf (Samira)"));
        CHECK(location_of(doing.site.post(samira, "/werk/work-noor/met-wie", {{"wie", "mother:samira"}})) ==
              "/werk/work-noor/volwassene/1");
        // Not chosen: the first page says with whom.
        CHECK(location_of(doing.site.get(karim, "/werk/work-noor/met-wie")) == "/werk/work-noor");
        CHECK(location_of(doing.site.post(karim, "/werk/work-noor/met-wie", {{"wie", "father:karim"}})) ==
              "/werk/work-noor");
        CHECK(doing.work().companion_person_id != karim);
        CHECK(doing.work().companion_person_id == "samira");
    });
}

TEST_CASE("who does it along is said to each in their own form") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.choose_samira();
        CHECK(shows(doing.site.get(noor, "/werk/work-noor"), "Je doet dit met mama."));
        CHECK(shows(doing.site.get(samira, "/werk/work-noor"), "U doet dit samen met Noor."));
        CHECK_FALSE(shows(doing.site.get(karim, "/werk/work-noor"), "U doet dit samen met"));
    });
}

TEST_CASE("another adult means that the first one's answers go, and only after saying so") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.choose_samira();
        doing.step(samira, "volwassene/1",
                   {{"adult_situation_1", "Het zwemdiploma"}, {"adult_quality_1", "houdt vol"}});
        const auto warned = doing.site.post(noor, "/werk/work-noor/met-wie", {{"wie", "uncle"}});
        CHECK(warned.status == 422);
        CHECK(shows(warned, "Ja, haal die antwoorden weg"));
        CHECK(doing.work().companion == "mother");
        CHECK(doing.value("adult_situation_1") == "Het zwemdiploma");
        doing.site.post(noor, "/werk/work-noor/met-wie", {{"wie", "uncle"}, {"wissen", "ja"}});
        CHECK(doing.work().companion == "uncle");
        CHECK(doing.value("adult_situation_1").empty());
    });
}
