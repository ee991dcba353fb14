#include "slices/conversations/timetable/wanted_talks.hpp"

#include <doctest/doctest.h>

namespace trialoog::conversations {
namespace {

const std::string seven = "2027-02-09T19:00", half_past = "2027-02-09T19:30", eight = "2027-02-09T20:00";

AdultSays says(std::string adult, std::map<std::string, int> times, bool apart = false) {
    return {.adult_id = std::move(adult), .apart = apart, .times = std::move(times)};
}

TEST_CASE("of a family that said nothing there is one talk, that may stand anywhere") {
    const auto talks = wanted_talks({"noor", {"karim", "samira"}, {}});
    REQUIRE(talks.size() == 1);
    CHECK_FALSE(talks[0].answered);
    CHECK_FALSE(talks[0].times);
    CHECK(talks[0].adult_id.empty());
}

TEST_CASE("what suits two who come together is what suits both, and is minded as by who minds most") {
    const auto talks = wanted_talks(
        {"noor",
         {"karim", "samira"},
         {says("samira", {{seven, 0}, {eight, 0}}), says("karim", {{eight, 3}, {half_past, 0}})}});
    REQUIRE(talks.size() == 1);
    CHECK(talks[0].times == std::map<std::string, int>{{eight, 3}});
    CHECK(talks[0].with == std::vector<std::string>{"samira", "karim"});
}

TEST_CASE("two who have no time in common get the times of either, as a last resort") {
    const auto talks = wanted_talks(
        {"noor", {"karim", "samira"}, {says("samira", {{seven, 0}}), says("karim", {{eight, 0}})}});
    REQUIRE(talks.size() == 1);
    CHECK(talks[0].times == std::map<std::string, int>{{seven, last_resort}, {eight, last_resort}});
}

TEST_CASE("when one parent comes apart, the other has a talk too, without having said anything") {
    const auto talks = wanted_talks({"noor", {"karim", "samira"}, {says("karim", {{eight, 0}}, true)}});
    REQUIRE(talks.size() == 2);
    CHECK(talks[0].adult_id == "karim");
    CHECK(talks[0].times == std::map<std::string, int>{{eight, 0}});
    CHECK(talks[1].adult_id == "samira");
    CHECK_FALSE(talks[1].times);
}

TEST_CASE("an only parent can't come apart from anybody") {
    const auto talks = wanted_talks({"amir", {"leila"}, {says("leila", {{seven, 0}}, true)}});
    REQUIRE(talks.size() == 1);
    CHECK(talks[0].adult_id.empty());
}

TEST_CASE("who doesn't come leaves the times to who does; where nobody comes it has no place") {
    AdultSays not_me = says("karim", {});
    not_me.comes = not_me.comes_self = false;
    const auto one_comes =
        wanted_talks({"noor", {"karim", "samira"}, {says("samira", {{seven, 0}}), not_me}});
    CHECK(one_comes.at(0).times == std::map<std::string, int>{{seven, 0}});
    CHECK(one_comes.at(0).with == std::vector<std::string>{"samira"});
    const auto nobody = wanted_talks({"noor", {"karim"}, {not_me}});
    CHECK(nobody.at(0).times == std::map<std::string, int>{});
}

TEST_CASE("a talk by telephone needs no room") {
    AdultSays by_phone = says("leila", {{seven, 0}});
    by_phone.needs_room = false;
    CHECK_FALSE(wanted_talks({"amir", {"leila"}, {by_phone}}).at(0).needs_room);
}

} // namespace
} // namespace trialoog::conversations
