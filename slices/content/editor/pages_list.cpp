// The library's templates and the school's own, by grade.

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/content/editor/pages.hpp"

#include <algorithm>

namespace trialoog::content {
using namespace html;
namespace {

std::string detail(const ListPage& page, const std::string& key, std::string first) {
    const auto used = page.used.find(key);
    if (used == page.used.end()) return first;
    return first + " · " + tf("uitgezet in {classes}", fmt::arg("classes", i18n::list_of(used->second)));
}

Html own_row(const ListPage& page, const Summary& one) {
    std::string said = tf("Laatst veranderd door {name}", fmt::arg("name", one.changed_by));
    if (one.comments > 0) said += " · " + tn("{n} reactie", "{n} reacties", one.comments);
    return li(div(a(href(draft_path(one.id)), one.title), p(cls("detail"), detail(page, one.key, said))),
              state_tags(one));
}

Html library_row(const ListPage& page, const LibraryTemplate& one) {
    const std::string& key = one.form->key;
    const std::string said = tf("Uit de bibliotheek · {n} minuten", fmt::arg("n", one.form->minutes));
    const auto copy = [&] {
        return form(method("post"), action("/thuisopdrachten"), cls("act"),
                    input(type("hidden"), name("van"), value(key)),
                    button(type("submit"), cls("btn quiet"), t("Pas aan"),
                           look::unseen(": " + t_content(one.form->title))));
    };
    const bool is_copied = std::ranges::find(page.own, key, &Summary::key) != page.own.end();
    const Html end = is_copied        ? look::tag(look::Tone::plain, t("Het origineel"))
                     : page.may_write ? Html(copy())
                                      : Html();
    return li(div(a(href(draft_path(key, "voorbeeld/leerling")), t_content(one.form->title)),
                  p(cls("detail"), is_copied ? said : detail(page, key, said))),
              end);
}

Html grade_card(const ListPage& page, int grade) {
    Html rows;
    for (const Summary& one : page.own)
        if (one.grade == grade) rows += own_row(page, one);
    for (const LibraryTemplate& one : library()) // also what the school has adapted: the original stays
        if (one.form->grade == grade) rows += library_row(page, one);
    if (rows.empty()) return {};
    return look::card(tf("Leerjaar {number}", fmt::arg("number", grade)), ul(cls("people"), rows));
}

/// What the viewer was given to have ready: begun, or to begin.
Html develop_card(const ListPage& page) {
    if (page.to_develop.empty()) return {};
    Html rows;
    for (const ToDevelop& task : page.to_develop) {
        const auto own = std::ranges::find(page.own, task.key, &Summary::key);
        const std::string grade = tf("Leerjaar {number}", fmt::arg("number", task.grade));
        if (own != page.own.end())
            rows +=
                li(div(a(href(draft_path(own->id)), own->title), p(cls("detail"), grade)), state_tags(*own));
        else
            rows += li(div(b(task.title), p(cls("detail"), grade)),
                       form(method("post"), action("/thuisopdrachten"), cls("act"),
                            input(type("hidden"), name("van"), value(task.key)),
                            button(type("submit"), cls("btn"), t("Begin"), look::unseen(": " + task.title))));
    }
    return look::card(t("Dit maak jij klaar"), ul(cls("people"), rows));
}

Html deleted_card(const ListPage& page) {
    if (page.deleted.empty()) return {};
    Html rows;
    for (const Deleted& one : page.deleted) {
        const std::string day = i18n::short_date(day_in_amsterdam(one.at));
        const std::string who =
            tf("Verwijderd door {name} op {day}", fmt::arg("name", one.by), fmt::arg("day", day));
        rows += li(div(a(href(draft_path(one.id)), one.title),
                       p(cls("detail"), tf("Leerjaar {number}", fmt::arg("number", one.grade)), " · ", who)));
    }
    return details(id("verwijderd"), cls("more card"),
                   summary(tn("{n} verwijderd concept", "{n} verwijderde concepten",
                              static_cast<long long>(page.deleted.size())),
                           look::icon("chevron-down")),
                   ul(cls("people"), rows));
}

/// What a new one can be like: the empty frame, the school's own, the library's.
std::vector<look::Choice> to_be_like(const ListPage& page) {
    std::vector<look::Choice> choices{{"", t("Een leeg raamwerk")}};
    const auto add = [&](std::string value, const std::string& title, int grade, const std::string& whose) {
        choices.push_back(
            {std::move(value), tf("{title} (leerjaar {grade}, {whose})", fmt::arg("title", title),
                                  fmt::arg("grade", grade), fmt::arg("whose", whose))});
    };
    const std::string ours = t("van onze school"), built_in = t("uit de bibliotheek");
    for (const Summary& one : page.own)
        add(one.id, one.title, one.grade, ours);
    for (const LibraryTemplate& one : library())
        add(one.form->key, t_content(one.form->title), one.form->grade, built_in);
    return choices;
}

Html new_one(const ListPage& page) {
    std::vector<look::Choice> grades;
    for (const char* grade : {"1", "2", "3", "4"})
        grades.push_back({grade, tf("Leerjaar {number}", fmt::arg("number", grade))});
    return look::card(
        t("Schrijf een nieuwe opdracht"),
        group(look::post_form(
            "/thuisopdrachten",
            group(
                look::text_field({.name = "titel",
                                  .label = t("Hoe heet de opdracht?"),
                                  .value = page.typed.title,
                                  .autocomplete = "off",
                                  .max_length = static_cast<int>(longest_title)},
                                 page.errors),
                look::select_field(
                    {.name = "leerjaar", .label = t("Voor welk leerjaar?"), .value = page.typed.grade},
                    grades, page.errors),
                look::select_field({.name = "als",
                                    .label = t("Waarmee begin je?"),
                                    .hint = t("Het raamwerk heeft vier delen die je invult. Of begin met een "
                                              "opdracht die er al is: die blijft zoals hij is."),
                                    .value = page.typed.like},
                                   to_be_like(page), page.errors),
                look::submit(t("Begin"))))));
}
} // namespace

Html state_tags(const Summary& one) {
    Html tags;
    const auto add = [&](look::Tone tone, const std::string& text) { tags += look::tag(tone, text); };
    if (one.is_deleted) return span(cls("tags"), look::tag(look::Tone::plain, t("Verwijderd")));
    if (one.is_withdrawn) add(look::Tone::attention, t("Ingetrokken"));
    if (one.state == TemplateState::approved && !one.is_withdrawn) add(look::Tone::good, t("Goedgekeurd"));
    if (one.state == TemplateState::discussed) add(look::Tone::plain, t("In bespreking"));
    if (one.state == TemplateState::draft) add(look::Tone::plain, t("Concept"));
    if (one.state != TemplateState::approved && one.approved_version > 0 && !one.is_withdrawn)
        add(look::Tone::good, tf("Mentoren hebben versie {n}", fmt::arg("n", one.approved_version)));
    return span(cls("tags"), tags);
}

Html list_page(const ListPage& page) {
    Html grades;
    for (int grade = 1; grade <= 4; ++grade)
        grades += grade_card(page, grade);
    const std::string lead = page.may_write ? t("Neem een opdracht uit de bibliotheek en maak hem passend "
                                                "voor jullie school. Of schrijf er zelf een.")
                                            : t("Bekijk de opdrachten en denk mee over de concepten.");
    return group(look::heading({}, t("Thuisopdrachten"), lead), look::error_summary(page.errors),
                 develop_card(page), page.may_write ? look::columns(grades, new_one(page)) : grades,
                 deleted_card(page));
}

} // namespace trialoog::content
