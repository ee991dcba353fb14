#include "slices/year_plan/store.hpp"

#include "platform/db/dates.hpp"
#include "slices/year_plan/kind.hpp"
#include "slices/year_plan/year_plan.sql.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace trialoog::year_plan {

namespace {

Activity to_activity(const db::Row& row) {
    return {row.str("id"),    row.str("grade_id"),     row.str("library_key"), kind_from(row.text("kind")),
            row.str("title"), row.str("template_key"), day(row, "starts_on"),  day(row, "ends_on")};
}

bool is_before(const Activity& a, const Activity& b) {
    return std::tie(a.starts_on, a.ends_on, a.library_key) < std::tie(b.starts_on, b.ends_on, b.library_key);
}
void sort_by_day(std::vector<Activity>& activities) { std::ranges::sort(activities, is_before); }

GradeYear to_grade_year(const db::Row& row, std::string_view id_column, std::string_view number_column) {
    return {row.str(id_column), static_cast<int>(row.integer(number_column)), row.str("year_name"),
            day(row, "year_starts_on"), day(row, "year_ends_on")};
}

} // namespace

std::vector<Activity> activities(db::Reader& reader, std::string_view school_id, std::string_view grade_id) {
    auto found = reader.all(sql::activities_of_grade, {school_id, grade_id}, to_activity);
    sort_by_day(found);
    return found;
}

namespace {

/// At most four; 0 is none.
std::array<int, 4> four_of(const std::vector<int>& grade_numbers) {
    std::array<int, 4> wanted{};
    std::copy_n(grade_numbers.begin(), std::min(grade_numbers.size(), wanted.size()), wanted.begin());
    return wanted;
}

template <class Visit>
void each_of_grades(db::Reader& reader, const access::Viewer& viewer, const std::vector<int>& grade_numbers,
                    Visit visit) {
    const auto wanted = four_of(grade_numbers);
    reader.each(sql::activities_of_grades, {viewer.school_id, wanted[0], wanted[1], wanted[2], wanted[3]},
                visit);
}

/// Within these a year mostly has what a home shows.
constexpr int days_around = 75;

/// Of a year, read in any order.
struct Around {
    std::vector<Activity> on, next;
    std::optional<Activity> last;

    /// Makes an activity only of a row that may count: a home shows four of a whole year.
    void take(const db::Row& row, Day today) {
        const Day starts_on = day(row, "starts_on"), ends_on = day(row, "ends_on");
        if (starts_on <= today && ends_on >= today) {
            on.push_back(to_activity(row));
        } else if (starts_on > today) {
            if (next.size() == 2 && starts_on > next.back().starts_on) return;
            next.push_back(to_activity(row));
            sort_by_day(next);
            if (next.size() > 2) next.pop_back();
        } else if (!last || ends_on >= last->ends_on) {
            Activity over = to_activity(row);
            const bool is_later = !last || ends_on > last->ends_on || is_before(over, *last);
            if (is_later) last = std::move(over);
        }
    }
    /// Nothing that is further away could stand beside it.
    bool is_whole() const { return last && next.size() == 2; }
    std::vector<Activity> all() && {
        std::vector<Activity> activities = std::move(on);
        std::ranges::move(next, std::back_inserter(activities));
        if (last) activities.push_back(std::move(*last));
        sort_by_day(activities);
        return activities;
    }
};

} // namespace

std::map<int, std::vector<Activity>> activities_around(db::Reader& reader, const access::Viewer& viewer,
                                                       const std::vector<int>& grade_numbers, Day today) {
    std::map<int, Around> found;
    const auto take = [&](const db::Row& row) {
        found[static_cast<int>(row.integer("grade_number"))].take(row, today);
    };
    const auto wanted = four_of(grade_numbers);
    const std::string since = today.plus_days(-days_around).iso(), until = today.plus_days(days_around).iso();
    reader.each(sql::activities_near,
                {viewer.school_id, wanted[0], wanted[1], wanted[2], wanted[3], since, until}, take);
    const bool all_near =
        std::ranges::all_of(grade_numbers, [&](int grade) { return found[grade].is_whole(); });
    if (!all_near) { // as at the beginning of a year, or before a long pause
        found.clear();
        each_of_grades(reader, viewer, grade_numbers, take);
    }
    std::map<int, std::vector<Activity>> activities;
    for (auto& [grade, around] : found)
        activities.emplace(grade, std::move(around).all());
    return activities;
}

std::map<int, std::vector<Activity>> activities_of_grades(db::Reader& reader, const access::Viewer& viewer,
                                                          const std::vector<int>& grade_numbers) {
    std::map<int, std::vector<Activity>> found;
    each_of_grades(reader, viewer, grade_numbers, [&](const db::Row& row) {
        found[static_cast<int>(row.integer("grade_number"))].push_back(to_activity(row));
    });
    for (auto& [grade, of_grade] : found)
        sort_by_day(of_grade);
    return found;
}

std::vector<Activity> activities_before(db::Reader& reader, std::string_view school_id,
                                        std::string_view activity_id) {
    auto found = reader.all(sql::activities_before, {school_id, activity_id}, to_activity);
    sort_by_day(found);
    return found;
}

std::optional<Activity> activity_of_template(db::Reader& reader, std::string_view school_id,
                                             std::string_view grade_id, std::string_view template_key) {
    return reader.one(sql::activity_of_template, {school_id, grade_id, template_key}, to_activity);
}

std::optional<GradeYear> grade_of_number(db::Reader& reader, std::string_view school_id, int number) {
    return reader.one(sql::grade_of_number, {school_id, number},
                      [](const db::Row& row) { return to_grade_year(row, "id", "number"); });
}

std::optional<int> number_of_grade(db::Reader& reader, std::string_view school_id,
                                   std::string_view grade_id) {
    return reader.one(sql::number_of_grade, {school_id, grade_id},
                      [](const db::Row& row) { return static_cast<int>(row.integer("number")); });
}

std::vector<ActivityLink> links(db::Reader& reader, std::string_view school_id, std::string_view grade_id) {
    return reader.all(sql::links_of_grade, {school_id, grade_id}, [](const db::Row& row) {
        return ActivityLink{row.str("from_id"), row.str("to_id")};
    });
}

std::optional<OpenedActivity> open_activity(db::Reader& reader, std::string_view school_id,
                                            std::string_view id) {
    return reader.one(sql::activity, {school_id, id}, [](const db::Row& row) {
        return OpenedActivity{to_activity(row), to_grade_year(row, "grade_id", "grade_number"),
                              Instant{row.integer("changed_at")}};
    });
}

bool move_activity(db::Writer& writer, std::string_view school_id, std::string_view id, Day starts_on,
                   Day ends_on, Instant seen, Instant now) {
    // A change within the same millisecond is a change too: the next form must notice it.
    const std::int64_t changed_at = std::max(now.ms, seen.ms + 1);
    return writer.run(sql::move_activity,
                      {school_id, id, starts_on.iso(), ends_on.iso(), changed_at, seen.ms}) == 1;
}

} // namespace trialoog::year_plan
