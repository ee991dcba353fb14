#pragma once
// What the slice keeps of packages. Everybody who may see packages sees those of the whole school.

#include "slices/access/access.hpp"
#include "slices/assignments/packages/package.hpp"
#include "slices/content/offered/offered.hpp"

#include <map>

namespace trialoog::assignments {

struct GradePackage {
    std::string grade_id;
    int grade = 1;
    Package package; // the year plan's proposal while its version is 0
    std::vector<year_plan::Activity> activities;
    std::map<std::string, std::vector<std::string>> given = {}; // classes of the grade that got it, by key
};
/// Of every grade of the newest school year.
std::vector<GradePackage> packages_of_year(db::Reader&, const access::Viewer&, Day today);
/// Nothing when the school has no such grade.
std::optional<GradePackage> package_of_grade(db::Reader&, std::string_view school_id,
                                             std::string_view grade_id, Day today);

/// What a package may name: what mentors can set out, and what the school still writes or has withdrawn.
struct KnownTemplates {
    std::vector<content::Offered> offered, others;
    std::vector<content::BeingWritten> written = {}; // also of what is offered: the next version
    const content::BeingWritten* being_written(std::string_view key) const;
};
KnownTemplates known_templates(db::Reader&, std::string_view school_id);

struct YearOfGrade {
    int number = 1;
    Day starts_on, ends_on;
};
std::optional<YearOfGrade> year_of_grade(db::Reader&, std::string_view school_id, std::string_view grade_id);

struct Developer {
    std::string id, name;
};
/// Staff who can develop an assignment, by name.
std::vector<Developer> developers(db::Reader&, std::string_view school_id, Day today);
/// Who saved the package last, or "".
std::string changed_last_by(db::Reader&, std::string_view school_id, std::string_view grade_id);

/// False when somebody else saved it after `seen_version`: nothing happens then.
bool save_package(db::Writer&, const access::Viewer&, std::string_view grade_id,
                  const std::vector<PackageItem>&, std::int64_t seen_version, Instant now);
/// Of the newest year, in every grade: its template was approved.
void mark_items_approved(db::Writer&, const access::Viewer&, std::string_view template_key, Instant now);
/// False when the viewer doesn't develop it, or it was ready.
bool mark_item_ready(db::Writer&, const access::Viewer&, std::string_view grade_id,
                     std::string_view template_key, Instant now);

} // namespace trialoog::assignments
