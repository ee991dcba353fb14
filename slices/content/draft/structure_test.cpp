#include "slices/content/draft/problems.hpp"
#include "slices/content/draft/structure.hpp"

#include <doctest/doctest.h>

using namespace trialoog::content;

namespace {
std::shared_ptr<Template> qualities() { return read_draft(find_in_library("qualities")->yaml); }

std::vector<std::string> steps_of(const Template& form, Part part) {
    std::vector<std::string> keys;
    for (const Step* step : form.steps_of(part))
        keys.push_back(step->key);
    return keys;
}
} // namespace

TEST_CASE(
    "a new assignment has the four parts, somebody to talk with, and can be used when it is filled in") {
    Template frame;
    make_frame(frame, "own_1", "Mijn opdracht", 2);
    const auto form = read_draft(to_yaml(frame));
    for (const Part part : {Part::pupil, Part::adult, Part::together, Part::after})
        CHECK(form->steps_of(part).size() == 1);
    CHECK_FALSE(form->why.empty());
    CHECK_FALSE(form->feedback.empty());
    CHECK(form->grade == 2);
    CHECK(problems_of(*form).size() == 2); // the questions of pupil and adult are still to be written
}

TEST_CASE("a step is moved past the next step of its own part") {
    const auto form = qualities();
    const auto before = steps_of(*form, Part::pupil);
    CHECK(move_step(*form, before[1], Direction::up));
    CHECK(steps_of(*form, Part::pupil)[0] == before[1]);
    CHECK(move_step(*form, before[1], Direction::up)); // it is the first already
    CHECK(steps_of(*form, Part::pupil)[0] == before[1]);
    CHECK(move_step(*form, before[1], Direction::down));
    CHECK(steps_of(*form, Part::pupil) == before);
    const auto last = before.back();
    CHECK(move_step(*form, last, Direction::down)); // not into the adult's part
    CHECK(steps_of(*form, Part::pupil) == before);
    CHECK_FALSE(move_step(*form, "no such step", Direction::up));
}

TEST_CASE("a new step comes at the end of its part, with a question of its own") {
    const auto form = qualities();
    const std::string key = add_step(*form, Part::pupil, "Nog iets");
    CHECK(steps_of(*form, Part::pupil).back() == key);
    CHECK(find_step(*form, key)->items.size() == 1);
    const std::string after = add_step(*form, Part::after, "Daarna");
    CHECK(form->steps.back().key == after);
    CHECK(form->steps.back().after);
}

TEST_CASE("questions get keys that nothing else has, move within their step, and go") {
    const auto form = qualities();
    const std::string one = add_item(*form, "talk", Kind::text), two = add_item(*form, "talk", Kind::rows);
    CHECK(one != two);
    CHECK(find_item(*form, two).item->columns[0].key == "job"); // HA-3
    CHECK(find_item(*form, two).item->columns[1].key == "whose");
    CHECK(move_item(*form, two, Direction::up));
    const auto& items = find_step(*form, "talk")->items;
    CHECK(items[items.size() - 2].key == two);
    CHECK(move_item(*form, items.front().key, Direction::up)); // stays the first
    CHECK(remove_item(*form, one));
    CHECK_FALSE(find_item(*form, one));
    CHECK_FALSE(remove_item(*form, one));
    CHECK(add_item(*form, "no such step", Kind::text).empty());
}

TEST_CASE("steps whose keys are the same get keys of their own") {
    const auto form = qualities();
    form->steps[1].key = form->steps[0].key;
    give_steps_own_keys(*form);
    CHECK(form->steps[1].key != form->steps[0].key);
}
