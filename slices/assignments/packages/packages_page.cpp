// Every grade's package, to read; the counsellor may change it, who develops something says when it is ready.

#include "slices/assignments/packages/packages.hpp"

#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/setting_out/set_out_grade.hpp"

#include <algorithm>

namespace trialoog::assignments {
using namespace html;
namespace {

const year_plan::Activity* find(const std::vector<year_plan::Activity>& all, std::string_view id) {
    const auto found = std::ranges::find(all, id, &year_plan::Activity::id);
    return found == all.end() ? nullptr : &*found;
}

std::string name_of(const std::vector<Developer>& all, std::string_view id) {
    const auto found = std::ranges::find(all, id, &Developer::id);
    return found == all.end() ? std::string() : found->name;
}

std::string moment_of(const year_plan::Activity& activity) {
    return tf("{from} – {to}", fmt::arg("from", i18n::short_date(activity.starts_on)),
              fmt::arg("to", i18n::short_date(activity.ends_on)));
}

std::string yields_in_words(const Template& form) {
    std::vector<std::string> words;
    for (const Yield yield : yields_of(form))
        words.push_back(yield_word(yield));
    if (words.empty()) return {};
    return tf("Levert op: {words}.", fmt::arg("words", i18n::list_of(words)));
}

/// What it gives and takes; of what mentors can't set out, why not.
Html what_it_is(const PackagesPage& page, std::string_view key) {
    const auto form = std::ranges::find(page.forms, key, [](const TemplatePtr& one) { return one->key; });
    if (form != page.forms.end())
        return p(cls("detail"),
                 tf("Duurt ongeveer {minutes} minuten.", fmt::arg("minutes", (*form)->minutes)), " ",
                 yields_in_words(**form));
    const auto& others = page.known.others;
    const bool is_own = std::ranges::find(others, key, &content::Offered::key) != others.end();
    return p(cls("detail"), is_own ? t("Deze opdracht is nog niet goedgekeurd, of is ingetrokken.")
                                   : t("Deze opdracht moet nog gemaakt worden."));
}

std::string work_in_words(const PackageItem& item, const std::vector<Developer>& developers,
                          const std::vector<content::Offered>& offered) {
    const std::string who = name_of(developers, item.developer_id);
    if (is_ready(item, offered))
        return who.empty() ? std::string() : tf("Gemaakt door {name}.", fmt::arg("name", who));
    if (who.empty() && !item.ready_by) return t("Nog niemand maakt dit klaar.");
    if (!item.ready_by) return tf("{name} maakt dit klaar.", fmt::arg("name", who));
    const std::string day = i18n::long_date(*item.ready_by);
    if (who.empty()) return tf("Klaar op {day}. Nog niemand doet dit.", fmt::arg("day", day));
    return tf("{name} maakt dit klaar, vóór of op {day}.", fmt::arg("name", who), fmt::arg("day", day));
}

Html state_of(const PackagesPage& page, const GradePackage& grade, const PackageItem& item) {
    if (is_ready(item, page.known.offered))
        return look::tag(look::Tone::good,
                         grade.given.contains(item.template_key) ? t("uitgezet") : t("klaar"));
    const auto* written = page.known.being_written(item.template_key);
    if (written && written->is_discussed) return look::tag(look::Tone::plain, t("wacht op goedkeuring"));
    if (item.ready_by && *item.ready_by < page.today) return look::tag(look::Tone::attention, t("te laat"));
    return look::tag(look::Tone::plain, t("nog te doen"));
}

/// For who develops it: to write it, or to say that it is ready as it is. What is being written gets ready by
/// being approved.
Html developer_buttons(const PackagesPage& page, const GradePackage& grade, const PackageItem& item) {
    const bool own = item.developer_id == page.viewer_id && !item.is_ready && grade.package.version > 0;
    if (!own) return {};
    if (const auto* written = page.known.being_written(item.template_key))
        return p(
            look::button_link("/thuisopdrachten/" + written->draft_id, t("Ga verder met schrijven"), true));
    const auto& offered = page.known.offered;
    const bool is_offered =
        std::ranges::find(offered, item.template_key, &content::Offered::key) != offered.end();
    return div(
        cls("buttons"),
        look::post_form("/thuisopdrachten",
                        group(input(type("hidden"), name("van"), value(item.template_key)),
                              look::submit(is_offered ? t("Pas de opdracht aan") : t("Schrijf de opdracht"),
                                           {}, {}, true))),
        when(is_offered, [&] {
            return look::post_form(packages_path(grade.grade_id, "klaar"),
                                   group(input(type("hidden"), name("opdracht"), value(item.template_key)),
                                         look::submit(t("Dit is klaar"), {}, {}, true)));
        }));
}

/// Of what mentors can set out now.
Html set_out_link(const PackagesPage& page, const GradePackage& grade, const PackageItem& item) {
    if (!page.may_set_out || !is_ready(item, page.known.offered)) return {};
    return p(a(href(set_out_grade_path(grade.grade_id, item.template_key)),
               tf("Zet uit voor leerjaar {number}", fmt::arg("number", grade.grade))));
}

std::string given_in_words(const GradePackage& grade, const PackageItem& item) {
    const auto given = grade.given.find(item.template_key);
    if (given == grade.given.end()) return {};
    return tf("Uitgezet in {classes}.", fmt::arg("classes", i18n::list_of(given->second)));
}

Html item_row(const PackagesPage& page, const GradePackage& grade, const PackageItem& item) {
    const year_plan::Activity* activity = find(grade.activities, item.activity_id);
    const std::string detail =
        activity ? tf("In de jaarplanning: {when}", fmt::arg("when", moment_of(*activity))) : std::string();
    const auto line = [](const std::string& text) {
        return when(!text.empty(), [&] { return p(cls("detail"), text); });
    };
    return li(
        id(item_id(grade.grade, item.template_key)),
        div(b(title_in_package(page.known, item.template_key, activity ? activity->title : std::string())),
            line(detail), what_it_is(page, item.template_key),
            line(work_in_words(item, page.developers, page.known.offered)), line(given_in_words(grade, item)),
            developer_buttons(page, grade, item), set_out_link(page, grade, item)),
        div(cls("end"), state_of(page, grade, item)));
}

Html grade_card(const PackagesPage& page, const GradePackage& grade) {
    Html items;
    for (const PackageItem& item : grade.package.items)
        items += item_row(page, grade, item);
    return look::card(
        tf("Leerjaar {number}", fmt::arg("number", grade.grade)),
        group(when(grade.package.version == 0,
                   [] { return p(cls("hint"), t("Dit is een voorstel uit de jaarplanning.")); }),
              items.empty() ? Html(p(t("Nog geen opdrachten."))) : Html(ol(cls("people"), items)),
              when(page.may_plan, [&] {
                  return look::button_link(packages_path(grade.grade_id),
                                           tf("Verander leerjaar {number}", fmt::arg("number", grade.grade)),
                                           true);
              })));
}

} // namespace

std::string packages_path(std::string_view grade_id, std::string_view page) {
    std::string path = "/thuisopdrachten/pakketten";
    if (!grade_id.empty()) path.append("/").append(grade_id);
    if (!page.empty()) path.append("/").append(page);
    return path;
}

std::string item_id(int grade, std::string_view template_key) {
    return "leerjaar-" + std::to_string(grade) + "-" + std::string(template_key);
}

std::string title_in_package(const KnownTemplates& known, std::string_view template_key,
                             std::string_view activity_title) {
    for (const auto* all : {&known.offered, &known.others})
        if (const auto one = std::ranges::find(*all, template_key, &content::Offered::key); one != all->end())
            return t_content(one->title);
    return activity_title.empty() ? std::string(template_key) : t_content(std::string(activity_title));
}

std::string item_in_words(const PlanPage& page, const PackageItem& item) {
    const year_plan::Activity* activity = find(page.activities, item.activity_id);
    std::string words =
        title_in_package(page.known, item.template_key, activity ? activity->title : std::string());
    if (activity) words += " · " + moment_of(*activity);
    const std::string work = work_in_words(item, page.developers, page.known.offered);
    if (!work.empty()) words += " · " + work;
    return words;
}

Html packages_page(const PackagesPage& page) {
    Html cards;
    for (const GradePackage& grade : page.grades)
        cards += grade_card(page, grade);
    return group(look::heading(t("Thuisopdrachten"), t("Pakketten per leerjaar"),
                               t("Welke opdracht komt wanneer, wat levert die op, en wie maakt hem klaar?")),
                 look::error_summary(page.errors), cards);
}

} // namespace trialoog::assignments
