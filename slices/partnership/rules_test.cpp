#include "slices/partnership/rules.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::partnership;

namespace {

constexpr Instant debriefed{1'800'000'000'000};

Doing noors_work() {
    return {.assignment_id = "qualities-1b",
            .work_id = "work-noor",
            .pupil_id = "noor",
            .companion_person_id = "samira",
            .handed_in = true,
            .debriefed_at = debriefed};
}
Tally of(int people) { return {people, {}}; }

} // namespace

TEST_CASE("the pupil and the adult at work may say how it was, another parent may not") {
    CHECK(evaluator_of(noors_work(), "noor") == Evaluator::pupil);
    CHECK(evaluator_of(noors_work(), "samira") == Evaluator::adult);
    CHECK_FALSE(evaluator_of(noors_work(), "karim"));
    Doing with_an_aunt = noors_work();
    with_an_aunt.companion_person_id.clear();
    CHECK_FALSE(evaluator_of(with_an_aunt, "samira"));
    CHECK_FALSE(evaluator_of(with_an_aunt, ""));
}

TEST_CASE("it is asked after the debrief, of what was handed in, for eight weeks") {
    const Instant soon = debriefed.plus_days(1);
    CHECK(may_evaluate(noors_work(), Evaluator::pupil, {}, soon) == May::begin);
    CHECK(may_evaluate(noors_work(), Evaluator::pupil, {}, debriefed.plus_days(56)) == May::begin);
    CHECK(may_evaluate(noors_work(), Evaluator::pupil, {}, debriefed.plus_days(57)) == May::over);
    Doing not_handed_in = noors_work();
    not_handed_in.handed_in = false;
    CHECK(may_evaluate(not_handed_in, Evaluator::pupil, {}, soon) == May::not_yet);
    CHECK(may_evaluate(not_handed_in, Evaluator::mentor, {}, soon) == May::begin); // of the class
    Doing not_debriefed = noors_work();
    not_debriefed.debriefed_at.reset();
    CHECK(may_evaluate(not_debriefed, Evaluator::adult, {}, soon) == May::not_yet);
}

TEST_CASE("what was said may be changed for two weeks from the first time") {
    const Said said{.said_at = debriefed.plus_days(50)};
    CHECK(may_evaluate(noors_work(), Evaluator::adult, said, debriefed.plus_days(64)) == May::change);
    CHECK(may_evaluate(noors_work(), Evaluator::adult, said, debriefed.plus_days(65)) == May::over);
}

TEST_CASE("nothing is shown of four people, of five it is") {
    CHECK_FALSE(may_show(of(4)));
    CHECK(may_show(of(5)));
    CHECK_FALSE(may_show(Counts{1, 1, 2}));
    CHECK(may_show(Counts{1, 1, 3}));
}

TEST_CASE("a class isn't shown beside the school when that tells what a few others said") {
    CHECK(may_show_beside(of(20), of(20)));
    CHECK(may_show_beside(of(20), of(25)));
    CHECK_FALSE(may_show_beside(of(20), of(22)));
    CHECK_FALSE(may_show_beside(of(4), of(30)));
    CHECK_FALSE(may_show_beside(Counts{0, 0, 9}, Counts{1, 0, 10}));
    CHECK(may_show_beside(Counts{0, 0, 9}, Counts{2, 2, 10}));
}

TEST_CASE("an average in words") {
    CHECK(average({0, 2, 8}) == Average::mostly_yes);
    CHECK(average({5, 0, 5}) == Average::divided);
    CHECK(average({8, 1, 1}) == Average::mostly_no);
    CHECK(percent({0, 4, 0}) == 50);
    CHECK(percent({}) == 0);
}
