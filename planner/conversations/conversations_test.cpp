// Small evenings, by chance and by hand, against a second reading of the contract that tries all plans.
#include "planner/conversations/checker_for_tests.hpp"
#include "planner/planner.hpp"

#include <doctest/doctest.h>
#include <random>

using namespace trialoog;
using nlohmann::json;
using planner::test::Checker;
using planner::test::stands_of;
using planner::test::worth_said;

namespace {

json planned(const json& request) {
    const auto answer = planner::plan(request.dump());
    for (const auto& fault : answer.faults)
        MESSAGE(fault);
    REQUIRE(answer.planned);
    return json::parse(answer.json);
}

class SmallEvening {
public:
    explicit SmallEvening(unsigned seed) : random_(seed) {}

    json make() {
        json plan{{"format", "trialoog-plan-1"}, {"kind", "conversations"}, {"seconds", 60}};
        const int minutes = one_in(4) ? 5 : one_in(2) ? 15 : 20, slots = 3 + below(3);
        for (int day = 0; day < 2; ++day)
            for (int i = 0; i < slots; ++i) {
                const int begin = 19 * 60 + i * (minutes + (one_in(8) ? 5 : 0) * (i == slots - 1));
                char start[32];
                std::snprintf(start, sizeof start, "2026-11-1%dT%02d:%02d", 6 + day, begin / 60 % 24,
                              begin % 60);
                slots_.push_back("s" + std::to_string(day) + std::to_string(i));
                plan["slots"].push_back({{"id", slots_.back()}, {"start", start}, {"minutes", minutes}});
            }
        for (int m = 0; m < 2; ++m) {
            json mentor{{"id", "M" + std::to_string(m)}, {"slots", some_slots(2)}};
            if (one_in(2)) mentor["in_a_row"] = 1 + below(2);
            plan["mentors"].push_back(mentor);
        }
        if (one_in(2)) plan["people"] = {{{"id", "interpreter"}, {"slots", some_slots(2)}}};
        if (one_in(3)) plan["rooms"] = below(3);
        plan["walk"] = one_in(2) ? 5 * below(3) : 0;
        plan["near"] = 5 * below(6);
        for (int t = 0; t < 4; ++t)
            plan["talks"].push_back(talk(t));
        plan["siblings"] = pairs();
        if (one_in(3)) plan["apart"] = pairs(), plan["apart_minutes"] = 10 * below(4);
        return plan;
    }
    int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
    bool one_in(int n) { return below(n) == 0; }
    template <typename List> void shuffle(List& list) {
        for (std::size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[random_() % i]);
    }

private:
    json some_slots(int one_left_out_in) {
        json list = json::array();
        for (const auto& slot : slots_)
            if (!one_in(one_left_out_in + 1)) list.push_back(slot);
        return list;
    }
    json talk(int t) {
        json talk{{"id", "T" + std::to_string(t)},
                  {"mentors", one_in(3) ? json{"M0", "M1"} : json{"M" + std::to_string(t % 2)}}};
        talk["people"] = {"P" + std::to_string(t)};
        if (one_in(3)) talk["people"].push_back("A1");
        if (one_in(3)) talk["people"].push_back("interpreter");
        if (one_in(8)) talk["people"].push_back("M1");
        if (!one_in(4)) {
            talk["slots"] = json::object();
            for (const auto& slot : slots_)
                if (one_in(2)) talk["slots"][slot] = below(4);
        }
        if (one_in(3))
            talk["was"] = {{"slot", slots_[static_cast<std::size_t>(below(static_cast<int>(slots_.size())))]},
                           {"mentor", "M0"}};
        if (one_in(4)) talk["must"] = true;
        if (one_in(5)) talk["length"] = 2;
        if (one_in(5)) talk["needs_room"] = false;
        return talk;
    }
    json pairs() {
        json list = json::array();
        if (one_in(2)) list.push_back({"T0", "T1"});
        if (one_in(2)) list.push_back({"T3", "T2"});
        return list;
    }

    std::mt19937 random_;
    std::vector<std::string> slots_;
};

void shuffle_lists(json& value, SmallEvening& chance) {
    if (value.is_array()) chance.shuffle(value);
    if (value.is_structured())
        for (auto& one : value)
            shuffle_lists(one, chance);
}

/// The same request, with one change that was said to help.
json changed(json request, const json& change) {
    for (auto& mentor : request["mentors"])
        if (change.value("mentor", "") == mentor["id"]) mentor["slots"].push_back(change["slot"]);
    for (auto& talk : request["talks"])
        if (change.value("talk", "") == talk["id"]) talk["slots"][change["slot"].get<std::string>()] = 0;
    return request;
}

json evening(int slots, int talks) {
    json plan{{"format", "trialoog-plan-1"}, {"kind", "conversations"}, {"talks", json::array()}};
    json ids = json::array();
    for (int i = 0; i < slots; ++i) {
        ids.push_back("s" + std::to_string(i));
        plan["slots"].push_back(
            {{"id", ids.back()}, {"start", "2026-11-16T19:" + std::to_string(10 + 10 * i)}, {"minutes", 10}});
    }
    plan["mentors"] = {{{"id", "M1"}, {"slots", ids}}};
    for (int t = 0; t < talks; ++t)
        plan["talks"].push_back({{"id", "T" + std::to_string(t)}, {"mentors", {"M1"}}});
    return plan;
}

} // namespace

TEST_CASE("no plan is better at any level than the one that is made, and it keeps every rule") {
    for (unsigned seed = 1; seed <= 120; ++seed) {
        CAPTURE(seed);
        const auto request = SmallEvening(seed).make();
        CAPTURE(request.dump());
        const auto answer = planned(request);
        const Checker checker(request);
        CHECK(checker.broken(stands_of(answer)) == "");
        CHECK(checker.worth(stands_of(answer)) == worth_said(answer));
        CHECK(checker.best_of_all() == worth_said(answer));
        CHECK(answer["proven"].size() == 6);
        CHECK(answer["placed"].size() + answer["unplaced"].size() == request["talks"].size());
    }
}

TEST_CASE("each change that would help places one talk more, alone") {
    int tried = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        const auto request = SmallEvening(seed).make();
        const auto answer = planned(request);
        for (const auto& one : answer["unplaced"])
            for (std::size_t i = 0; i < one["would_help"].size(); i += 3) {
                const auto better = changed(request, one["would_help"][i]);
                CAPTURE(one["would_help"][i].dump());
                const auto again = planned(better);
                CHECK(Checker(better).broken(stands_of(again)) == "");
                CHECK(again["score"]["placed"].get<int>() > answer["score"]["placed"].get<int>());
                ++tried;
            }
    }
    CHECK(tried > 10);
}

TEST_CASE("the order of lists changes nothing") {
    for (unsigned seed = 200; seed < 215; ++seed) {
        SmallEvening chance(seed);
        auto request = chance.make();
        auto one = planned(request);
        shuffle_lists(request, chance);
        auto other = planned(request);
        one.erase("seconds"), other.erase("seconds");
        CHECK(one == other);
    }
}

TEST_CASE("too many for the slots: the fewest talks that show it, and what would help") {
    auto request = evening(4, 4);
    request["talks"][1]["slots"] = request["talks"][3]["slots"] = {{"s2", 0}};
    const auto answer = planned(request);
    REQUIRE(answer["unplaced"].size() == 1);
    const auto& why = answer["unplaced"][0]["reasons"][0];
    CHECK(why["kind"] == "too_many_for_slots");
    CHECK(why["talks"] == json{"T1", "T3"});
    CHECK(why["slots"] == json{"s2"});
    CHECK(answer["unplaced"][0]["would_help"].size() == 6); // each of the two in three other slots
}

TEST_CASE("each reason has its kind, and says what it is about") {
    const auto why = [](const json& request) {
        const auto answer = planned(request);
        REQUIRE(answer["unplaced"].size() > 0);
        REQUIRE(answer["unplaced"][0]["reasons"].size() > 0);
        return answer["unplaced"][0]["reasons"][0];
    };
    auto nowhere = evening(2, 1);
    nowhere["talks"][0]["slots"] = json::object();
    CHECK(why(nowhere)["kind"] == "no_common_slot");
    auto busy = evening(4, 2);
    busy["mentors"].push_back({{"id", "M2"}, {"slots", {"s0", "s1"}}});
    busy["talks"][1]["mentors"] = {"M2"};
    busy["talks"][0]["slots"] = busy["talks"][1]["slots"] = {{"s0", 0}};
    busy["talks"][0]["people"] = busy["talks"][1]["people"] = {"A1"};
    CHECK(why(busy)["kind"] == "person_busy");
    CHECK(why(busy)["people"] == json{"A1"});
    auto rooms = busy;
    rooms["rooms"] = 1;
    rooms["talks"][0]["people"] = json::array();
    CHECK(why(rooms)["kind"] == "rooms_full");
    CHECK(why(rooms)["slots"] == json{"s0"});
    auto row = evening(2, 2);
    row["mentors"][0]["in_a_row"] = 1;
    CHECK(why(row)["kind"] == "in_a_row");
    CHECK(why(row)["mentors"] == json{"M1"});
    auto apart = evening(3, 2);
    apart["apart"] = json::array({json::array({"T0", "T1"})});
    apart["apart_minutes"] = 20;
    CHECK(why(apart)["kind"] == "apart");
    auto pinned = busy;
    pinned["talks"][0]["pinned"] = true;
    pinned["talks"][0]["was"] = {{"slot", "s0"}, {"mentor", "M1"}};
    CHECK(why(pinned)["kind"] == "pinned");
    CHECK(why(pinned)["talks"] == json{"T0"});
}

TEST_CASE("a pin holds against the family's own wish, and is minded as that says") {
    auto request = evening(2, 2);
    request["talks"][0] = {{"id", "T0"},
                           {"mentors", {"M1"}},
                           {"slots", {{"s0", 2}}},
                           {"pinned", true},
                           {"was", {{"slot", "s1"}, {"mentor", "M1"}}}};
    auto answer = planned(request);
    CHECK(answer["placed"][0]["slot"] == "s1");
    CHECK(answer["score"]["minds"] == 0);
    request["talks"][0]["slots"]["s1"] = 3;
    CHECK(planned(request)["score"]["minds"] == 9);
}

TEST_CASE("without slots or talks there is a plan of nothing, proven") {
    auto request = evening(0, 3);
    request["slots"] = json::array();
    CHECK(planned(request)["unplaced"].size() == 3);
    CHECK(planned(evening(2, 0))["proven"].size() == 6);
    request = evening(3, 3);
    request["seconds"] = 0; // what is found at once
    CHECK(Checker(request).broken(stands_of(planned(request))) == "");
}
