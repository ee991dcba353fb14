#include "slices/conversations/rounds_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::conversations;
using namespace trialoog::test;

TEST_CASE("families are asked once, each in their own language, by mail or letter") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        const std::string round = rounds.asked();
        rounds.site.post(counsellor, round_path(round, "vragen"), Fields{});
        CHECK(rounds.heard(samira).size() == 1);
        CHECK(rounds.heard(karim).size() == 1); // apart, on paper
        const auto leila_heard = rounds.heard(leila);
        REQUIRE(leila_heard.size() == 1);
        CHECK(leila_heard[0].second.find("When can you come?") != std::string::npos);
        CHECK(leila_heard[0].second.find("the mentor will call you") != std::string::npos);
        CHECK(rounds.heard(piet).empty());     // no contact
        CHECK(rounds.heard(daan).size() == 1); // who has nobody else hears it himself
        CHECK(rounds.heard(noor).empty());
        // Withdrawn: what waited never goes, and they hear that it is off.
        CHECK(rounds.site.post(counsellor, round_path(round, "intrekken"), Fields{}).status == 303);
        CHECK(rounds.heard(samira).back().first == "Het gesprek over Noor gaat nu niet door");
        CHECK(rounds.site.get(samira, times_path(round, noor)).status == 404);
    });
}

TEST_CASE("a parent says which times suit, tap by tap or at once, and changes it") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        const std::string round = rounds.asked(), path = times_path(round, noor);
        const auto page = rounds.site.get(samira, path);
        CHECK(page.status == 200);
        for (const char* text : {"Wanneer kunt u komen?", "Gesprek over Noor", "dinsdag 10 november", "18.30",
                                 "Als het moet", "Kan niet", "alles past"})
            CHECK_MESSAGE(shows(page, text), text);
        const auto tapped =
            rounds.site.post(samira, path + "/tijd", {{"field", half_past_six}, {"value", "3"}});
        CHECK(tapped.status == 200);
        CHECK(tapped.body.find("1 tijd bewaard") != std::string::npos);
        CHECK(rounds.answer(round, noor, samira)->times.at(half_past_six) == if_need_be);
        rounds.site.post(samira, path + "/tijd", {{"field", half_past_six}, {"value", ""}});
        CHECK(rounds.answer(round, noor, samira)->times.empty());
        CHECK(rounds.site.post(samira, path + "/tijd", {{"field", "2026-11-10T03:00"}, {"value", "0"}})
                  .status == 422);

        CHECK(rounds.site.post(samira, path, {{"alles", "2026-11-10"}}).status == 303);
        CHECK(rounds.answer(round, noor, samira)->times.size() == 5);
        const auto next = rounds.site.post(samira, path, {{field_of(five_to_seven), "0"}});
        CHECK(location_of(next) == path + "/verder");
        CHECK(rounds.answer(round, noor, samira)->times == Minds{{five_to_seven, suits}});
        CHECK(rounds.site
                  .post(samira, path + "/verder",
                        {{"komt", "somebody"},
                         {"wie", "oma"},
                         {"tolk", "ar"},
                         {"samen", "apart"},
                         {"hoe", "phone"},
                         {"punt-noor", "Over de pauze."}})
                  .status == 303);
        const auto kept = rounds.answer(round, noor, samira);
        CHECK(kept->who_comes == "oma");
        CHECK(kept->interpreter == "ar");
        CHECK(kept->is_apart);
        CHECK(kept->place == Place::phone);
        CHECK(kept->point == "Over de pauze.");
        CHECK(kept->times.size() == 1); // what was said of times stays
        const auto wrong =
            rounds.site.post(samira, path + "/verder",
                             {{"komt", "somebody"}, {"wie", ""}, {"punt-noor", std::string(1001, 'x')}});
        CHECK(wrong.status == 422);
        CHECK(shows(wrong, "Schrijf wie er komt"));
        CHECK(shows(wrong, "Er passen 1000 tekens in"));
    });
}

TEST_CASE("one parent's answer never closes the other's, and neither sees the other's") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        const std::string round = rounds.asked(), path = times_path(round, noor);
        rounds.site.post(samira, path, {{field_of(half_past_six), "0"}});
        rounds.site.post(samira, path + "/verder", {{"komt", "self"}, {"punt-noor", "Geheim van Samira"}});
        for (const std::string& page : {path, path + "/verder", std::string("/gesprek-tijden")}) {
            const auto seen = rounds.site.get(karim, page);
            CHECK((seen.status == 200 || page == "/gesprek-tijden"));
            CHECK_FALSE(shows(seen, "Geheim van Samira"));
            CHECK_FALSE(shows(seen, "samira@thuis.example"));
            CHECK(seen.body.find(" checked></") == std::string::npos);
        }
        rounds.site.post(karim, path, {{field_of(five_to_seven), "3"}});
        CHECK(rounds.answer(round, noor, samira)->times == Minds{{half_past_six, suits}});
        CHECK(rounds.answer(round, noor, karim)->times == Minds{{five_to_seven, if_need_be}});
        for (const char* person : {leila, piet, marit, sem}) {
            const int status = rounds.site.get(person, path).status;
            CHECK(status >= 403);
        }
    });
}

TEST_CASE("brothers and sisters are asked together, also of rounds on the same days") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        database.write([](db::Writer& tx) { // Bo is Noor's brother; their classes have rounds of their own
            run(tx, "INSERT INTO parent_relation (school_id, pupil_id, parent_id, kind) VALUES ('brug', "
                    "'bo', 'samira', "
                    "'mother')");
        });
        std::vector<std::string> ids;
        for (const char* of : {class_1b, class_1c}) {
            ids.push_back(Rounds::id_of(rounds.open(rounds.form({of}))));
            const char* mentor = of == std::string(class_1b) ? eva : tom;
            rounds.give(mentor, ids.back(), {{"van-2026-11-10-1", "18.30"}, {"tot-2026-11-10-1", "19.30"}});
            rounds.site.post(counsellor, round_path(ids.back(), "vragen"), Fields{});
        }
        const std::string path = times_path(ids[0], noor);
        CHECK(shows(rounds.site.get(samira, path), "Gesprek over Noor en Bo"));
        CHECK(shows(rounds.site.get(karim, path), "Gesprek over Noor"));
        rounds.site.post(samira, path, {{field_of(half_past_six), "0"}});
        CHECK(rounds.answer(ids[0], noor, samira)->times.size() == 1);
        CHECK(rounds.answer(ids[1], bo, samira)->times.size() == 1);
        rounds.site.post(samira, path + "/verder",
                         {{"komt", "self"}, {"punt-noor", "Rekenen"}, {"punt-bo", "Gym"}});
        CHECK(rounds.answer(ids[0], noor, samira)->point == "Rekenen");
        CHECK(rounds.answer(ids[1], bo, samira)->point == "Gym");
    });
}

TEST_CASE("a pupil answers itself only where no parent is there, or from sixteen on") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        const std::string round = rounds.asked();
        CHECK(shows(rounds.site.get(noor, times_path(round, noor)), "Je ouder kiest de tijd"));
        CHECK(rounds.site.post(noor, times_path(round, noor), {{field_of(half_past_six), "0"}}).status ==
              409);
        CHECK_FALSE(rounds.answer(round, noor, noor));
        CHECK(shows(rounds.site.get(daan, times_path(round, daan)), "Wanneer kun je?"));
        CHECK(rounds.site.post(daan, times_path(round, daan), {{field_of(half_past_six), "0"}}).status ==
              303);
        CHECK(rounds.answer(round, daan, daan)->times.size() == 1);
        database.write(
            [](db::Writer& tx) { run(tx, "UPDATE person SET born_on = '2010-10-06' WHERE id = 'noor'"); });
        CHECK(shows(rounds.site.get(noor, times_path(round, noor)), "Wanneer kun je?"));
    });
    CHECK(may_answer_itself(Day{2010, 10, 6}, true, {2026, 10, 6}));
    CHECK_FALSE(may_answer_itself(Day{2010, 10, 7}, true, {2026, 10, 6}));
    CHECK_FALSE(may_answer_itself(std::nullopt, true, {2026, 10, 6}));
    CHECK(may_answer_itself(std::nullopt, false, {2026, 10, 6}));
}

TEST_CASE("after the date an answer is still kept and says so; once the times stand it can't be, and nothing "
          "typed is lost") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        const std::string round = rounds.asked(), path = times_path(round, noor);
        rounds.site.clock.set(start_of_day({2026, 11, 3}).plus_seconds(12 * 3600));
        CHECK(shows(rounds.site.get(samira, path), "De datum was maandag 2 november"));
        CHECK(rounds.site.post(samira, path, {{field_of(half_past_six), "0"}}).status == 303);
        CHECK(shows(rounds.site.get(eva, round_path(round, "antwoorden")), "na de datum"));
        database.write([](db::Writer& tx) { run(tx, "UPDATE conversation_round SET published_at = 1"); });
        const auto late = rounds.site.post(samira, path, {{field_of(five_to_seven), "0"}});
        CHECK(late.status == 409);
        CHECK(shows(late, "De tijden staan al vast"));
        CHECK(shows(late, "dinsdag 10 november 18.55: Past"));
        CHECK(rounds.answer(round, noor, samira)->times == Minds{{half_past_six, suits}});
    });
}

TEST_CASE("who answers for a pupil that left hears so, with what was typed in sight") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        const std::string round = rounds.asked();
        database.write([](db::Writer& tx) {
            run(tx, "INSERT INTO parent_relation (school_id, pupil_id, parent_id, kind) VALUES ('brug', "
                    "'bo', 'samira', "
                    "'mother')");
            run(tx, "UPDATE person SET left_on = '2026-10-06' WHERE id = 'noor'");
        });
        const auto gone = rounds.site.post(samira, times_path(round, noor) + "/verder",
                                           {{"komt", "self"}, {"punt-noor", "Wij verhuizen."}});
        CHECK(gone.status == 404);
        CHECK(shows(gone, "Dit gesprek is er niet meer"));
        CHECK(shows(gone, "Wij verhuizen."));
        CHECK(rounds.site.get(samira, times_path(round, bo)).status == 200);
    });
}

TEST_CASE("a mentor sees who answered, and notes what was said by telephone") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        const std::string round = rounds.asked(), list = round_path(round, "antwoorden");
        rounds.site.post(samira, times_path(round, noor), {{field_of(half_past_six), "0"}});
        const auto evas = rounds.site.get(eva, list);
        for (const char* text :
             {"Noor Haddad", "1 tijd past", "Amir Rahimi", "nog niets gehoord", "de mentor belt eerst"})
            CHECK_MESSAGE(shows(evas, text), text);
        CHECK_FALSE(shows(evas, "Bo Smit"));
        CHECK(shows(rounds.site.get(counsellor, list), "Bo Smit"));
        const std::string note = note_path(round, amir);
        CHECK(rounds.site
                  .post(eva, note,
                        {{"wie-zei-het", leila},
                         {"gezien", "0"},
                         {"komt", "self"},
                         {field_of(five_to_seven), "3"}})
                  .status == 303);
        const auto kept = rounds.answer(round, amir, leila);
        CHECK(kept->through == Through::mentor);
        CHECK(kept->times == Minds{{five_to_seven, if_need_be}});
        CHECK(shows(rounds.site.get(eva, list), "genoteerd door school"));
        // The family answered itself meanwhile.
        rounds.site.post(leila, times_path(round, amir), {{field_of(half_past_six), "0"}});
        const auto stale =
            rounds.site.post(eva, note, {{"wie-zei-het", leila}, {"gezien", "1"}, {"komt", "self"}});
        CHECK(stale.status == 409);
        CHECK(rounds.answer(round, amir, leila)->times == Minds{{half_past_six, suits}});
        for (const char* person : {tom, samira, marit, els})
            CHECK(rounds.site.get(person, note).status >= 403);
    });
}
