#include "slices/conversations/timetable/board.hpp"

#include "planner/planner.hpp"
#include "slices/conversations/timetable/board_moves.hpp"
#include "slices/conversations/timetable/plan_outcome.hpp"
#include "slices/conversations/timetable/plan_request.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace trialoog::conversations {
namespace {

const std::string seven = "2027-02-09T19:00", half_past = "2027-02-09T19:30", eight = "2027-02-09T20:00";
using Kind = Clash::Kind;

BoardTalk talk(std::string id, std::string pupil, std::string mentor, std::set<std::string> adults) {
    BoardTalk one;
    one.id = std::move(id);
    one.wanted = {.pupil_id = pupil, .answered = true};
    one.pupil_given_name = pupil;
    one.mentor_ids = {std::move(mentor)};
    one.people = std::move(adults);
    one.people.insert(std::move(pupil));
    return one;
}

/// Eva and Tom, three times on one evening. Noor and Sam are Samira's; Bo's mother Marit teaches, and is
/// mentor too.
Board evening() {
    Board board;
    board.round.id = "r";
    board.round.minutes = 20;
    board.people = {{.id = "eva", .part = Part::mentor, .name = "Eva Visser"},
                    {.id = "tom", .part = Part::mentor, .name = "Tom Bakker"},
                    {.id = "marit", .part = Part::mentor, .name = "Marit Kuipers"}};
    for (const char* mentor : {"eva", "tom", "marit"})
        board.slots[mentor] = {{seven, 20}, {half_past, 20}, {eight, 20}};
    board.talks = {talk("noor", "Noor", "eva", {"samira"}), talk("sam", "Sam", "tom", {"samira"}),
                   talk("bo", "Bo", "tom", {"marit"}), talk("daan", "Daan", "eva", {"piet"})};
    board.siblings = {{0, 1}};
    return board;
}

std::vector<Kind> kinds(const Board& board, const char* id, const Spot& spot) {
    std::vector<Kind> all;
    for (const Clash& one : clashes(board, *board.talk(id), spot))
        all.push_back(one.kind);
    return all;
}

TEST_CASE("where the mentor is and nobody stands, a talk can stand") {
    CHECK(kinds(evening(), "noor", {seven, "eva"}).empty());
}

TEST_CASE("a mentor has one talk at a time, and none when away or in another round") {
    Board board = evening();
    board.talks[3].spot = Spot{seven, "eva"};
    CHECK(kinds(board, "noor", {seven, "eva"}) == std::vector{Kind::taken});
    CHECK(kinds(board, "noor", {"2027-02-09T21:00", "eva"}) == std::vector{Kind::mentor_absent});
    board.elsewhere = {{"2027-02-09T19:45", "eva"}};
    CHECK(kinds(board, "noor", {half_past, "eva"}) == std::vector{Kind::mentor_elsewhere});
}

TEST_CASE("a mother of two is in one talk at a time") {
    Board board = evening();
    board.talks[1].spot = Spot{seven, "tom"};
    CHECK(kinds(board, "noor", {seven, "eva"}) == std::vector{Kind::person_busy});
    CHECK(kinds(board, "noor", {half_past, "eva"}).empty());
}

TEST_CASE("a mother who is mentor too can't hold a talk while she is in the talk about her child") {
    Board board = evening();
    board.talks.push_back(talk("guus", "Guus", "marit", {}));
    board.talks[2].spot = Spot{seven, "tom"};
    CHECK(kinds(board, "guus", {seven, "marit"}) == std::vector{Kind::person_busy});
    board.talks[2].spot.reset();
    board.talks[4].spot = Spot{seven, "marit"};
    CHECK(kinds(board, "bo", {seven, "tom"}) == std::vector{Kind::person_busy});
}

TEST_CASE("rooms are full when as many talks that need one stand at that time") {
    Board board = evening();
    board.round.rooms = 1;
    board.talks[2].spot = Spot{seven, "tom"};
    CHECK(kinds(board, "noor", {seven, "eva"}) == std::vector{Kind::rooms_full});
    board.talks[0].wanted.needs_room = false;
    CHECK(kinds(board, "noor", {seven, "eva"}).empty());
}

TEST_CASE("a mentor who wants a pause after two talks doesn't get three in a row") {
    Board board = evening();
    board.round.minutes = 30; // touching
    board.people[0].in_a_row = 2;
    board.talks.push_back(talk("tess", "Tess", "eva", {}));
    board.talks[3].spot = Spot{seven, "eva"};
    board.talks[4].spot = Spot{half_past, "eva"};
    CHECK(kinds(board, "noor", {eight, "eva"}) == std::vector{Kind::too_many_in_a_row});
    board.talks[4].spot.reset();
    CHECK(kinds(board, "noor", {eight, "eva"}).empty());
}

TEST_CASE("what is pinned doesn't move, and an interpreter must be there for the whole of a talk") {
    Board board = evening();
    board.talks[0].pinned = true;
    CHECK(kinds(board, "noor", {seven, "eva"}) == std::vector{Kind::pinned});
    board.people.push_back({.id = "tolk", .part = Part::interpreter, .name = "Amal", .language = "ar"});
    board.slots["tolk"] = {{"2027-02-09T19:15", 60}};
    board.talks[3].people.insert("tolk");
    CHECK(kinds(board, "daan", {seven, "eva"}) == std::vector{Kind::person_absent});
    CHECK(kinds(board, "daan", {half_past, "eva"}).empty());
}

TEST_CASE("the planner makes a plan of the board that the board itself finds no clash in, siblings one after "
          "the other") {
    Board board = evening();
    board.talks[0].wanted.times = {{half_past, 0}, {eight, 3}};
    const auto answer = planner::plan(plan_request(board, 5));
    CAPTURE(answer.faults);
    REQUIRE(answer.planned);
    const auto outcome = outcome_from(answer.json);
    CHECK(outcome.unplaced.empty());
    for (const BoardMove& move : moves_of(board, outcome))
        for (BoardTalk& one : board.talks)
            if (one.id == move.talk_id) one.spot = move.to;
    CHECK(board.talks[0].spot == Spot{half_past, "eva"});
    for (const BoardTalk& one : board.talks) {
        REQUIRE(one.spot);
        CHECK(clashes(board, one, *one.spot).empty());
    }
    const BoardCounts all = counts(board);
    CHECK(all.placed == 4);
    CHECK(all.near == 1);
}

TEST_CASE("who said nothing isn't planned where silence means no; why a family has no place comes back with "
          "its talk") {
    Board board = evening();
    board.round.silence = Silence::not_planned;
    board.talks[3].wanted.answered = false;
    board.talks[0].wanted.times = std::map<std::string, int>{};
    const auto answer = planner::plan(plan_request(board, 5));
    REQUIRE(answer.planned);
    const auto outcome = outcome_from(answer.json);
    CHECK_FALSE(outcome.placed.contains("daan"));
    REQUIRE(outcome.unplaced.size() == 1);
    CHECK(outcome.unplaced[0].talk_id == "noor");
    CHECK(outcome.unplaced[0].reasons.at(0).kind == "no_common_slot");
    CHECK_FALSE(outcome.unplaced[0].would_help.empty());
}

TEST_CASE("a pinned talk stays where it is, also where its mentor gives that time no more") {
    Board board = evening();
    board.talks[0].spot = Spot{seven, "eva"};
    board.talks[0].pinned = true;
    board.slots["eva"] = {{half_past, 20}};
    const auto answer = planner::plan(plan_request(board, 5));
    CAPTURE(answer.faults);
    REQUIRE(answer.planned);
    CHECK(outcome_from(answer.json).placed.at("noor") == Spot{seven, "eva"});
    const auto moves = moves_of(board, outcome_from(answer.json));
    CHECK(std::ranges::count(moves, "noor", &BoardMove::talk_id) == 0);
}

TEST_CASE("a change of the board is kept so that it can be undone") {
    const std::vector<BoardMove> moves{{"noor", std::nullopt, Spot{seven, "eva"}, false, true},
                                       {"sam", Spot{eight, "tom"}, std::nullopt, true, false}};
    const auto back = moves_from(to_json(moves));
    REQUIRE(back.size() == 2);
    CHECK(back[0].to == Spot{seven, "eva"});
    CHECK_FALSE(back[0].from);
    CHECK(back[0].pinned);
    CHECK(back[1].was_pinned);
    CHECK_FALSE(back[1].to);
}

} // namespace
} // namespace trialoog::conversations
