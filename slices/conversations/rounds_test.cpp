// A round from opening to the family's answer. Today is Tuesday 6 October 2026.

#include "slices/conversations/conversations.hpp"

#include "slices/conversations/answers/asked_family.hpp"
#include "slices/conversations/rounds/givers.hpp"
#include "slices/conversations/rounds/paths.hpp"
#include "slices/messages/messages.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"
#include "tests/support/town.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::conversations;
using namespace trialoog::test;

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

constexpr db::Statement messages_of{"test.messages_of",
                                    "SELECT subject, body FROM message WHERE school_id = $1 AND person_id = "
                                    "$2 AND withdrawn_at IS NULL ORDER BY id"};

/// Mentors Eva (1b) and Tom (1c); Noor's parents live apart; Bo's mother teaches.
struct Rounds {
    explicit Rounds(db::Database& database)
        : database(database), site(database, {conversations::register_routes}) {
        found_small_school(database);
        messages::register_jobs(site.services);
    }

    Fields form(std::vector<std::string> classes = {class_1b, class_1c}) const {
        Fields all{{"leidraad", "introduction"},
                   {"van", "2026-11-09"},
                   {"tot", "2026-11-13"},
                   {"antwoord_voor", "2026-11-02"},
                   {"minuten", "20"},
                   {"pauze", "5"},
                   {"plek", "school"},
                   {"stilte", "not_planned"}};
        for (std::string& one : classes)
            all.emplace_back("klas", std::move(one));
        return all;
    }
    static Fields with(Fields fields, const std::string& name, const std::string& value) {
        std::erase_if(fields, [&](const auto& one) { return one.first == name; });
        fields.emplace_back(name, value);
        return fields;
    }
    http::Response open(const Fields& fields) {
        return site.post(counsellor, "/gesprekken/ronde/nieuw", fields);
    }
    std::string opened() { return id_of(open(form())); }
    static std::string id_of(const http::Response& opened) {
        REQUIRE(opened.status == 303);
        return location_of(opened).substr(std::string("/gesprekken/ronde/").size());
    }
    /// Eva and Tom are there on Tuesday evening, Tom half an hour later.
    std::string with_times() {
        const std::string round = opened();
        give(eva, round, {{"van-2026-11-10-1", "18.30"}, {"tot-2026-11-10-1", "20.30"}});
        give(tom, round, {{"van-2026-11-10-1", "18.55"}, {"tot-2026-11-10-1", "20.30"}});
        return round;
    }
    std::string asked() {
        const std::string round = with_times();
        REQUIRE(site.post(counsellor, round_path(round, "vragen"), Fields{}).status == 303);
        return round;
    }
    http::Response give(const char* who, const std::string& round, Fields fields) {
        const std::string path = round_path(round, "mijn-tijden");
        const auto seen = database.read([&](db::Reader& tx) {
            return giver_of(tx, school, round, who, {2026, 10, 6});
        });
        if (seen) fields = with(fields, "gezien", std::to_string(seen->version));
        return site.post(who, path, fields);
    }
    std::optional<FamilyAnswer> answer(const std::string& round, const char* pupil, const char* adult) {
        return database.read([&](db::Reader& tx) { return answer_of(tx, school, round, pupil, adult); });
    }
    std::vector<std::pair<std::string, std::string>> heard(const char* person) {
        return database.read([&](db::Reader& tx) {
            return tx.all(messages_of, {school, person},
                          [](const db::Row& row) { return std::pair(row.str("subject"), row.str("body")); });
        });
    }
    std::size_t blocks_of(const std::string& round, const char* who) {
        return database.read([&](db::Reader& tx) {
            const auto blocks = blocks_of_round(tx, school, round);
            const auto mine = blocks.find(who);
            return mine == blocks.end() ? std::size_t{0} : mine->second.size();
        });
    }

    db::Database& database;
    Site site;
};

constexpr const char* half_past_six = "2026-11-10T18:30";
constexpr const char* five_to_seven = "2026-11-10T18:55";
const std::string field_of(const char* at) { return std::string("tijd-") + at; }

} // namespace

TEST_CASE("the counsellor opens a round, and its mentors are asked for their times") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        const std::string round = rounds.opened();
        const auto page = rounds.site.get(counsellor, round_path(round));
        CHECK(page.status == 200);
        for (const char* text : {"Eva Visser", "Tom Mulder", "wacht op tijden", "Kennismakingsgesprek"})
            CHECK_MESSAGE(shows(page, text), text);
        CHECK(shows(rounds.site.get(eva, "/gesprekken"), "Mijn tijden"));
        CHECK_FALSE(shows(rounds.site.get(marit, "/gesprekken"), "Mijn tijden"));
        for (const char* person : {eva, noor, samira, manager, els})
            CHECK(rounds.site.get(person, round_path(round)).status >= 403);
        CHECK(rounds.site.get(els, round_path(round, "mijn-tijden")).status == 404);
    });
}

TEST_CASE("what can't be of a round is said, and everything typed stays") {
    TestDatabase database(db::Engine::sqlite);
    Rounds rounds(*database);
    struct Bad {
        const char *field, *value, *says;
    };
    for (const Bad& bad :
         {Bad{"tot", "2026-11-02", "ligt voor de eerste"}, Bad{"van", "volgende week", "is geen dag"},
          Bad{"antwoord_voor", "2026-11-10", "voor het eerste gesprek"},
          Bad{"antwoord_voor", "2026-10-01", "Deze dag is voorbij"}, Bad{"minuten", "10", "te kort"},
          Bad{"minuten", "een kwartier", "‘een kwartier’"},
          Bad{"leidraad", "exam_talk", "is niet voor klas 1b"},
          Bad{"tot", "2027-09-01", "Het schooljaar is klaar"}, Bad{"tot", "2027-03-01", "maak er twee"},
          Bad{"klas", "elders-1a", "Kies opnieuw"}}) {
        CAPTURE(bad.says);
        const auto answer = rounds.open(
            Rounds::with(Rounds::with(rounds.form(), bad.field, bad.value), "nadruk", "Trots <op> iets"));
        CHECK(answer.status == 422);
        CHECK(shows(answer, bad.says));
        CHECK(shows(answer, "Trots &lt;op&gt; iets"));
    }
    // Ten minutes, on purpose.
    CHECK(rounds.open(Rounds::with(Rounds::with(rounds.form(), "minuten", "10"), "kort", "ja")).status ==
          303);
}

TEST_CASE("two coordinators at once lose nothing") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        const std::string path = round_path(rounds.opened(), "wijzigen");
        const auto mine = Rounds::with(Rounds::with(rounds.form(), "gezien", "1"), "wachten", "De aula");
        CHECK(rounds.site.post(counsellor, path, mine).status == 303);
        const auto late = rounds.site.post(team_leader, path, Rounds::with(mine, "wachten", "De hal"));
        CHECK(late.status == 409);
        CHECK(shows(late, "Een collega veranderde deze ronde ook"));
        CHECK(shows(late, "De hal"));
        CHECK(shows(rounds.site.get(counsellor, path), "De aula"));
        CHECK(
            rounds.site
                .post(team_leader, path, Rounds::with(Rounds::with(mine, "wachten", "De hal"), "gezien", "2"))
                .status == 303);
    });
}

TEST_CASE("a class without mentor is named, and its families are asked nothing") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        database.write([](db::Writer& tx) {
            run(tx, "UPDATE staff_role SET ended_on = '2026-09-01' WHERE person_id = 'tom'");
        });
        CHECK(shows(rounds.site.get(counsellor, "/gesprekken/ronde/nieuw"), "Deze klas heeft geen mentor"));
        const std::string round = rounds.opened();
        CHECK(shows(rounds.site.get(counsellor, round_path(round)),
                    "Klas 1c: hier zijn leerlingen zonder mentor"));
        rounds.give(eva, round, {{"van-2026-11-10-1", "18:30"}, {"tot-2026-11-10-1", "20:30"}});
        rounds.site.post(counsellor, round_path(round, "vragen"), Fields{});
        CHECK(rounds.heard(samira).size() == 1);
        CHECK(rounds.heard(marit).empty());
        // A mentor comes, and gives times: now they are asked too, the others not again.
        database.write([](db::Writer& tx) {
            run(tx, "INSERT INTO staff_role (school_id, id, person_id, role, class_id) VALUES ('brug', "
                    "'new', 'tom', "
                    "'mentor', 'brug-1c')");
        });
        CHECK(
            rounds.give(tom, round, {{"van-2026-11-10-1", "18:30"}, {"tot-2026-11-10-1", "20:30"}}).status ==
            303);
        rounds.site.post(counsellor, round_path(round, "vragen"), Fields{});
        CHECK(rounds.heard(marit).size() == 1);
        CHECK(rounds.heard(samira).size() == 1);
    });
}

TEST_CASE("a mentor gives times day by day, or by a pattern with exceptions") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        const std::string round = rounds.opened();
        const auto filled = rounds.give(eva, round,
                                        {{"dag", "2"},
                                         {"elke-van", "18.30"},
                                         {"elke-tot", "21.00"},
                                         {"doe", "vul"},
                                         {"van-2026-11-12-1", "15.00"},
                                         {"tot-2026-11-12-1", "16.30"}});
        CHECK(filled.status == 303);
        CHECK(rounds.blocks_of(round, eva) == 2);
        const auto page = rounds.site.get(eva, round_path(round, "mijn-tijden"));
        CHECK(shows(page, "dinsdag 10 november"));
        CHECK(shows(page, "6 gesprekken van 20 minuten: 18.30, 18.55, 19.20, 19.45, 20.10 en 20.35."));
        CHECK(shows(page, "3 gesprekken van 20 minuten"));
        CHECK(
            rounds.give(eva, round, {{"van-2026-11-12-1", "15.00"}, {"tot-2026-11-12-1", "16.30"}}).status ==
            303);
        CHECK(rounds.blocks_of(round, eva) == 1); // Tuesday was taken out again
    });
}

TEST_CASE("times that overlap, run backwards or are no times are said, and everything typed stays") {
    TestDatabase database(db::Engine::sqlite);
    Rounds rounds(*database);
    const std::string round = rounds.opened();
    struct Bad {
        Fields fields;
        const char* says;
    };
    const Fields evening{{"van-2026-11-10-1", "18.30"}, {"tot-2026-11-10-1", "20.30"}};
    for (const Bad& bad :
         {Bad{{{"van-2026-11-10-1", "20.30"}, {"tot-2026-11-10-1", "18.30"}},
              "achteruit: van 20.30 tot 18.30"},
          Bad{{{"van-2026-11-10-1", "half zeven"}, {"tot-2026-11-10-1", "20.30"}},
              "‘half zeven’ is geen tijd"},
          Bad{{{"van-2026-11-10-1", "18.30"}}, "Vul ook deze tijd in"},
          Bad{{{"van-2026-11-10-1", "18.30"}, {"tot-2026-11-10-1", "18.45"}}, "past geen gesprek"},
          Bad{{{"van-2026-11-10-1", "18.30"},
               {"tot-2026-11-10-1", "20.30"},
               {"van-2026-11-10-2", "20.00"},
               {"tot-2026-11-10-2", "21.00"}},
              "begint om 20.00, maar de vorige loopt tot 20.30"},
          Bad{{{"doe", "vul"}, {"elke-van", "18.30"}, {"elke-tot", "21.00"}}, "Kies een dag van de week"}}) {
        CAPTURE(bad.says);
        const auto answer = rounds.give(eva, round, Rounds::with(bad.fields, "lokaal", "B 12"));
        CHECK(answer.status == 422);
        CHECK(shows(answer, bad.says));
        CHECK(shows(answer, "B 12"));
        CHECK(rounds.blocks_of(round, eva) == 0);
    }
    // One room, one moment: one mentor.
    CHECK(rounds.give(eva, round, Rounds::with(evening, "lokaal", "B12")).status == 303);
    const auto taken = rounds.give(tom, round, Rounds::with(evening, "lokaal", "b12"));
    CHECK(taken.status == 422);
    CHECK(shows(taken, "Lokaal b12 is dan van Eva Visser"));
    CHECK(rounds.give(tom, round, Rounds::with(evening, "lokaal", "B13")).status == 303);
}

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

TEST_CASE("an interpreter and a colleague have times of their own, given by who plans") {
    for_each_engine([](db::Database& database) {
        Rounds rounds(database);
        const std::string round = rounds.opened(), add = round_path(round, "erbij");
        const auto added =
            rounds.site.post(counsellor, add, {{"wie", "tolk"}, {"naam", "Nadia Haddou"}, {"taal", "ar"}});
        CHECK(added.status == 303);
        CHECK(shows(rounds.site.get(counsellor, location_of(added)), "Nadia Haddou"));
        CHECK(rounds.site
                  .post(counsellor, location_of(added),
                        {{"gezien", "1"}, {"van-2026-11-10-1", "18.30"}, {"tot-2026-11-10-1", "20.30"}})
                  .status == 303);
        CHECK(rounds.site.post(counsellor, add, {{"wie", "collega"}, {"collega", marit}}).status == 303);
        CHECK(rounds.site.get(marit, round_path(round, "mijn-tijden")).status == 200);
        CHECK(rounds.site.post(counsellor, add, {{"wie", "tolk"}, {"naam", ""}, {"taal", "ar"}}).status ==
              422);
        CHECK(rounds.site.post(counsellor, giver_path(round, marit) + "/weg", Fields{}).status == 303);
        CHECK(rounds.site.get(marit, round_path(round, "mijn-tijden")).status == 404);
    });
}
