#include "slices/assignments/classes/figures.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;

namespace {
ClassFigures one(std::string name, int grade, Figures figures) {
    ClassFigures made;
    made.id = made.name = std::move(name);
    made.grade = grade;
    made.figures = figures;
    return made;
}
// pupils, came in, works, with an adult, handed in, need the mentor
const std::vector<ClassFigures> classes{
    one("2a", 2, {20, 18, 20, 10, 2, 9}), one("1b", 1, {25, 10, 25, 20, 20, 3}),
    one("1a", 1, {24, 24, 0, 0, 0, 0}), one("3c", 3, {28, 14, 56, 50, 30, 14})};

std::vector<std::string> names(const ClassFilter& filter) {
    std::vector<std::string> all;
    for (const ClassFigures& one : filtered(classes, filter))
        all.push_back(one.name);
    return all;
}
using Names = std::vector<std::string>;
} // namespace

TEST_CASE(
    "classes stand by grade and name, or the one that lags first; who has nothing to compare comes last") {
    CHECK(names({}) == Names{"1a", "1b", "2a", "3c"});
    CHECK(names({.order = ClassOrder::handed_in}) == Names{"2a", "3c", "1b", "1a"}); // 10 %, 54 %, 80 %
    CHECK(names({.order = ClassOrder::need}) == Names{"3c", "2a", "1b", "1a"});      // 50 %, 45 %, 12 %
    CHECK(names({.order = ClassOrder::came_in}) == Names{"1b", "3c", "2a", "1a"});   // 40 %, 50 %, 90 %, all
    CHECK(names({.grade = 1}) == Names{"1a", "1b"});
    CHECK(names({.grade = 4}).empty());
}

TEST_CASE("an order that nobody knows is that of the names") {
    CHECK(class_order_from("hulp") == ClassOrder::need);
    CHECK(class_order_from("<script>") == ClassOrder::name);
    for (const ClassOrder order :
         {ClassOrder::name, ClassOrder::need, ClassOrder::handed_in, ClassOrder::came_in})
        CHECK(class_order_from(code(order)) == order);
}

TEST_CASE("a grade counts its classes together") {
    const auto grades = by_grade(classes);
    REQUIRE(grades.size() == 3);
    CHECK(grades[0].grade == 1);
    CHECK(grades[0].classes == 2);
    CHECK(grades[0].figures.pupils == 49);
    CHECK(grades[0].figures.came_in == 34);
    CHECK(grades[0].figures.handed_in == 20);
}

TEST_CASE("of fewer than five nothing is counted") {
    CHECK_FALSE(part_of_group(0, 4));
    CHECK_FALSE(part_of_group(4, 4));
    CHECK(part_of_group(1, 5) == "1 van 5");
}
