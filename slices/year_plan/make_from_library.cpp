#include "slices/year_plan/kind.hpp"
#include "slices/year_plan/library.hpp"
#include "slices/year_plan/year_plan.sql.hpp"

namespace trialoog::year_plan {

namespace {
struct Row {
    std::string id, starts_on, ends_on;
};
} // namespace

void make_from_library(db::Writer& writer, std::string_view school_id, std::string_view grade_id,
                       int grade_number, Day year_starts_on, Instant now) {
    const PlannedYear& plan = plan_of_grade(grade_number);
    std::vector<Row> kept; // run_many borrows the text
    for (const PlannedActivity& activity : plan.activities)
        kept.push_back({db::new_id(), day_in_year(activity.from, year_starts_on).iso(),
                        day_in_year(activity.to, year_starts_on).iso()});
    std::vector<std::vector<db::Param>> rows;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const PlannedActivity& activity = plan.activities[i];
        rows.push_back({school_id, kept[i].id, grade_id, activity.key, code(activity.kind), activity.title,
                        activity.template_key, kept[i].starts_on, kept[i].ends_on, now.ms});
    }
    writer.run_many(sql::add_activity, rows);

    std::vector<std::vector<db::Param>> ties;
    for (const PlannedLink& link : plan.links)
        ties.push_back({school_id, grade_id, link.from, link.to});
    writer.run_many(sql::add_link, ties);
}

} // namespace trialoog::year_plan
