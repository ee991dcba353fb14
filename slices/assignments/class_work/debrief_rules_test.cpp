#include "slices/assignments/class_work/debrief_rules.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;

TEST_CASE("before anything is noted, the debrief says what the work says") {
    CHECK(note_from_work("w", true, "mother", false) == DebriefNote{"w", true, "mother", ""});
    CHECK(note_from_work("w", false, "", true) == DebriefNote{"w", false, "nobody", ""});
    CHECK(note_from_work("w", false, "", false) == DebriefNote{"w", false, "", ""});
}

TEST_CASE("closing asks with whom, and where it didn't work what would help") {
    CHECK(still_open({"w", true, "mother", ""}) == Open::nothing);
    CHECK(still_open({"w", true, "", ""}) == Open::with_whom);
    CHECK(still_open({"w", false, "", "bellen met oma"}) == Open::with_whom);
    CHECK(still_open({"w", false, "mother", ""}) == Open::what_would_help);
    CHECK(still_open({"w", true, "nobody", ""}) == Open::what_would_help);
    CHECK(still_open({"w", false, "nobody", "bellen met oma"}) == Open::nothing);
}

TEST_CASE("a note conflicts only when another one was noted meanwhile and says something else") {
    const DebriefNote typed{"w", true, "mother", ""}, other{"w", true, "aunt", ""};
    const Instant earlier{1}, later{2};
    CHECK_FALSE(is_conflict({"p", "", "", "", other, earlier}, typed, earlier));
    CHECK(is_conflict({"p", "", "", "", other, later}, typed, earlier));
    CHECK(is_conflict({"p", "", "", "", other, later}, typed, std::nullopt));
    CHECK_FALSE(is_conflict({"p", "", "", "", typed, later}, typed, earlier));
    CHECK_FALSE(is_conflict({"p", "", "", "", other, std::nullopt}, typed, std::nullopt));
}
