#include "slices/conversations/timetable/talk_round_for_tests.hpp"
#include "tests/support/database.hpp"
#include "tests/support/read_pdf.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;
using conversations::Spot;

TEST_CASE("a plan gives each family a place at a time that suits, and nobody is told yet") {
    for_each_engine([](db::Database& database) {
        TalkRound house(database);
        house.says(noor, samira, {{at_seven_25, 0}});
        house.says(amir, leila, {{at_seven_25, 3}, {at_seven, 0}});
        house.plan();
        CHECK(house.talk(noor).spot == Spot{at_seven_25, eva});
        CHECK(house.talk(amir).spot == Spot{at_seven, eva});
        CHECK(house.talk(bo).spot.has_value());
        CHECK_FALSE(house.talk(noor).published);
        const auto page = house.site.get(counsellor, house.path());
        CHECK(shows(page, "Wie spreekt wie"));
        CHECK(shows(page, "Zo staat het plan"));
    });
}

TEST_CASE("parents of whom one comes apart have a talk each, at times of their own") {
    for_each_engine([](db::Database& database) {
        TalkRound house(database);
        house.says(noor, samira, {{at_seven, 0}});
        house.says(noor, karim, {{at_ten_to_eight, 0}}, true);
        house.plan();
        CHECK(house.talk(noor, samira).spot == Spot{at_seven, eva});
        CHECK(house.talk(noor, karim).spot == Spot{at_ten_to_eight, eva});
    });
}

TEST_CASE("who can't be placed stands beside the board with why, and what would help is one tap") {
    for_each_engine([](db::Database& database) {
        TalkRound house(database);
        house.says(noor, samira, {{"2026-11-17T21:30", 0}});
        house.plan();
        CHECK_FALSE(house.talk(noor).spot);
        const auto page = house.site.get(counsellor, house.path());
        CHECK(shows(page, "1 zonder plek"));
        const std::string id = house.talk(noor).id;
        const auto offered = house.read([&](db::Reader& tx) {
            return conversations::last_plan(tx, school, house.id)->outcome->unplaced.at(0).would_help;
        });
        const auto family = std::ranges::find(offered, id, &conversations::WouldHelp::talk_id);
        REQUIRE(family != offered.end());
        const auto helped =
            house.site.post(counsellor, house.path("/helpt"),
                            Form{{"gesprek", id}, {"voor", id}, {"mentor", ""}, {"tijd", family->at}});
        CHECK(helped.status == 303);
        house.site.services.jobs.run_waiting(); // where somebody must make way, another plan finds who
        CHECK(house.talk(noor).spot == Spot{family->at, eva});
    });
}

TEST_CASE("a mentor who stays longer is one tap too, and the talk is pinned there") {
    for_each_engine([](db::Database& database) {
        TalkRound house(database);
        house.says(noor, samira, {{"2026-11-17T21:30", 0}});
        house.plan();
        const auto talk = house.talk(noor);
        house.site.post(
            counsellor, house.path("/helpt"),
            Form{{"gesprek", talk.id}, {"voor", talk.id}, {"mentor", eva}, {"tijd", "2026-11-17T21:30"}});
        CHECK(house.talk(noor).spot == Spot{"2026-11-17T21:30", eva});
    });
}

TEST_CASE(
    "a talk is moved to a free time, changes places with another, is pinned, and all of it can be undone") {
    for_each_engine([](db::Database& database) {
        TalkRound house(database);
        house.says(noor, samira, {{at_seven, 0}});
        house.says(amir, leila, {{at_seven_25, 0}});
        house.plan();
        const auto path = [&](const char* pupil) { return house.path("/" + house.talk(pupil).id); };
        CHECK(shows(house.site.get(counsellor, path(noor)), "Wissel met Amir"));
        const auto swapped = house.site.post(counsellor, path(noor),
                                             Form{{"gezien", at_seven},
                                                  {"gezien_mentor", eva},
                                                  {"naar", at_seven_25},
                                                  {"naar_mentor", eva},
                                                  {"wissel_met", house.talk(amir).id},
                                                  {"doe", "wissel"}});
        CHECK(swapped.status == 303);
        CHECK(house.talk(noor).spot == Spot{at_seven_25, eva});
        CHECK(house.talk(amir).spot == Spot{at_seven, eva});
        house.site.post(counsellor, path(noor),
                        Form{{"gezien", at_seven_25}, {"gezien_mentor", eva}, {"doe", "vast"}});
        CHECK(house.talk(noor).pinned);
        house.site.post(counsellor, house.path("/terug"), Form{});
        CHECK_FALSE(house.talk(noor).pinned);
        house.site.post(counsellor, house.path("/terug"), Form{});
        CHECK(house.talk(noor).spot == Spot{at_seven, eva});
    });
}

TEST_CASE("two who plan at once: who comes second reads how it stands now, and nothing is lost") {
    for_each_engine([](db::Database& database) {
        TalkRound house(database);
        house.says(noor, samira, {{at_seven, 0}});
        house.plan();
        const std::string path = house.path("/" + house.talk(noor).id);
        const Form away{{"gezien", at_seven},
                        {"gezien_mentor", eva},
                        {"naar", at_ten_to_eight},
                        {"naar_mentor", eva},
                        {"doe", "verplaats"}};
        house.says(amir, leila, {{at_seven_25, 0}});
        CHECK(house.site
                  .post(counsellor, path, Form{{"gezien", at_seven}, {"gezien_mentor", eva}, {"doe", "weg"}})
                  .status == 303);
        const auto second = house.site.post(team_leader, path, away);
        CHECK(second.status == 409);
        CHECK(shows(second, "Iemand anders verplaatste dit gesprek intussen"));
        CHECK_FALSE(house.talk(noor).spot);
    });
}

TEST_CASE(
    "where another stands nobody can be put, nor with somebody else's mentor, nor a talk that is pinned") {
    for_each_engine([](db::Database& database) {
        TalkRound house(database);
        house.says(noor, samira, {{at_seven, 0}});
        house.says(amir, leila, {{at_seven_25, 0}});
        house.plan();
        const std::string path = house.path("/" + house.talk(noor).id);
        const auto put = [&](const std::string& at, const char* mentor) {
            return house.site.post(counsellor, path,
                                   Form{{"gezien", at_seven},
                                        {"gezien_mentor", eva},
                                        {"naar", at},
                                        {"naar_mentor", mentor},
                                        {"doe", "verplaats"}});
        };
        CHECK(shows(put(at_seven_25, eva), "Amir"));
        CHECK(put(at_seven_25, tom).status == 409);
        CHECK(put("niets", eva).status == 409);
        CHECK(house.talk(noor).spot == Spot{at_seven, eva});
    });
}

TEST_CASE("nobody but who plans sees the board, and nobody of another school") {
    for_each_engine([](db::Database& database) {
        TalkRound house(database);
        house.plan();
        for (const char* person : {noor, samira, eva, manager, administrator, els})
            CHECK(house.site.get(person, house.path()).status == 404);
        CHECK(house.site.get(team_leader, house.path()).status == 200);
    });
}

TEST_CASE("the board prints on A3, and each door has its names by time, given names alone") {
    for_each_engine([](db::Database& database) {
        TalkRound house(database);
        house.says(noor, samira, {{at_seven, 0}});
        house.plan();
        const auto board = text_of_pdf(house.site.get(counsellor, house.path("/print")).body);
        CHECK(board.find("Haddad") != std::string::npos);
        const auto doors = text_of_pdf(house.site.get(counsellor, house.path("/deuren")).body);
        CHECK(doors.find("Noor") != std::string::npos);
        CHECK(doors.find("19.00") != std::string::npos);
        CHECK(doors.find("Haddad") == std::string::npos);
    });
}

TEST_CASE("a talk that is being held isn't moved, by hand nor by a plan") {
    for_each_engine([](db::Database& database) {
        TalkRound house(database);
        house.says(noor, samira, {{at_seven, 0}});
        house.plan();
        const std::string id = house.talk(noor).id;
        database.write([&](db::Writer& tx) {
            tx.run({"test.begin", "UPDATE talk SET began_at = 1 WHERE school_id = $1 AND id = $2"},
                   {school, id});
        });
        const auto moved =
            house.site.post(counsellor, house.path("/" + id),
                            Form{{"gezien", at_seven}, {"gezien_mentor", eva}, {"doe", "weg"}});
        CHECK(moved.status == 409);
        house.says(noor, samira, {{at_ten_to_eight, 0}});
        house.plan();
        CHECK(house.talk(noor).spot == Spot{at_seven, eva});
    });
}
