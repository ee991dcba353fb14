#include "slices/assignments/packages/package_store.hpp"

#include "platform/db/dates.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/assignments/packages/develop_tasks.hpp"
#include "slices/assignments/packages/package.sql.hpp"
#include "slices/assignments/packages/packages.hpp"

#include <algorithm>
#include <tuple>

namespace trialoog::assignments {
namespace {

void add_row(std::vector<GradePackage>& all, const db::Row& row) {
    if (all.empty() || all.back().grade_id != row.text("grade_id"))
        all.push_back({row.str("grade_id"),
                       static_cast<int>(row.integer("number")),
                       {row.maybe_integer("version").value_or(0), {}},
                       {}});
    if (row.is_null("template_key")) return;
    all.back().package.items.push_back({row.str("template_key"), row.text_or_empty("activity_id"),
                                        row.text_or_empty("developer_id"), maybe_day(row, "ready_by"),
                                        row.flag("is_ready")});
}

void propose_where_nobody_saved(GradePackage& one, const std::vector<content::Offered>& all, Day today) {
    if (one.package.version != 0) return;
    std::vector<std::string> of_grade;
    for (const content::Offered& other : all)
        if (other.grade == one.grade) of_grade.push_back(other.key);
    one.package = proposed_package(one.activities, of_grade, today);
}
} // namespace

std::vector<GradePackage> packages_of_year(db::Reader& tx, const access::Viewer& viewer, Day today) {
    std::vector<GradePackage> all;
    tx.each(sql::packages_of_year, {viewer.school_id}, [&](const db::Row& row) { add_row(all, row); });
    auto activities = year_plan::activities_of_grades(tx, viewer, {1, 2, 3, 4});
    const auto can_be_set_out = content::offered(tx, viewer.school_id);
    for (GradePackage& one : all) {
        one.activities = std::move(activities[one.grade]);
        propose_where_nobody_saved(one, can_be_set_out, today);
    }
    tx.each(sql::given_in_grades, {viewer.school_id}, [&](const db::Row& row) {
        const auto one = std::ranges::find(all, row.text("grade_id"), &GradePackage::grade_id);
        if (one != all.end()) one->given[row.str("template_key")].push_back(row.str("name"));
    });
    return all;
}

std::optional<GradePackage> package_of_grade(db::Reader& tx, std::string_view school_id,
                                             std::string_view grade_id, Day today) {
    std::vector<GradePackage> found;
    tx.each(sql::package_of_grade, {school_id, grade_id}, [&](const db::Row& row) { add_row(found, row); });
    if (found.empty()) return std::nullopt;
    found.front().activities = year_plan::activities(tx, school_id, grade_id);
    propose_where_nobody_saved(found.front(), content::offered(tx, school_id), today);
    return std::move(found.front());
}

KnownTemplates known_templates(db::Reader& tx, std::string_view school_id) {
    return {content::offered(tx, school_id), content::not_offered(tx, school_id),
            content::being_written(tx, school_id)};
}

const content::BeingWritten* KnownTemplates::being_written(std::string_view key) const {
    const auto found = std::ranges::find(written, key, &content::BeingWritten::key);
    return found == written.end() ? nullptr : &*found;
}

std::optional<YearOfGrade> year_of_grade(db::Reader& tx, std::string_view school_id,
                                         std::string_view grade_id) {
    return tx.one(sql::grade_of_package, {school_id, grade_id}, [](const db::Row& row) {
        return YearOfGrade{static_cast<int>(row.integer("number")), db::day(row, "starts_on"),
                           db::day(row, "ends_on")};
    });
}

std::vector<Developer> developers(db::Reader& tx, std::string_view school_id, Day today) {
    auto all = tx.all(sql::developers, {school_id, today.iso()}, [](const db::Row& row) {
        return Developer{row.str("id"), access::full_name(row)};
    });
    access::tell_apart(tx, school_id, all, &Developer::id, &Developer::name);
    return all;
}

std::string changed_last_by(db::Reader& tx, std::string_view school_id, std::string_view grade_id) {
    return tx
        .one(sql::changed_package_last, {school_id, grade_id},
             [](const db::Row& row) { return access::full_name(row); })
        .value_or("");
}

bool save_package(db::Writer& tx, const access::Viewer& viewer, std::string_view grade_id,
                  const std::vector<PackageItem>& items, std::int64_t seen_version, Instant now) {
    if (tx.run(sql::next_version_of_package,
               {viewer.school_id, grade_id, viewer.person_id, now.ms, seen_version}) == 0)
        return false;
    tx.run(sql::empty_package, {viewer.school_id, grade_id});
    const auto or_null = [](const std::string& id) {
        return id.empty() ? db::Param(nullptr) : db::Param(id);
    };
    std::vector<std::string> days; // run_many borrows the text
    for (const PackageItem& item : items)
        days.push_back(item.ready_by ? item.ready_by->iso() : std::string());
    std::vector<std::vector<db::Param>> rows;
    for (std::size_t at = 0; at < items.size(); ++at) {
        const PackageItem& item = items[at];
        rows.push_back({viewer.school_id, grade_id, item.template_key, at + 1, or_null(item.activity_id),
                        or_null(item.developer_id), days[at], item.is_ready ? 1 : 0});
    }
    if (!rows.empty()) tx.run_many(sql::add_to_package, rows);
    return true;
}

void mark_items_approved(db::Writer& tx, const access::Viewer& viewer, std::string_view template_key,
                         Instant now) {
    tx.run(sql::packages_get_approved, {viewer.school_id, template_key, viewer.person_id, now.ms});
    tx.run(sql::items_are_approved, {viewer.school_id, template_key});
}

bool mark_item_ready(db::Writer& tx, const access::Viewer& viewer, std::string_view grade_id,
                     std::string_view template_key, Instant now) {
    if (tx.run(sql::item_is_ready, {viewer.school_id, grade_id, template_key, viewer.person_id}) == 0)
        return false;
    tx.run(sql::package_was_changed, {viewer.school_id, grade_id, viewer.person_id, now.ms});
    return true;
}

std::vector<DevelopTask> develop_tasks(db::Reader& tx, const access::Viewer& viewer, Day today) {
    struct Found {
        std::string key;
        std::int64_t place; // in its package
        DevelopTask task;
    };
    auto found =
        tx.all(sql::tasks_of_developer, {viewer.school_id, viewer.person_id}, [&](const db::Row& row) {
            DevelopTask task{.key = row.str("template_key"),
                             .title = row.text_or_empty("title"),
                             .href = {},
                             .grade = static_cast<int>(row.integer("number")),
                             .ready_by = maybe_day(row, "ready_by")};
            task.late = task.ready_by && *task.ready_by < today;
            return Found{row.str("template_key"), row.integer("place"), std::move(task)};
        });
    std::vector<DevelopTask> tasks;
    if (found.empty()) return tasks;
    std::ranges::sort(found, [](const Found& a, const Found& b) { // without a day: last
        const bool a_waits = !a.task.ready_by, b_waits = !b.task.ready_by;
        return std::tie(a_waits, a.task.ready_by, a.task.grade, a.place) <
               std::tie(b_waits, b.task.ready_by, b.task.grade, b.place);
    });
    if (found.size() > 20) found.resize(20);
    const KnownTemplates known = known_templates(tx, viewer.school_id);
    for (Found& one : found) {
        one.task.title = title_in_package(known, one.key, one.task.title);
        const auto* written = known.being_written(one.key);
        one.task.is_discussed = written && written->is_discussed;
        one.task.href = packages_path() + "#" + item_id(one.task.grade, one.key);
        tasks.push_back(std::move(one.task));
    }
    return tasks;
}

} // namespace trialoog::assignments
