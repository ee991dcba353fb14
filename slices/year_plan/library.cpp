#include "slices/year_plan/library.hpp"

#include "platform/embedded/embedded.hpp"
#include "slices/year_plan/kind.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <yaml-cpp/yaml.h>

namespace trialoog::year_plan {

namespace {

std::string wanted(const YAML::Node& node, const char* field, std::string_view where) {
    if (!node[field] || !node[field].IsScalar())
        throw BadPlan("year plan: " + std::string(where) + " has no `" + field + "`");
    return node[field].as<std::string>();
}

std::string maybe(const YAML::Node& node, const char* field) {
    return node[field] ? node[field].as<std::string>() : "";
}

/// "09-07"
MonthDay month_day(const std::string& text) {
    const auto parsed = Day::parse_iso("2028-" + text); // a leap year: 29 February is a day
    if (text.size() != 5 || !parsed) throw BadPlan("year plan: `" + text + "` is no month-day like 09-07");
    return {parsed->month, parsed->day};
}

PlannedActivity to_activity(const YAML::Node& node) {
    PlannedActivity activity;
    activity.key = wanted(node, "key", "an activity");
    const std::string kind = wanted(node, "kind", activity.key);
    if (!find_kind(kind)) throw BadPlan("year plan: `" + kind + "` is no kind of activity");
    activity.kind = *find_kind(kind);
    activity.title = wanted(node, "title", activity.key);
    activity.template_key = maybe(node, "template_key");
    for (const auto& line : node["lines"])
        activity.lines.push_back(line.as<std::string>());
    activity.from = month_day(wanted(node, "from", activity.key));
    activity.to = month_day(wanted(node, "to", activity.key));
    activity.for_pupil = maybe(node, "for_pupil");
    activity.for_parent = maybe(node, "for_parent");
    return activity;
}

void check(const PlannedYear& plan) {
    std::set<std::string> keys;
    for (const auto& activity : plan.activities)
        if (!keys.insert(activity.key).second)
            throw BadPlan("year plan: `" + activity.key + "` is there twice");
    for (const auto& link : plan.links)
        for (const auto& key : {link.from, link.to})
            if (!keys.count(key)) throw BadPlan("year plan: a link names `" + key + "`, which isn't there");
}

PlannedYear built_in(int number) {
    const std::string path = "library/year_plans/grade" + std::to_string(number) + ".yaml";
    const auto yaml = embedded::find(path);
    if (!yaml) throw BadPlan(path + " isn't built in");
    return parse_plan(*yaml);
}

} // namespace

const PlannedActivity* PlannedYear::find(std::string_view key) const {
    const auto found = std::find_if(activities.begin(), activities.end(),
                                    [&](const PlannedActivity& activity) { return activity.key == key; });
    return found == activities.end() ? nullptr : &*found;
}

PlannedYear parse_plan(std::string_view yaml) {
    try {
        const YAML::Node root = YAML::Load(std::string(yaml));
        if (!root.IsMap()) throw BadPlan("year plan: expected `grade`, `accent`, `activities` and `links`");
        PlannedYear plan;
        plan.grade = root["grade"].as<int>();
        plan.accent = wanted(root, "accent", "the plan");
        for (const auto& node : root["activities"])
            plan.activities.push_back(to_activity(node));
        for (const auto& node : root["links"])
            plan.links.push_back({wanted(node, "from", "a link"), wanted(node, "to", "a link")});
        check(plan);
        return plan;
    } catch (const YAML::Exception& problem) {
        throw BadPlan(std::string("year plan: ") + problem.what());
    }
}

const PlannedYear& plan_of_grade(int number) {
    static const std::array<PlannedYear, 4> plans{built_in(1), built_in(2), built_in(3), built_in(4)};
    return plans.at(static_cast<std::size_t>(number - 1));
}

Day day_in_year(MonthDay md, Day year_starts_on) {
    const int year = year_starts_on.year + (md.month < year_starts_on.month ? 1 : 0);
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return {year, md.month, md.month == 2 && md.day == 29 && !leap ? 28 : md.day};
}

} // namespace trialoog::year_plan
