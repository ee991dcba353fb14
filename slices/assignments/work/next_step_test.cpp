#include "slices/assignments/work/next_step.hpp"

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
constexpr Day today{2026, 11, 5};
Answer answer(std::string field) { return {std::move(field), "iets", 1, 1, "noor", {}}; }
Work with_mama() {
    Work work;
    work.companion = "mother";
    work.companion_person_id = "mama";
    return work;
}
} // namespace

TEST_CASE("first one chooses with whom") {
    CHECK(next_step({}, form(), {}, noor, today).what == Next::choose_companion);
    CHECK(next_step({}, form(), {}, mama, today).what == Next::choose_companion);
    Work searching;
    searching.needs_adult = true; // who has nobody yet can begin, an adult can't
    CHECK(next_step(searching, form(), {}, noor, today).what == Next::own_part);
    CHECK(next_step(searching, form(), {}, mama, today).what == Next::choose_companion);
    searching.pupil_ready_at = Instant{1};
    CHECK(next_step(searching, form(), {}, noor, today).what == Next::choose_companion);
}

TEST_CASE("one goes on where a question is still empty") {
    CHECK(next_step(with_mama(), form(), {}, noor, today).page == 1);
    const NextStep next = next_step(with_mama(), form(), {answer("pupil_1")}, noor, today);
    CHECK(next.what == Next::own_part);
    CHECK(next.page == 2);
    CHECK(next_step(with_mama(), form(), {answer("pupil_1"), answer("pupil_2")}, noor, today).page == 1);
}

TEST_CASE("then the phone goes to the other, they talk, and hand in") {
    Work work = with_mama();
    work.pupil_ready_at = Instant{1};
    CHECK(next_step(work, form(), {}, noor, today).what == Next::hand_over);
    CHECK(next_step(work, form(), {}, mama, today).what == Next::own_part);
    work.adult_ready_at = Instant{2};
    CHECK(next_step(work, form(), {}, mama, today).what == Next::together);
    CHECK(next_step(work, form(), {answer("nicest")}, noor, today).what == Next::hand_in);
    work.handed_in_at = Instant{3};
    CHECK(next_step(work, form(), {answer("nicest")}, noor, today).what == Next::nothing);
    CHECK(next_step(with_mama(), form(), {}, mentor, today).what == Next::nothing);
}

TEST_CASE("the time that is left shrinks with the steps, and is never nothing") {
    CHECK(minutes_left(form(), Part::pupil, 1) == 30);
    CHECK(minutes_left(form(), Part::pupil, 2) == 20);
    CHECK(minutes_left(form(), Part::adult, 1) == 30);
    CHECK(minutes_left(form(), Part::pupil, 99) >= 1);
}

namespace {
constexpr std::string_view open_day = R"(
key: open_day
minutes: 40
title: Open dag
why: Daarom.
expected: Ga kijken.
feedback: In de les.
goals: Ontdekken.
steps:
  - {key: p, voice: pupil, place: class, title: Kies, items: [{key: course, kind: line, label: Welke, blank: de opleiding, required: true, yields: course}, {key: day, kind: date, label: Wanneer}]}
  - {key: ask, voice: both, title: Vragen, items: [{key: question, label: 'Wat vragen jullie bij {course}', required: true}]}
  - {key: seen, voice: both, opens_on: day, title: Daarna, items: [{key: nicest, label: Leukst, required: true}]}
  - {key: alone, voice: pupil, place: alone, after: true, title: Alleen, items: [{key: learnt, label: Geleerd, required: true}]}
)";
Answer said(std::string field, std::string value) {
    return {std::move(field), std::move(value), 1, 1, "noor", {}};
}
} // namespace

TEST_CASE("who has no part of their own waits for nobody, and for a visit until its day") {
    const TemplatePtr visit = parse_template(open_day);
    Work work = with_mama();
    CHECK(next_step(work, *visit, {}, noor, today).what == Next::own_part);
    CHECK(next_step(work, *visit, {}, mama, today).what == Next::hand_over);
    work.pupil_ready_at = Instant{1};
    std::vector answers{said("course", "kok"), said("day", "2026-11-14")};
    CHECK(next_step(work, *visit, answers, mama, today).what == Next::together);
    answers.push_back(said("question", "Hoe lang duurt het?"));
    const NextStep waits = next_step(work, *visit, answers, noor, today);
    CHECK(waits.what == Next::later);
    CHECK(waits.from == Day{2026, 11, 14});
    CHECK(may_fill(work, *visit, answers, "nicest", noor, today) == Filling::not_yet);
    const Day visited{2026, 11, 14};
    CHECK(may_fill(work, *visit, answers, "nicest", noor, visited) == Filling::allowed);
    const NextStep seen = next_step(work, *visit, answers, noor, visited);
    CHECK(seen.what == Next::together);
    CHECK(seen.page == 2);
    answers.push_back(said("nicest", "De keuken."));
    CHECK(next_step(work, *visit, answers, noor, visited).what == Next::after);
    CHECK(may_hand_in(work, *visit, answers) == HandIn::answers_missing);
    answers.push_back(said("learnt", "Ik hou van koken."));
    CHECK(next_step(work, *visit, answers, noor, visited).what == Next::hand_in);
    CHECK(may_hand_in(work, *visit, answers) == HandIn::allowed);
}

TEST_CASE("steps of one subject share a page") {
    const TemplatePtr pages = parse_template(std::string(open_day) + R"(
  - {key: more, voice: both, with_previous: true, title: Meer, items: [{key: extra, label: Nog iets}]}
)");
    CHECK(pages->pages_of(Part::together).size() == 2);
    CHECK(page_of(*pages, {}, *pages->step_of("extra")) == 2);
    CHECK(pages->has(Part::after));
    CHECK_FALSE(pages->has(Part::adult));
}

TEST_CASE("a third course that nobody chose is asked nothing about") {
    const TemplatePtr visit = parse_template(std::string(open_day) + R"(
  - {key: third, voice: both, only_with: day, title: Derde, items: [{key: more, label: Nog iets}]}
  - {key: last, voice: both, title: Tot slot, items: [{key: end, label: Wat ga je doen}]}
)");
    CHECK(visit->pages_of(Part::together).size() == 4);
    CHECK(pages_asked(*visit, {}, Part::together).size() == 3);
    CHECK(page_of(*visit, {}, *visit->step_of("end")) == 3);
    const std::vector chosen{said("day", "2026-11-14")};
    CHECK(pages_asked(*visit, chosen, Part::together).size() == 4);
    CHECK(page_of(*visit, chosen, *visit->step_of("end")) == 4);
}

TEST_CASE("another adult replaces answers only when there are some") {
    const std::vector given{answer("adult_1")};
    CHECK(replaces_answers(form(), given, with_mama(), "uncle", ""));
    CHECK(replaces_answers(form(), given, with_mama(), "mother", "another"));
    CHECK_FALSE(replaces_answers(form(), given, with_mama(), "mother", "mama"));
    CHECK_FALSE(replaces_answers(form(), {answer("pupil_1")}, with_mama(), "uncle", ""));
    CHECK_FALSE(replaces_answers(form(), given, {}, "uncle", ""));
}
