#pragma once
// A grade's package: which assignments it gets, in order, at which moment, and who has each ready by when
// (HA-9, HA-10). Plain values and rules.

#include "look/form.hpp"
#include "platform/clock/clock.hpp"
#include "slices/assignments/work/terms.hpp"
#include "slices/content/offered/offered.hpp"
#include "slices/year_plan/year_plan.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

inline constexpr std::size_t most_in_package = 12;

struct PackageItem {
    std::string template_key;
    std::string activity_id;  // its moment in the year plan, or ""
    std::string developer_id; // who develops or adapts it, or ""
    std::optional<Day> ready_by;
    bool is_ready = false;
    bool operator==(const PackageItem&) const = default;
};
struct Package {
    std::int64_t version = 0; // 0: nobody has saved it yet, it follows the year plan
    std::vector<PackageItem> items;
};

/// What the year plan says: its home assignments in order of date, ready three weeks before they begin; then
/// the templates of the grade that it doesn't name.
Package proposed_package(const std::vector<year_plan::Activity>&, const std::vector<std::string>& of_grade,
                         Day today);

/// Whether mentors can set it out as it was meant: it is offered, and who develops it said so, the school
/// approved it since, or nobody has to do anything to it.
bool is_ready(const PackageItem&, const std::vector<content::Offered>&);

/// What a template gives to the dossier: in which order its yields are named, each once.
std::vector<Yield> yields_of(const Template&);
/// "kwaliteiten", "beroepen": in the reader's language.
std::string yield_word(Yield);

/// One row of the form, as typed.
struct TypedPackageItem {
    std::string template_key, place, activity_id, developer_id, ready_by;
    bool is_ready = false, leaves = false;
};
/// What the form may name.
struct PackageChoices {
    std::vector<std::string> template_keys, activity_ids, developer_ids;
    Day year_starts_on, year_ends_on;
};
struct DecidedPackage {
    std::vector<PackageItem> items;
    look::Errors errors; // fields "plaats-1", "wie-1", "op-1" … by row
};
/// In the order of the numbers that were typed; equal numbers stay as they stood. Rows that leave are left
/// out.
DecidedPackage decide_package(const std::vector<TypedPackageItem>&, const PackageChoices&);

} // namespace trialoog::assignments
