// How the three prepare Noor's talk. Today is 6 October 2026.

#include "slices/conversations/preparation/preparation.hpp"
#include "slices/conversations/talks_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;
using namespace trialoog::conversations;

namespace {

struct Preparing : NoorsTalk {
    using NoorsTalk::NoorsTalk;
    http::Response bring(const char* person, const std::string& text, int version = 0) {
        return site.post(person, at("punt"), {{"punt", text}, {"version", std::to_string(version)}});
    }
    http::Response prepare_it(const char* person, const std::string& news, int version,
                              const std::string& does = "hier") {
        return site.post(person, at("voorbereiden"),
                         {{"goed_nieuws", news}, {"version", std::to_string(version)}, {"doe", does}});
    }
    Prepared prepared() {
        return database.read([&](db::Reader& tx) { return prepared_for(tx, school, talk); });
    }
    void answer(const char* adult, const std::string& point) {
        database.write([&](db::Writer& tx) {
            run(tx,
                "INSERT INTO family_answer (school_id, round_id, pupil_id, adult_id, comes, interpreter, "
                "point, through, "
                "answered_by, answered_at) VALUES ($1, $2, 'noor', $3, 'self', 'ar', $4, 'own', $3, 1)",
                {school, round, adult, point});
        });
    }
};

} // namespace

TEST_CASE("a parent reads when, where and with whom, three questions, and what the child shows") {
    for_each_engine([](db::Database& database) {
        Preparing noors(database);
        noors.site.post(noor, noors.at("laten-zien/erbij"), {{"soort", "qualities"}});
        const auto page = noors.site.get(samira, noors.at("voorbereiden"));
        CHECK(page.status == 200);
        for (const char* text :
             {"maandag 9 november, 18.30", "B12", "Eva Visser", "Drie vragen om over na te denken",
              "Dit laat Noor zien", "Kwaliteiten", "Wilt u zelf iets bespreken?", "data-read-aloud"})
            CHECK_MESSAGE(shows(page, text), text);
        CHECK(page.body.find("Drie vragen") < page.body.find("Waar het over gaat"));
        const auto noors_own = noors.site.get(noor, noors.at("voorbereiden"));
        for (const char* text : {"Zo bereid je je voor", "Dit laat jij zien", "Wil jij zelf iets bespreken?"})
            CHECK_MESSAGE(shows(noors_own, text), text);
        for (const char* person : {leila, piet, tom, els, counsellor})
            CHECK(noors.site.get(person, noors.at("voorbereiden")).status >= 403);
    });
}

TEST_CASE("the page of the guide leads to the talk as soon as there is one") {
    for_each_engine([](db::Database& database) {
        Preparing noors(database);
        const auto led = noors.site.get(samira, "/gesprek-voorbereiden/noor/introduction");
        CHECK(location_of(led) == noors.at("voorbereiden"));
        noors.end_talk();
        CHECK(noors.site.get(samira, "/gesprek-voorbereiden/noor/introduction").status == 200);
    });
}

TEST_CASE("a point is kept for the mentor; the other parent doesn't read it, nor undoes it") {
    for_each_engine([](db::Database& database) {
        Preparing noors(database);
        CHECK(noors.bring(samira, "Noor slaapt slecht.").status == 303);
        CHECK(noors.bring(karim, "Ik kan op dinsdag helpen.").status == 303);
        CHECK(noors.bring(noor, "Ik wil van groep wisselen.").status == 303);
        const auto mentor = noors.site.get(eva, noors.at("voorbereiden"));
        for (const char* text :
             {"Noor slaapt slecht.", "Ik kan op dinsdag helpen.", "Ik wil van groep wisselen."})
            CHECK_MESSAGE(shows(mentor, text), text);
        const auto karims = noors.site.get(karim, noors.at("voorbereiden"));
        CHECK(shows(karims, "Ik kan op dinsdag helpen."));
        CHECK_FALSE(shows(karims, "Noor slaapt slecht."));
        CHECK_FALSE(shows(noors.site.get(noor, noors.at("voorbereiden")), "Noor slaapt slecht."));
        const auto late = noors.bring(samira, "Op de telefoon getypt.", 0);
        CHECK(late.status == 409);
        CHECK(shows(late, "Op de telefoon getypt."));
        const auto long_one = noors.bring(samira, std::string(5000, 'a'), 1);
        CHECK(long_one.status == 422);
        CHECK(shows(long_one, std::string(5000, 'a')));
        CHECK(noors.bring(samira, "Noor slaapt weer goed.", 1).status == 303);
        CHECK(noors.bring(leila, "Vreemd.").status == 404);
        CHECK(noors.bring(eva, "Vreemd.").status >= 403);
    });
}

TEST_CASE("a point that came with the family's times stands there already, and is written once") {
    for_each_engine([](db::Database& database) {
        Preparing noors(database);
        noors.answer(samira, "Over de stage van later.");
        CHECK(shows(noors.site.get(samira, noors.at("voorbereiden")), "Over de stage van later."));
        const auto mentor = noors.site.get(eva, noors.at("voorbereiden"));
        CHECK(shows(mentor, "Over de stage van later."));
        CHECK(shows(mentor, "tolk: العربية"));
        CHECK(noors.bring(samira, "Over de fiets.").status == 303);
        const auto then = noors.site.get(eva, noors.at("voorbereiden"));
        CHECK(shows(then, "Over de fiets."));
        CHECK_FALSE(shows(then, "Over de stage van later."));
    });
}

TEST_CASE(
    "the mentor gets facts from the dossier, the round's emphasis, and takes a fact over with one tap") {
    for_each_engine([](db::Database& database) {
        Preparing noors(database);
        const auto page = noors.site.get(eva, noors.at("voorbereiden"));
        CHECK(page.status == 200);
        for (const char* text :
             {"Begin met goed nieuws", "zien allebei: geduldig: ‘Ze wachtte.’",
              "Hoe gaat het in de nieuwe klas?", "Thuisopdrachten", "Welke resultaten wil je noemen?"})
            CHECK_MESSAGE(shows(page, text), text);
        const auto taken = noors.site.post(
            eva, noors.at("voorbereiden"),
            {{"goed_nieuws", "Noor hielp Amir."}, {"version", "0"}, {"neem", "Noor is geduldig"}});
        CHECK(taken.status == 303);
        CHECK(noors.prepared().good_news == "Noor hielp Amir.\nNoor is geduldig");
        for (const char* person : {noor, samira, karim})
            CHECK_FALSE(shows(noors.site.get(person, noors.at("voorbereiden")), "Noor hielp Amir."));
        for (const char* person : {samira, tom, counsellor, els})
            CHECK(noors.prepare_it(person, "Van een ander.", 1).status >= 403);
    });
}

TEST_CASE("two mentors at once lose nothing") {
    for_each_engine([](db::Database& database) {
        Preparing noors(database);
        CHECK(noors.prepare_it(eva, "Noor hielp Amir.", 0).status == 303);
        const auto late = noors.prepare_it(eva, "Noor is gegroeid.", 0);
        CHECK(late.status == 409);
        CHECK(shows(late, "Noor hielp Amir."));
        CHECK(shows(late, "Noor is gegroeid."));
        CHECK(noors.prepared().good_news == "Noor hielp Amir.");
        CHECK(noors.prepare_it(eva, "Allebei.", 1).status == 303); // as the page that came back says
        const auto long_one = noors.prepare_it(eva, std::string(501, 'b'), 2);
        CHECK(long_one.status == 422);
        CHECK(shows(long_one, std::string(501, 'b')));
    });
}

TEST_CASE("Eva prepares her talks in a row: saving leads to the next without good news") {
    for_each_engine([](db::Database& database) {
        Preparing noors(database);
        const std::string amirs = noors.add(amir, "2026-11-09T18:55");
        noors.add(bo, "2026-11-09T19:20"); // of another class: not hers to prepare
        const auto row = noors.site.get(eva, "/gesprekken/voorbereiden");
        CHECK(row.status == 200);
        CHECK(row.body.find("18.30") < row.body.find("18.55"));
        CHECK(shows(row, "0 van 2 gesprekken hebben goed nieuws."));
        CHECK_FALSE(shows(row, "19.20"));
        CHECK(location_of(noors.prepare_it(eva, "Noor hielp Amir.", 0, "volgende")) ==
              "/gesprek/" + amirs + "/voorbereiden");
        noors.site.post(eva, "/gesprek/" + amirs + "/voorbereiden",
                        {{"goed_nieuws", "Amir lachte."}, {"version", "0"}});
        CHECK(location_of(noors.prepare_it(eva, "Noor hielp Amir graag.", 1, "volgende")) ==
              "/gesprekken/voorbereiden");
        CHECK(
            shows(noors.site.get(eva, "/gesprekken/voorbereiden"), "2 van 2 gesprekken hebben goed nieuws."));
        CHECK(shows(noors.site.get(tom, "/gesprekken/voorbereiden"), "Er staan geen gesprekken klaar"));
    });
}

TEST_CASE("who teaches at the school prepares the own child's talk as parent, and not as mentor") {
    for_each_engine([](db::Database& database) {
        Preparing noors(database);
        database.write([](db::Writer& tx) { add_pupil_mentor(tx, school, marit, bo); });
        const std::string bos = noors.add(bo, "2026-11-09T19:20", {}, marit);
        const auto page = noors.site.get(marit, "/gesprek/" + bos + "/voorbereiden");
        CHECK(shows(page, "Drie vragen om over na te denken"));
        CHECK_FALSE(shows(page, "Begin met goed nieuws"));
        CHECK(noors.site
                  .post(marit, "/gesprek/" + bos + "/voorbereiden", {{"goed_nieuws", "x"}, {"version", "0"}})
                  .status == 404);
    });
}
