#include "slices/assignments/work/work_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

TEST_CASE("Noor sees why, how long and when, and one button to begin") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        const auto page = doing.site.get(noor, "/werk/work-noor");
        CHECK(page.status == 200);
        CHECK(shows(page, "Kwaliteiten"));
        CHECK(shows(page, "Iedereen is ergens goed in."));
        CHECK(shows(page, "ongeveer 30 minuten"));
        CHECK(shows(page, "vrijdag 16 oktober"));
        CHECK(shows(page, "In de les."));
        CHECK(shows(page, "href=\"/werk/work-noor/met-wie\">Kies met wie"));
        const auto for_samira = doing.site.get(samira, "/werk/work-noor");
        CHECK(shows(for_samira, "U kent Noor al lang."));
        CHECK_FALSE(shows(for_samira, "{pupil}"));
    });
}

TEST_CASE("who has nothing to do with Noor finds none of her pages") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        for (const std::string stranger : {amir, leila, bo, marit, tom, sem, els, administrator})
            for (const char* page : {"", "/met-wie", "/wissel", "/leerling/1", "/volwassene/1", "/samen",
                                     "/inleveren", "/nieuws"})
                CHECK_MESSAGE(doing.site.get(stranger, std::string("/werk/work-noor") + page).status == 404,
                              (stranger + page));
        for (const std::string stranger : {amir, leila, bo, marit, tom, sem, els})
            for (const char* page :
                 {"/met-wie", "/leerling/2", "/volwassene/1", "/antwoord", "/samen", "/inleveren"})
                CHECK_MESSAGE(
                    doing.site.post(stranger, std::string("/werk/work-noor") + page, Fields{}).status == 404,
                    (stranger + page));
        CHECK(doing.site.get(piet, "/werk/work-noor").status != 200); // may not be in contact: no parent here
        CHECK(doing.site.get(noor, "/werk/nothing").status == 404);
        CHECK(doing.site.get(noor, "/werk/work-amir").status == 404);
        CHECK(doing.site.get(noor, "/werk/work-noor/leerling/9").status == 404);
        CHECK(doing.site.get(noor, "/werk/work-noor/leerling/x").status == 404);
    });
}

TEST_CASE("without a script every step is kept, and leads to the next") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.choose_samira();
        CHECK(location_of(doing.site.post(noor, "/werk/work-noor/leerling/1", Fields{})) ==
              "/werk/work-noor/leerling/2");
        const auto saved =
            doing.step(noor, "leerling/2",
                       {{"pupil_situation_1", "Ik zwom een diploma.\r\n"}, {"pupil_quality_1", "houdt vol"}});
        CHECK(location_of(saved) == "/werk/work-noor/leerling/3");
        CHECK(doing.value("pupil_situation_1") == "Ik zwom een diploma.");
        const auto again = doing.site.get(noor, "/werk/work-noor/leerling/2");
        CHECK(shows(again, "Ik zwom een diploma."));
        CHECK(shows(again, "value=\"houdt vol\" checked"));
        CHECK(doing.work().began_at);
    });
}

TEST_CASE("a word of one's own counts as an answer, and comes back in its own field") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.choose_samira();
        doing.site.post(noor, "/werk/work-noor/leerling/2",
                        Fields{{"v.pupil_situation_1", "0"},
                               {"pupil_situation_1", "Taart"},
                               {"v.pupil_quality_1", "0"},
                               {"pupil_quality_1", ""},
                               {"pupil_quality_1__own", " kan bakken "}});
        CHECK(doing.value("pupil_quality_1") == "kan bakken");
        CHECK(shows(doing.site.get(noor, "/werk/work-noor/leerling/2"), "value=\"kan bakken\""));
        // In the top it is offered among the words.
        CHECK(shows(doing.site.get(noor, "/werk/work-noor/leerling/5"), "kan bakken"));
    });
}

TEST_CASE("beside a question stands what her dossier says of it already") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.choose_samira();
        CHECK_FALSE(shows(doing.site.get(noor, "/werk/work-noor/leerling/5"), "In je dossier staat al"));
        database.write([&](db::Writer& tx) {
            dossier::record(tx, {.school_id = school, .person_id = noor}, doing.site.clock.now(),
                            {.pupil_id = noor,
                             .source = "work",
                             .source_id = "of-last-year",
                             .title = "Kwaliteiten",
                             .happened_on = {2025, 10, 1},
                             .qualities = {{"werkt graag in de buitenlucht", dossier::Source::self, 1},
                                           {"geduldig", dossier::Source::parent, 1}}});
        });
        CHECK(shows(doing.site.get(noor, "/werk/work-noor/leerling/5"),
                    "In je dossier staat al: werkt graag in de buitenlucht en geduldig."));
    });
}

TEST_CASE("a text that is too long comes back with what was typed and nothing lost") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.choose_samira();
        const std::string long_text(601, 'a');
        const auto page = doing.step(noor, "leerling/2",
                                     {{"pupil_situation_1", long_text}, {"pupil_quality_1", "eerlijk"}});
        CHECK(page.status == 422);
        CHECK(shows(page, long_text));
        CHECK(shows(page, "value=\"eerlijk\" checked"));
        CHECK(shows(page, "Er passen 600 tekens in, en het zijn er 601."));
        CHECK(doing.answers().empty());
        CHECK(doing.save(noor, "pupil_situation_1", long_text, 0).status == 422);
    });
}

TEST_CASE("the same word twice in a top is asked again") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.choose_samira();
        const auto page =
            doing.step(noor, "leerling/5",
                       {{"pupil_top_1", "eerlijk"}, {"pupil_top_2", "eerlijk"}, {"pupil_top_3", "open"}});
        CHECK(page.status == 422);
        CHECK(shows(page, "Dit woord staat al in de top."));
        CHECK(shows(page, "value=\"open\" checked"));
    });
}

TEST_CASE("a part isn't ready while a question is empty, and the page says which") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.choose_samira();
        const auto page =
            doing.step(noor, "leerling/5",
                       {{"pupil_top_1", "eerlijk"}, {"pupil_top_2", "netjes"}, {"pupil_top_3", "open"}});
        CHECK(page.status == 422);
        CHECK(shows(page, "Stap 2: Wanneer"));
        CHECK(shows(page, "dingen te doen"));
        CHECK_FALSE(shows(page, "notice error"));
        CHECK_FALSE(shows(page, "is-wrong"));
        CHECK_FALSE(doing.work().pupil_ready_at);
        CHECK(doing.value("pupil_top_3") == "open"); // what was filled in is kept
    });
}

TEST_CASE("a form can't reach fields of the other's part") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.choose_samira();
        doing.step(
            noor, "leerling/2",
            {{"pupil_situation_1", "Ik"}, {"adult_situation_1", "Mama"}, {"nicest", "Alles"}, {"x", "y"}});
        CHECK(doing.value("pupil_situation_1") == "Ik");
        CHECK(doing.value("adult_situation_1").empty());
        CHECK(doing.value("nicest").empty());
    });
}

TEST_CASE("on one phone, Noor gives it to mama and they go on") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.choose_samira();
        CHECK(location_of(doing.site.get(noor, "/werk/work-noor/volwassene/1")) ==
              "/werk/work-noor"); // first the own part
        doing.do_part(noor, Side::pupil, {"houdt vol", "behulpzaam", "netjes"});
        const auto hand_over = doing.site.get(noor, "/werk/work-noor/wissel");
        CHECK(shows(hand_over, "Geef de telefoon aan mama"));
        CHECK(shows(hand_over, "/werk/work-noor/volwassene/1"));
        doing.do_part(noor, Side::adult, {"houdt vol", "open", "eerlijk"});
        CHECK(doing.work().adult_ready_at);
        CHECK(location_of(doing.site.get(noor, "/werk/work-noor/wissel")) == "/werk/work-noor/samen");
        const auto together = doing.site.get(noor, "/werk/work-noor/samen?bij=ja");
        CHECK(together.status == 200);
        CHECK(shows(together, "Dit zien jullie allebei"));
    });
}

TEST_CASE("on two phones each fills in the own part, and neither sees the other's before both are ready") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.choose_samira();
        doing.step(samira, "volwassene/1",
                   {{"adult_situation_1", "Het zwemdiploma"}, {"adult_quality_1", "houdt vol"}});
        doing.do_part(noor, Side::pupil, {"netjes", "open", "eerlijk"});
        CHECK(location_of(doing.site.get(noor, "/werk/work-noor/volwassene/1")) == "/werk/work-noor/wissel");
        const auto waiting = doing.site.get(noor, "/werk/work-noor/wissel");
        CHECK(shows(waiting, "Mama is bezig"));
        CHECK_FALSE(shows(waiting, "Het zwemdiploma"));
        CHECK(location_of(doing.site.get(noor, "/werk/work-noor/samen")) == "/werk/work-noor");
        CHECK_FALSE(shows(doing.site.get(noor, "/werk/work-noor/nieuws?sinds=0"), "zwemdiploma"));
        CHECK_FALSE(shows(doing.site.get(samira, "/werk/work-noor/nieuws?sinds=0"), "netjes"));
        CHECK(shows(doing.site.get(samira, "/werk/work-noor/nieuws?sinds=0"), "zwemdiploma"));
        CHECK(doing.save(noor, "adult_situation_1", "Iets anders", 1).status == 409);
        CHECK(doing.value("adult_situation_1") == "Het zwemdiploma");

        doing.do_part(samira, Side::adult, {"netjes", "handig", "lief"});
        for (const char* who : {noor, samira}) {
            const auto stop = doing.site.get(who, "/werk/work-noor/samen");
            CHECK(shows(stop, who == noor ? "Is mama bij je?" : "Is Noor bij u?"));
            for (const char* said : {"netjes", "handig", "eerlijk", "zwemdiploma"})
                CHECK_FALSE(shows(stop, said));
            const auto together = doing.site.get(who, "/werk/work-noor/samen?bij=ja");
            CHECK(together.status == 200);
            CHECK(shows(together, "netjes"));
            CHECK(shows(together, "handig"));
            CHECK(shows(together, "eerlijk"));
        }
    });
}

TEST_CASE("once the talk has begun nobody is asked again whether the other is there") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        CHECK(shows(doing.site.get(samira, "/werk/work-noor/samen"), "Is Noor bij u?"));
        const auto empty = doing.step(samira, "samen", {{"nicest", ""}});
        CHECK(empty.status == 422);
        CHECK_FALSE(shows(empty, "notice error"));
        CHECK(shows(empty, "href=\"#f-nicest\""));
        doing.step(samira, "samen", {{"nicest", "Dat ik volhoud."}});
        CHECK(shows(doing.site.get(noor, "/werk/work-noor/samen"), "Dit zien jullie allebei"));
    });
}

TEST_CASE("the other parent reads along only when it is handed in") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        doing.talk();
        const auto before = doing.site.get(karim, "/werk/work-noor");
        CHECK(before.status == 200);
        CHECK(shows(before, "Noor doet deze opdracht met mama."));
        CHECK(location_of(doing.site.get(karim, "/werk/work-noor/samen")) == "/werk/work-noor");
        CHECK(location_of(doing.site.get(karim, "/werk/work-noor/volwassene/1")) == "/werk/work-noor");
        CHECK(doing.save(karim, "adult_situation_1", "Van mij", 1).status == 404);
        CHECK(location_of(doing.hand_in(karim)) == "/werk/work-noor");
        CHECK_FALSE(doing.work().handed_in_at);
        doing.hand_in(noor);
        const auto reading = doing.site.get(karim, "/werk/work-noor/samen");
        CHECK(shows(reading, "Dat ik volhoud."));
        CHECK(shows(reading, "Dit zien zij allebei"));
        const auto first = doing.site.get(karim, "/werk/work-noor");
        CHECK(shows(first, "Lees wat zij schreven"));
        CHECK_FALSE(shows(first, "Wat doet u?"));
        CHECK_FALSE(shows(first, "jullie schreven"));
    });
}

TEST_CASE("who did a part in class is not sent on to the talk at home") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        const std::string work = doing.also("family_job");
        const Fields questions{{"v.own_question_1", "0"}, {"own_question_1", "Hoe laat begin je?"}};
        CHECK(location_of(doing.site.post(noor, work + "/leerling/1", questions)) == work);
        CHECK(shows(doing.site.get(noor, work), "Kijk samen verder"));
        CHECK(shows(doing.site.get(samira, work + "/samen/3"), "Hoe laat begin je?"));
    });
}

TEST_CASE("where three questions are asked for, one is not enough, and a question may hold a comma") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        const std::string page = doing.also("job_interview") + "/volwassene/1";
        const auto with = [](std::string version, std::string own) {
            return Fields{{"v.boss_questions", std::move(version)}, {"boss_questions__own", std::move(own)}};
        };
        const auto few = doing.site.post(samira, page, with("0", "Waarom hier?"));
        CHECK(few.status == 422);
        CHECK(shows(few, "Kies of schrijf er nog bij, tot het er 3 zijn."));
        CHECK_FALSE(shows(few, "notice error"));
        CHECK(shows(few, "name=\"v.boss_questions\" value=\"1\"")); // that one is kept already
        CHECK(shows(few, "Waarom hier?"));
        const auto enough = doing.site.post(
            samira, page, with("1", "Waarom hier, en niet daar? Wat kun je? Wanneer kun je?"));
        CHECK(location_of(enough) == "/werk/work-job_interview/wissel");
        CHECK(value_of(doing.answers("work-job_interview"), "boss_questions") ==
              "Waarom hier, en niet daar?\nWat kun je?\nWanneer kun je?");
    });
}

TEST_CASE("jobs that stand in the network can be picked afterwards") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        const std::string work = doing.also("family_network");
        const Fields row{{"v.family_jobs_1_job", "0"},
                         {"family_jobs_1_job", "kapper"},
                         {"v.family_jobs_1_whose", "0"},
                         {"family_jobs_1_whose", "tante"}};
        CHECK(location_of(doing.site.post(samira, work + "/samen/1", row)) == work + "/samen/2");
        CHECK(shows(doing.site.get(noor, work + "/samen/4"), "value=\"kapper\""));
    });
}
