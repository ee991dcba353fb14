#include "slices/assignments/classes/figures.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace trialoog::assignments {
namespace {

constexpr std::array<std::string_view, 4> orders{"klas", "hulp", "ingeleverd", "ouders"};

struct Part {
    int part, whole;
};
/// What the order goes by, so that the smallest comes first.
Part measured(const Figures& figures, ClassOrder order) {
    switch (order) {
    case ClassOrder::need:
        return {figures.pupils - figures.need_mentor, figures.works == 0 ? 0 : figures.pupils};
    case ClassOrder::handed_in:
        return {figures.handed_in, figures.works};
    case ClassOrder::came_in:
        return {figures.came_in, figures.pupils};
    case ClassOrder::name:
        break;
    }
    return {0, 1};
}

bool is_smaller(const Part& a, const Part& b) {
    if ((a.whole == 0) != (b.whole == 0)) return b.whole == 0;
    return std::int64_t{a.part} * b.whole < std::int64_t{b.part} * a.whole;
}

} // namespace

Figures& Figures::operator+=(const Figures& more) {
    pupils += more.pupils;
    came_in += more.came_in;
    works += more.works;
    with_adult += more.with_adult;
    handed_in += more.handed_in;
    need_mentor += more.need_mentor;
    return *this;
}

std::string_view code(ClassOrder order) { return orders[static_cast<std::size_t>(order)]; }

ClassOrder class_order_from(std::string_view code) {
    const auto found = std::ranges::find(orders, code);
    return found == orders.end() ? ClassOrder::name : static_cast<ClassOrder>(found - orders.begin());
}

std::vector<ClassFigures> filtered(std::vector<ClassFigures> classes, const ClassFilter& filter) {
    std::erase_if(classes,
                  [&](const ClassFigures& one) { return filter.grade != 0 && one.grade != filter.grade; });
    std::ranges::sort(classes, [](const ClassFigures& a, const ClassFigures& b) {
        return std::tie(a.grade, a.name, a.id) < std::tie(b.grade, b.name, b.id);
    });
    std::ranges::stable_sort(classes, [&](const ClassFigures& a, const ClassFigures& b) {
        return is_smaller(measured(a.figures, filter.order), measured(b.figures, filter.order));
    });
    return classes;
}

std::vector<GradeFigures> by_grade(const std::vector<ClassFigures>& classes) {
    std::map<int, GradeFigures> grades;
    for (const ClassFigures& one : classes) {
        GradeFigures& grade = grades[one.grade];
        grade.grade = one.grade;
        ++grade.classes;
        grade.figures += one.figures;
    }
    std::vector<GradeFigures> all;
    for (const auto& [number, grade] : grades)
        all.push_back(grade);
    return all;
}

std::optional<std::string> part_of_group(int part, int whole) {
    if (whole < smallest_group) return std::nullopt;
    return tf("{part} van {whole}", fmt::arg("part", part), fmt::arg("whole", whole));
}

} // namespace trialoog::assignments
