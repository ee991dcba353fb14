#pragma once
// The pages of packages: /thuisopdrachten/pakketten.

#include "slices/assignments/packages/package_store.hpp"

namespace trialoog::assignments {

/// "/thuisopdrachten/pakketten", "/thuisopdrachten/pakketten/<grade>", "…/klaar".
std::string packages_path(std::string_view grade_id = {}, std::string_view page = {});
/// Where it stands on the page: "leerjaar-2-qualities".
std::string item_id(int grade, std::string_view template_key);
/// The title that mentors or its writers know it by; else the year plan's; else the key itself, of what still
/// has to be made. In the reader's language.
std::string title_in_package(const KnownTemplates&, std::string_view template_key,
                             std::string_view activity_title);

struct PackagesPage {
    std::vector<GradePackage> grades;
    std::vector<Developer> developers;
    KnownTemplates known;
    std::vector<TemplatePtr> forms; // of what is offered
    std::string viewer_id;
    bool may_plan = false, may_set_out = false;
    Day today;
    look::Errors errors = {};
};
html::Html packages_page(const PackagesPage&);

struct PlanPage {
    std::string grade_id;
    int grade = 1;
    std::int64_t version = 0;
    std::vector<TypedPackageItem> rows;
    std::vector<year_plan::Activity> activities;
    std::vector<Developer> developers;
    KnownTemplates known;
    std::vector<std::string> to_add; // template keys that aren't in it
    std::string adds;                // what was picked to add
    look::Errors errors = {};
    /// What somebody else saved meanwhile, with who did: shown above what was typed.
    std::optional<Package> theirs = {};
    std::string their_name = {};
};
html::Html plan_page(const PlanPage&);
/// One item in a sentence: the title, the moment, who and by when.
std::string item_in_words(const PlanPage&, const PackageItem&);

} // namespace trialoog::assignments
