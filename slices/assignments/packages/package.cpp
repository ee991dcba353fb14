#include "slices/assignments/packages/package.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {

constexpr int days_before = 21; // mentors get it well in time (HA-10)

bool contains(const std::vector<std::string>& all, std::string_view one) {
    return std::ranges::find(all, one) != all.end();
}

std::optional<Day> ready_before(Day starts_on, Day today) {
    const Day day = starts_on.plus_days(-days_before);
    return day > today ? std::optional(day) : std::nullopt;
}

std::optional<int> number_in(std::string_view typed) { return text::number<int>(typed, 1, 99); }

std::string field(const char* name, std::size_t row) { return name + ("-" + std::to_string(row + 1)); }

/// The day by which it is ready may lie in the summer before the school year.
bool is_in_year(Day day, const PackageChoices& choices) {
    return day >= choices.year_starts_on.plus_days(-90) && day <= choices.year_ends_on;
}

PackageItem decide_item(const TypedPackageItem& typed, std::size_t row, const PackageChoices& choices,
                        look::Errors& errors) {
    PackageItem item{typed.template_key, typed.activity_id, typed.developer_id, {}, typed.is_ready};
    if (!item.activity_id.empty() && !contains(choices.activity_ids, item.activity_id))
        errors.add(field("moment", row), t("Kies een moment uit de lijst."));
    if (!item.developer_id.empty() && !contains(choices.developer_ids, item.developer_id))
        errors.add(field("wie", row), t("Kies iemand uit de lijst."));
    if (typed.ready_by.empty()) return item;
    item.ready_by = Day::parse_iso(typed.ready_by);
    if (!item.ready_by)
        errors.add(field("op", row), t("Kies een dag die bestaat."));
    else if (!is_in_year(*item.ready_by, choices))
        errors.add(field("op", row), t("Kies een dag in dit schooljaar of vlak ervoor."));
    return item;
}
} // namespace

Package proposed_package(const std::vector<year_plan::Activity>& activities,
                         const std::vector<std::string>& of_grade, Day today) {
    Package package;
    const auto has = [&](std::string_view key) {
        return std::ranges::any_of(package.items,
                                   [&](const PackageItem& one) { return one.template_key == key; });
    };
    for (const year_plan::Activity& activity : activities)
        if (!activity.template_key.empty() && !has(activity.template_key) &&
            package.items.size() < most_in_package)
            package.items.push_back(
                {activity.template_key, activity.id, {}, ready_before(activity.starts_on, today), false});
    for (const std::string& key : of_grade)
        if (!has(key) && package.items.size() < most_in_package)
            package.items.push_back({key, {}, {}, {}, false});
    return package;
}

std::vector<Yield> yields_of(const Template& form) {
    constexpr Yield told[]{Yield::quality, Yield::motive, Yield::job,      Yield::person,
                           Yield::profile, Yield::course, Yield::next_step};
    std::vector<Yield> found;
    for (const Yield yield : told)
        if (std::ranges::any_of(form.fields, [&](const Field& one) { return one.item->yields == yield; }))
            found.push_back(yield);
    return found;
}

std::string yield_word(Yield yield) {
    switch (yield) {
    case Yield::quality:
        return t("kwaliteiten");
    case Yield::motive:
        return t("wat de leerling belangrijk vindt");
    case Yield::job:
        return t("beroepen");
    case Yield::person:
        return t("mensen uit het netwerk");
    case Yield::profile:
        return t("profielen");
    case Yield::course:
        return t("opleidingen");
    case Yield::next_step:
        return t("een volgende stap");
    case Yield::nothing:
    case Yield::result:
    case Yield::evaluation:
    case Yield::follow_up:
        break;
    }
    return {};
}

DecidedPackage decide_package(const std::vector<TypedPackageItem>& typed, const PackageChoices& choices) {
    DecidedPackage decided;
    std::vector<std::pair<int, PackageItem>> placed;
    for (std::size_t row = 0; row < typed.size(); ++row) {
        const TypedPackageItem& one = typed[row];
        if (one.leaves || !contains(choices.template_keys, one.template_key)) continue;
        const auto place = number_in(one.place);
        if (!place) decided.errors.add(field("plaats", row), t("Vul een nummer in van 1 tot 99."));
        placed.emplace_back(place.value_or(99), decide_item(one, row, choices, decided.errors));
    }
    if (placed.size() > most_in_package)
        decided.errors.add("erbij", t("Een leerjaar heeft ten hoogste twaalf opdrachten."));
    std::ranges::stable_sort(placed, {}, [](const auto& one) { return one.first; });
    for (auto& one : placed)
        decided.items.push_back(std::move(one.second));
    return decided;
}

bool is_ready(const PackageItem& item, const std::vector<content::Offered>& all) {
    if (std::ranges::find(all, item.template_key, &content::Offered::key) == all.end()) return false;
    return item.is_ready || item.developer_id.empty();
}

} // namespace trialoog::assignments
