#include "slices/assignments/work/work.hpp"

#include "slices/assignments/work/companion_kind.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;

namespace {
constexpr std::string_view yaml = R"(
key: small
minutes: 20
title: Klein
why: Daarom.
expected: Vertel iets.
feedback: In de les.
goals: Ontdekken.
lists: {qualities: [houdt vol, behulpzaam]}
steps:
  - key: p
    voice: pupil
    title: Jij
    items:
      - {key: pupil_story, label: Vertel, required: true, max_length: 10}
      - {key: pupil_top, kind: top, places: 2, list: qualities, label: Top}
  - key: a
    voice: adult
    title: U
    items: [{key: adult_story, label: Vertel, required: true}]
  - key: t
    voice: both
    title: Samen
    items: [{key: nicest, label: Leukst, required: true}]
)";

const Template& form() {
    static const TemplatePtr parsed = parse_template(yaml);
    return *parsed;
}
const Seat noor{"noor", Side::pupil};
const Seat mama{"mama", Side::adult};
const Seat mentor{"mentor", std::nullopt};

Answer answer(std::string field, std::string value, std::string by) {
    return {std::move(field), std::move(value), 1, 1, std::move(by), {}};
}
constexpr Day today{2026, 10, 7};
Instant on(const char* day) { return start_of_day(*Day::parse_iso(day)).plus_seconds(20 * 3600); }

Work begun() {
    Work work;
    work.companion = "mother";
    work.began_at = on("2026-10-05");
    work.hand_in_on = *Day::parse_iso("2026-10-16");
    return work;
}
Work together() {
    Work work = begun();
    work.pupil_ready_at = work.adult_ready_at = on("2026-10-06");
    return work;
}
const std::vector<Answer> all_answers{answer("pupil_story", "zwemmen", "noor"),
                                      answer("adult_story", "zwemmen", "mama"),
                                      answer("nicest", "trots", "noor")};
} // namespace

TEST_CASE("what mama wrote on her own phone stays hidden from Noor until both are ready") {
    const Answer hers = answer("adult_story", "zwemmen", "mama");
    CHECK_FALSE(may_see_answer(begun(), form(), hers, noor));
    CHECK(may_see_answer(begun(), form(), hers, mama));
    Work half = begun();
    half.adult_ready_at = on("2026-10-06");
    CHECK_FALSE(may_see_answer(half, form(), hers, noor));
    CHECK(may_see_answer(together(), form(), hers, noor));
}

TEST_CASE("what Noor wrote stays hidden from mama, and from the mentor until it is handed in") {
    const Answer hers = answer("pupil_story", "zwemmen", "noor");
    CHECK_FALSE(may_see_answer(begun(), form(), hers, mama));
    CHECK_FALSE(may_see_answer(begun(), form(), hers, mentor));
    CHECK_FALSE(may_see_answer(together(), form(), hers, mentor));
    Work done = together();
    done.handed_in_at = on("2026-10-07");
    CHECK(may_see_answer(done, form(), hers, mentor));
}

TEST_CASE("on one phone the adult's part can be filled in on Noor's phone") {
    CHECK(may_fill(begun(), form(), {}, "adult_story", noor, today) == Filling::allowed);
    const std::vector typed_here{answer("adult_story", "zwem", "noor")};
    CHECK(may_fill(begun(), form(), typed_here, "adult_story", noor, today) == Filling::allowed);
    CHECK(may_see_answer(begun(), form(), typed_here[0], noor));
}

TEST_CASE("what mama fills in on her own phone can't be changed on Noor's") {
    const std::vector typed_there{answer("adult_story", "zwem", "mama")};
    CHECK(may_fill(begun(), form(), typed_there, "adult_story", noor, today) == Filling::other_device);
    CHECK(may_fill(begun(), form(), typed_there, "adult_story", mama, today) == Filling::allowed);
    CHECK(fills_in_elsewhere(form(), typed_there, Side::adult, noor));
    CHECK_FALSE(fills_in_elsewhere(form(), typed_there, Side::pupil, noor));
}

TEST_CASE("the together part opens when both are ready") {
    CHECK(may_fill(begun(), form(), {}, "nicest", noor, today) == Filling::not_yet);
    CHECK(may_fill(together(), form(), {}, "nicest", noor, today) == Filling::allowed);
    CHECK(may_fill(together(), form(), {}, "nicest", mama, today) == Filling::allowed);
}

TEST_CASE("nothing can be filled in after handing in, by the staff, or in a field that isn't there") {
    Work done = together();
    done.handed_in_at = on("2026-10-07");
    CHECK(may_fill(done, form(), {}, "pupil_story", noor, today) == Filling::handed_in);
    CHECK(may_fill(begun(), form(), {}, "pupil_story", mentor, today) == Filling::only_reads);
    CHECK(may_fill(begun(), form(), {}, "pupil_top", noor, today) == Filling::no_such_field);
    CHECK(may_fill(begun(), form(), {}, "pupil_top_2", noor, today) == Filling::allowed);
}

TEST_CASE("progress counts the required fields that have an answer") {
    CHECK(progress(form(), {}).asked == 3);
    CHECK(progress(form(), all_answers).answered == 3);
    CHECK(progress_of(form(), all_answers, Part::adult).asked == 1);
    CHECK(progress(form(), {answer("pupil_story", "", "noor")}).answered == 0);
    const auto left = missing(form(), {answer("pupil_story", "", "noor")}, Part::pupil);
    REQUIRE(left.size() == 1);
    CHECK(left[0]->key == "pupil_story");
}

TEST_CASE("work without an adult can't be handed in") {
    Work work = together();
    work.companion.clear();
    CHECK(may_hand_in(work, form(), all_answers) == HandIn::no_companion);
    work.needs_adult = true;
    CHECK(may_hand_in(work, form(), all_answers) == HandIn::no_companion);
}

TEST_CASE("work is handed in when both are ready and every answer is there") {
    CHECK(may_hand_in(together(), form(), all_answers) == HandIn::allowed);
    Work half = together();
    half.adult_ready_at.reset();
    CHECK(may_hand_in(half, form(), all_answers) == HandIn::adult_not_ready);
    half.pupil_ready_at.reset();
    CHECK(may_hand_in(half, form(), all_answers) == HandIn::pupil_not_ready);
    CHECK(may_hand_in(together(), form(), {all_answers[0], all_answers[1]}) == HandIn::answers_missing);
    Work done = together();
    done.handed_in_at = on("2026-10-07");
    CHECK(may_hand_in(done, form(), all_answers) == HandIn::already);
    CHECK(may_reopen(done));
    CHECK_FALSE(may_reopen(together()));
}

TEST_CASE("handing in late is allowed, and seen") {
    Work work = together();
    const Day last = work.hand_in_on;
    CHECK_FALSE(is_late(work, last));
    CHECK(is_late(work, last.plus_days(1)));
    CHECK(may_hand_in(work, form(), all_answers) == HandIn::allowed);
    work.handed_in_at = on("2026-10-16");
    CHECK_FALSE(was_handed_in_late(work));
    work.handed_in_at = on("2026-10-17");
    CHECK(was_handed_in_late(work));
    CHECK(is_late(work, last));
}

TEST_CASE("work is not begun, begun or handed in") {
    CHECK(state(Work{}) == WorkState::not_begun);
    CHECK(state(begun()) == WorkState::begun);
    Work done = begun();
    done.handed_in_at = on("2026-10-07");
    CHECK(state(done) == WorkState::handed_in);
}

TEST_CASE("typing is kept without the spaces around it, with one kind of line end") {
    CHECK(tidy("  Ze bleef oefenen.\r\nOok toen.\r \n") == "Ze bleef oefenen.\nOok toen.");
    CHECK(tidy(" \r\n\t ") == "");
    CHECK(tidy(std::string("a\0b\x1b"
                           "c",
                           5)) == "abc");
    CHECK(lines_of("houdt vol\n\n eerlijk ") == std::vector<std::string>{"houdt vol", "eerlijk"});
}

TEST_CASE("an answer that is too long, or has lines where one is asked, doesn't fit") {
    CHECK(fits(*form().field("pupil_story"), "tien tekens") == false);
    CHECK(fits(*form().field("pupil_story"), "ééééééééëë"));
    CHECK(fits(*form().field("adult_story"), "een\ntwee"));
    CHECK_FALSE(fits(*form().field("pupil_top_1"), "een\ntwee"));
}

TEST_CASE("of a word from the list and own words, the one that has changed counts") {
    CHECK(chosen("houdt vol", "", "") == "houdt vol");
    CHECK(chosen("", " vrolijk ", "") == "vrolijk");
    CHECK(chosen("houdt vol", "vrolijk", "houdt vol") == "vrolijk");
    CHECK(chosen("houdt vol", "vrolijk", "vrolijk") == "houdt vol");
    CHECK(chosen("", "", "houdt vol") == "");
}

TEST_CASE("what both named comes first, the rest side by side") {
    const auto laid = compare({"houdt vol", "behulpzaam", "vrolijk"}, {"Behulpzaam ", "", "geduldig"});
    REQUIRE(laid.agree.size() == 1);
    CHECK(laid.agree[0].quality == "behulpzaam");
    CHECK(laid.agree[0].pupil_place == 2);
    CHECK(laid.agree[0].adult_place == 1);
    CHECK(laid.pupil_only == std::vector<std::string>{"houdt vol", "vrolijk"});
    CHECK(laid.adult_only == std::vector<std::string>{"geduldig"});
    CHECK(laid.differ.size() == 3);
}

TEST_CASE("the same word twice in a top counts once") {
    const auto laid = compare({"eerlijk", "eerlijk", ""}, {"open", "open"});
    CHECK(laid.agree.empty());
    CHECK(laid.pupil_only.size() == 1);
    CHECK(laid.adult_only.size() == 1);
}

TEST_CASE("a parent of the family's administration is the same kind of companion") {
    CHECK(companion_of_relation("mother") == "mother");
    CHECK(companion_of_relation("guardian") == "other");
    for (const std::string_view kind : companion_kinds()) {
        CHECK(is_companion_kind(kind));
        CHECK_FALSE(companion_label(kind).empty());
    }
    CHECK_FALSE(is_companion_kind(""));
    CHECK_FALSE(is_companion_kind("nobody"));
}
