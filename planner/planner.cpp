#include "planner/planner.hpp"
#include "planner/carousel/carousel.hpp"
#include "planner/conversations/conversations.hpp"
#include "planner/groups/groups.hpp"
#include "planner/reading/fields.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace trialoog::planner {

namespace {

constexpr double most_seconds = 24 * 3600;

std::vector<std::string> lines_of(Faults faults) {
    std::stable_sort(faults.begin(), faults.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    std::vector<std::string> lines;
    for (const auto& one : faults)
        lines.push_back(
            fmt::format("line {}: {}{}{}", one.line, one.where, one.where.empty() ? "" : ": ", one.what));
    return lines;
}

std::string planned(const Placed& root, const Progress& progress, Faults& faults, Faults& notes) {
    if (root.value->kind != Value::Kind::object) {
        add_fault(faults, root, "the file must hold one object");
        return "";
    }
    Faults ignored;
    Fields top(root, faults, ignored, {});
    const auto format = top.text("format"), kind = top.text("kind");
    if (top.find("format") && format != "trialoog-plan-1")
        add_fault(faults, *top.find("format"), "must be \"trialoog-plan-1\", the only format that is known");
    const Deadline deadline(top.number_or("seconds", 30, 0, most_seconds));
    if (kind == "conversations") return conversations::planned(root, deadline, progress, faults, notes);
    if (kind == "carousel") return carousel::planned(root, deadline, progress, faults, notes);
    if (kind == "groups") return groups::planned(root, deadline, progress, faults, notes);
    if (top.find("kind"))
        add_fault(faults, *top.find("kind"), "must be \"conversations\", \"carousel\" or \"groups\"");
    return "";
}

} // namespace

Answer plan(std::string_view json, const Progress& progress) {
    Answer answer;
    Faults faults, notes;
    const auto value = read_json(json, faults);
    if (faults.empty()) answer.json = planned({&value, ""}, progress, faults, notes);
    answer.faults = lines_of(std::move(faults));
    answer.notes = lines_of(std::move(notes));
    answer.planned = answer.faults.empty();
    if (!answer.planned) answer.json.clear();
    return answer;
}

} // namespace trialoog::planner
