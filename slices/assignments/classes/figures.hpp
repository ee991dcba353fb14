#pragma once
// How far the classes and grades of a school are, as counts. On values.

#include "platform/clock/clock.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

struct Figures {
    int pupils = 0;
    int came_in = 0;                   // pupils of whom a parent came in, with the code of a letter
    int works = 0;                     // of assignments that run
    int with_adult = 0, handed_in = 0; // works
    int need_mentor = 0;               // pupils, by the rule of why_needed
    Figures& operator+=(const Figures&);
};

struct ClassFigures {
    std::string id, name;
    int grade = 0;
    std::string mentors;              // "Eva Visser en Tom Bakker"
    std::vector<std::string> running; // "Kwaliteiten, inleveren 2 dec"
    Figures figures;
};

enum class ClassOrder {
    name,      // grade, then name
    need,      // the largest part that needs its mentor first
    handed_in, // the smallest part handed in first
    came_in,   // the smallest part of which a parent came in first
};
std::string_view code(ClassOrder);
ClassOrder class_order_from(std::string_view code); // the name for anything else

struct ClassFilter {
    int grade = 0; // 0: all
    ClassOrder order = ClassOrder::name;
};
/// A class without works, or without pupils, comes last where one sorts by them.
std::vector<ClassFigures> filtered(std::vector<ClassFigures>, const ClassFilter&);

struct GradeFigures {
    int grade = 0, classes = 0;
    Figures figures;
};
/// By grade.
std::vector<GradeFigures> by_grade(const std::vector<ClassFigures>&);

/// Of a group this small nothing is counted: one would know who it is.
inline constexpr int smallest_group = 5;
/// "17 van 28"; nothing of too small a group.
std::optional<std::string> part_of_group(int part, int whole);

} // namespace trialoog::assignments
