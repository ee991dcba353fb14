// Packages per grade: /thuisopdrachten/pakketten to read, …/{grade} to change, …/{grade}/klaar for who
// develops.

#include "slices/assignments/packages/packages.hpp"
#include "slices/assignments/packages/routes.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {

using access::Action;

/// What the form of a grade stands on.
struct Found {
    GradePackage kept;
    YearOfGrade year;
    std::vector<Developer> developers;
    KnownTemplates known;
    std::string changed_by;
};

std::optional<Found> find(db::Reader& tx, const access::Asked& asked, Day today) {
    if (!access::find_school(asked.viewer, Action::plan_packages)) return std::nullopt;
    const auto grade_id = asked.request.param("grade");
    auto kept = package_of_grade(tx, asked.viewer.school_id, grade_id, today);
    const auto year = year_of_grade(tx, asked.viewer.school_id, grade_id);
    if (!kept || !year) return std::nullopt;
    return Found{std::move(*kept), *year, developers(tx, asked.viewer.school_id, today),
                 known_templates(tx, asked.viewer.school_id),
                 changed_last_by(tx, asked.viewer.school_id, grade_id)};
}

/// Every template that the package may name: the library's and the school's own, finished or not, and those
/// that the year plan promises.
std::vector<std::string> keys_to_plan(const Found& found) {
    std::vector<std::string> keys;
    const auto add = [&](const std::string& key) {
        if (!key.empty() && std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
    };
    for (const content::Offered& one : found.known.offered)
        add(one.key);
    for (const content::Offered& one : found.known.others)
        add(one.key);
    for (const year_plan::Activity& one : found.kept.activities)
        add(one.template_key);
    for (const PackageItem& one : found.kept.package.items)
        add(one.template_key);
    return keys;
}

std::vector<TypedPackageItem> as_typed(const Package& package) {
    std::vector<TypedPackageItem> rows;
    for (const PackageItem& item : package.items)
        rows.push_back({item.template_key, std::to_string(rows.size() + 1), item.activity_id,
                        item.developer_id, item.ready_by ? item.ready_by->iso() : std::string(),
                        item.is_ready, false});
    return rows;
}

std::vector<TypedPackageItem> typed_rows(const http::Fields& form) {
    std::vector<TypedPackageItem> rows;
    for (std::size_t at = 1; at <= most_in_package; ++at) {
        const std::string n = "-" + std::to_string(at);
        const auto get = [&](const char* name) { return std::string(form.get(name + n)); };
        if (!form.has("opdracht" + n)) break;
        TypedPackageItem row{get("opdracht"), get("plaats"), get("moment"), get("wie"),
                             get("op"),       false,         false};
        for (const std::string_view state : form.all("staat" + n)) {
            row.is_ready = row.is_ready || state == "klaar";
            row.leaves = row.leaves || state == "weg";
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

PlanPage page_of(const Found& found, std::vector<TypedPackageItem> rows) {
    PlanPage page{found.kept.grade_id,
                  found.kept.grade,
                  found.kept.package.version,
                  std::move(rows),
                  found.kept.activities,
                  found.developers,
                  found.known,
                  {},
                  {}};
    for (const std::string& key : keys_to_plan(found))
        if (std::ranges::find(page.rows, key, &TypedPackageItem::template_key) == page.rows.end())
            page.to_add.push_back(key);
    return page;
}

http::Response shown(const access::Asked& asked, const PlanPage& page, int status) {
    auto frame = access::frame(asked, tf("Pakket van leerjaar {number}", fmt::arg("number", page.grade)));
    return http::page(look::page(frame, plan_page(page)), status);
}

http::Response show(const access::Asked& asked) {
    const Day today = asked.today();
    const auto found = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked, today); });
    if (!found) return access::not_found(asked);
    return shown(asked, page_of(*found, as_typed(found->kept.package)), 200);
}

PackageChoices choices_of(const Found& found) {
    PackageChoices choices{keys_to_plan(found), {}, {}, found.year.starts_on, found.year.ends_on};
    for (const year_plan::Activity& one : found.kept.activities)
        choices.activity_ids.push_back(one.id);
    for (const Developer& one : found.developers)
        choices.developer_ids.push_back(one.id);
    for (const PackageItem& one :
         found.kept.package.items) // who left the school stays until another is chosen
        choices.developer_ids.push_back(one.developer_id);
    return choices;
}

std::int64_t seen_version(const http::Request& request) {
    return text::number<std::int64_t>(request.form.get("gezien")).value_or(0);
}

void add_picked(std::vector<TypedPackageItem>& rows, const std::string& key, const Found& found) {
    if (key.empty()) return;
    TypedPackageItem row{key, "99", {}, {}, {}, false, false};
    for (const year_plan::Activity& one : found.kept.activities)
        if (one.template_key == key && row.activity_id.empty()) row.activity_id = one.id;
    rows.push_back(std::move(row));
}

http::Response save(const access::Asked& asked) {
    const Day today = day_in_amsterdam(asked.now);
    auto found = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked, today); });
    if (!found) return access::not_found(asked);

    const auto typed = typed_rows(asked.request.form);
    const std::string adds(asked.request.form.get("erbij"));
    auto all = typed;
    add_picked(all, adds, *found);
    const auto decided = decide_package(all, choices_of(*found));
    PlanPage page = page_of(*found, typed);
    page.version = seen_version(asked.request);
    page.adds = adds;
    page.errors = decided.errors;
    if (!decided.errors.none()) return shown(asked, page, 422);

    const bool saved = asked.services.database.write([&](db::Writer& tx) {
        return save_package(tx, asked.viewer, found->kept.grade_id, decided.items, page.version, asked.now);
    });
    if (saved) return http::see_other(packages_path());
    found = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked, today); });
    if (!found) return access::not_found(asked);
    page.version = found->kept.package.version;
    page.theirs = found->kept.package;
    page.their_name = found->changed_by;
    return shown(asked, page, 409);
}

http::Response shown_all(const access::Asked& asked, const look::Errors& errors, int status) {
    if (!access::find_school(asked.viewer, Action::see_packages)) return access::not_found(asked);
    const Day today = asked.today();
    auto page = asked.services.database.read([&](db::Reader& tx) {
        return PackagesPage{packages_of_year(tx, asked.viewer, today),
                            developers(tx, asked.viewer.school_id, today),
                            known_templates(tx, asked.viewer.school_id),
                            content::offered_forms(tx, asked.viewer.school_id),
                            asked.viewer.person_id,
                            access::find_school(asked.viewer, Action::plan_packages).has_value(),
                            access::find_school(asked.viewer, Action::set_out_assignment).has_value(),
                            today};
    });
    page.errors = errors;
    return http::page(look::page(access::frame(asked, t("Pakketten per leerjaar")), packages_page(page)),
                      status);
}
http::Response show_all(const access::Asked& asked) { return shown_all(asked, {}, 200); }

http::Response ready(const access::Asked& asked) {
    if (!access::find_school(asked.viewer, Action::see_packages)) return access::not_found(asked);
    const auto key = asked.request.form.get("opdracht");
    const bool waits = asked.services.database.read([&](db::Reader& tx) {
        return known_templates(tx, asked.viewer.school_id).being_written(key) != nullptr;
    });
    if (waits) {
        look::Errors errors;
        errors.add({}, t("Deze opdracht wordt nog geschreven. Hij is klaar als de decaan hem goedkeurt."));
        return shown_all(asked, errors, 409);
    }
    const bool marked = asked.services.database.write([&](db::Writer& tx) {
        return mark_item_ready(tx, asked.viewer, asked.request.param("grade"), key, asked.now);
    });
    return marked ? http::see_other(packages_path()) : access::not_found(asked);
}

} // namespace

void register_packages(access::Routes& routes) {
    routes.get("/thuisopdrachten/pakketten", Action::see_packages, show_all);
    routes.get("/thuisopdrachten/pakketten/{grade}", Action::plan_packages, show);
    routes.post("/thuisopdrachten/pakketten/{grade}", Action::plan_packages, save);
    routes.post("/thuisopdrachten/pakketten/{grade}/klaar", Action::see_packages, ready);
}

} // namespace trialoog::assignments
