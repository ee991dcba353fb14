// The form of a grade's package.

#include "slices/assignments/packages/packages.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {

std::string title_of_row(const PlanPage& page, std::string_view key) {
    for (const year_plan::Activity& one : page.activities)
        if (one.template_key == key) return title_in_package(page.known, key, one.title);
    return title_in_package(page.known, key, {});
}

std::vector<look::Choice> moments(const PlanPage& page) {
    std::vector<look::Choice> all{{"", t("Geen vast moment")}};
    for (const year_plan::Activity& one : page.activities)
        all.push_back({one.id, i18n::short_date(one.starts_on) + " · " + t_content(one.title)});
    return all;
}

std::vector<look::Choice> people(const PlanPage& page) {
    std::vector<look::Choice> all{{"", t("Nog niemand")}};
    for (const Developer& one : page.developers)
        all.push_back({one.id, one.name});
    return all;
}

Html row_card(const PlanPage& page, std::size_t at, const std::vector<look::Choice>& when_choices,
              const std::vector<look::Choice>& who_choices) {
    const TypedPackageItem& row = page.rows[at];
    const std::string n = "-" + std::to_string(at + 1);
    return look::card(
        title_of_row(page, row.template_key),
        group(input(type("hidden"), name("opdracht" + n), value(row.template_key)),
              look::text_field({.name = "plaats" + n,
                                .label = t("Nummer in de volgorde"),
                                .value = row.place,
                                .type = "number",
                                .required = true},
                               page.errors),
              look::select_field({.name = "moment" + n, .label = t("Wanneer?"), .value = row.activity_id},
                                 when_choices, page.errors),
              look::select_field(
                  {.name = "wie" + n, .label = t("Wie maakt hem klaar?"), .value = row.developer_id},
                  who_choices, page.errors),
              look::text_field({.name = "op" + n,
                                .label = t("Klaar voor de mentoren op"),
                                .value = row.ready_by,
                                .type = "date"},
                               page.errors),
              look::checkbox_field(
                  {.name = "staat" + n, .label = t("Hoe ver is het?")},
                  {{"klaar", t("Klaar voor de mentoren")}, {"weg", t("Haal deze opdracht uit het pakket")}},
                  {row.is_ready ? "klaar" : "", row.leaves ? "weg" : ""}, page.errors)));
}

Html add_card(const PlanPage& page) {
    if (page.to_add.empty()) return {};
    std::vector<look::Choice> all{{"", t("Geen")}};
    for (const std::string& key : page.to_add)
        all.push_back({key, title_of_row(page, key)});
    return look::card(t("Nog een opdracht erbij"),
                      look::select_field({.name = "erbij", .label = t("Welke opdracht?"), .value = page.adds},
                                         all, page.errors));
}

Html their_version(const PlanPage& page) {
    if (!page.theirs) return {};
    Html items;
    for (const PackageItem& item : page.theirs->items)
        items += li(item_in_words(page, item));
    return look::notice(
        look::Tone::attention, tf("{name} veranderde dit pakket intussen", fmt::arg("name", page.their_name)),
        group(p(t("Dit staat er nu:")), ol(items),
              p(t("Hieronder staat wat jij invulde. Bewaar je nog een keer? Dan geldt jouw versie."))));
}

} // namespace

Html plan_page(const PlanPage& page) {
    const auto when_choices = moments(page);
    const auto who_choices = people(page);
    Html cards;
    for (std::size_t at = 0; at < page.rows.size(); ++at)
        cards += row_card(page, at, when_choices, who_choices);
    return group(
        look::breadcrumbs({{t("Pakketten per leerjaar"), packages_path()}}),
        look::heading(t("Thuisopdrachten"),
                      tf("Pakket van leerjaar {number}", fmt::arg("number", page.grade)),
                      t("Welke opdrachten krijgt dit leerjaar, en wie heeft ze wanneer klaar?")),
        their_version(page), look::error_summary(page.errors),
        look::post_form(
            packages_path(page.grade_id),
            group(input(type("hidden"), name("gezien"), value(std::to_string(page.version))), cards,
                  add_card(page),
                  look::foot(group(a(href(packages_path()), t("Terug")), look::submit(t("Bewaar")))))));
}

} // namespace trialoog::assignments
