#include "slices/assignments/next_step.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;

namespace {
constexpr std::string_view yaml = R"(
key: small
minutes: 30
title: Klein
why: Daarom.
expected: Vertel iets.
feedback: In de les.
goals: Ontdekken.
steps:
  - {key: p1, voice: pupil, title: Een, items: [{key: pupil_1, label: Vertel, required: true}]}
  - {key: p2, voice: pupil, title: Twee, items: [{key: pupil_2, label: Vertel, required: true}]}
  - {key: a1, voice: adult, title: Een, items: [{key: adult_1, label: Vertel, required: true}]}
  - {key: t, voice: both, title: Samen, items: [{key: nicest, label: Leukst, required: true}]}
)";
const Template& form() {
    static const TemplatePtr parsed = parse_template(yaml);
    return *parsed;
}
const Seat noor{"noor", Side::pupil}, mama{"mama", Side::adult}, mentor{"mentor", std::nullopt};
Answer answer(std::string field) { return {std::move(field), "iets", 1, 1, "noor", {}}; }
Work with_mama() {
    Work work;
    work.companion = "mother";
    work.companion_person_id = "mama";
    return work;
}
} // namespace

TEST_CASE("first one chooses with whom") {
    CHECK(next_step({}, form(), {}, noor).what == Next::choose_companion);
    CHECK(next_step({}, form(), {}, mama).what == Next::choose_companion);
    Work searching;
    searching.needs_adult = true; // who has nobody yet can begin, an adult can't
    CHECK(next_step(searching, form(), {}, noor).what == Next::own_part);
    CHECK(next_step(searching, form(), {}, mama).what == Next::choose_companion);
    searching.pupil_ready_at = Instant{1};
    CHECK(next_step(searching, form(), {}, noor).what == Next::choose_companion);
}

TEST_CASE("one goes on where a question is still empty") {
    CHECK(next_step(with_mama(), form(), {}, noor).step == 1);
    const NextStep next = next_step(with_mama(), form(), {answer("pupil_1")}, noor);
    CHECK(next.what == Next::own_part);
    CHECK(next.step == 2);
    CHECK(next_step(with_mama(), form(), {answer("pupil_1"), answer("pupil_2")}, noor).step == 1);
}

TEST_CASE("then the phone goes to the other, they talk, and hand in") {
    Work work = with_mama();
    work.pupil_ready_at = Instant{1};
    CHECK(next_step(work, form(), {}, noor).what == Next::hand_over);
    CHECK(next_step(work, form(), {}, mama).what == Next::own_part);
    work.adult_ready_at = Instant{2};
    CHECK(next_step(work, form(), {}, mama).what == Next::together);
    CHECK(next_step(work, form(), {answer("nicest")}, noor).what == Next::hand_in);
    work.handed_in_at = Instant{3};
    CHECK(next_step(work, form(), {answer("nicest")}, noor).what == Next::nothing);
    CHECK(next_step(with_mama(), form(), {}, mentor).what == Next::nothing);
}

TEST_CASE("the time that is left shrinks with the steps, and is never nothing") {
    CHECK(minutes_left(form(), Side::pupil, 1) == 30);
    CHECK(minutes_left(form(), Side::pupil, 2) == 20);
    CHECK(minutes_left(form(), Side::adult, 1) == 30);
    CHECK(minutes_left(form(), Side::pupil, 99) >= 1);
}

TEST_CASE("another adult replaces answers only when there are some") {
    const std::vector given{answer("adult_1")};
    CHECK(replaces_answers(form(), given, with_mama(), "uncle", ""));
    CHECK(replaces_answers(form(), given, with_mama(), "mother", "another"));
    CHECK_FALSE(replaces_answers(form(), given, with_mama(), "mother", "mama"));
    CHECK_FALSE(replaces_answers(form(), {answer("pupil_1")}, with_mama(), "uncle", ""));
    CHECK_FALSE(replaces_answers(form(), given, {}, "uncle", ""));
}
