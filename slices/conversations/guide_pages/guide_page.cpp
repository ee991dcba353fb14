// What the guides look like on a screen: the pupil's question first and largest (C-6).

#include "slices/conversations/guide_pages/pages.hpp"

#include "look/page.hpp"
#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/content/template/template.hpp"
#include "slices/conversations/guide/paths.hpp"

#include <algorithm>

namespace trialoog::conversations {
using namespace html;
namespace {

/// Where a guide speaks of the pupil while it is nobody's yet.
std::string nobody_yet() { return t("[naam]"); }
std::string shown(const std::string& text) { return said(text, nobody_yet()); }

Html texts(const std::vector<std::string>& all) {
    return ul(each(all, [](const std::string& one) { return li(shown(one)); }));
}

Html asked_of(look::Voice voice, const std::string& who, const std::vector<std::string>& questions,
              const std::string& otherwise) {
    Html more;
    for (std::size_t i = 1; i < questions.size(); ++i)
        more += p(cls("on"), shown(questions[i]));
    if (!otherwise.empty())
        more += Html(details(summary(t("Vraag het anders")), p(cls("on"), shown(otherwise))));
    return look::voice_card(voice, who, group(p(cls("q"), shown(questions.front())), more));
}

Html step_part(const GuideStep& step) {
    return section(
        cls("ask"), h3(shown(step.title)),
        p(cls("cue t-mentor"), look::voice_sign(look::Voice::mentor), span(shown(step.cue))),
        div(cls("both"),
            asked_of(look::Voice::pupil, t("Eerst de leerling"), step.pupil, step.otherwise.pupil),
            asked_of(look::Voice::parent, t("Dan de volwassene"), step.adult, step.otherwise.adult)));
}

Html phase_part(const Phase& phase, int grade) {
    Html steps;
    for (const GuideStep& step : phase.steps)
        if (step.is_of(grade)) steps += step_part(step);
    return section(id(phase.key), cls("phase"), h2(shown(phase.title)), steps);
}

Html phases_nav(const Guide& guide) {
    return nav(cls("nav tabs"), aria_label(t("Het gesprek")), ul(each(guide.phases, [](const Phase& phase) {
                   return li(a(href("#" + phase.key), shown(phase.title)));
               })));
}

/// The introduction is every grade's.
Html grades_nav(const Guide& guide, int grade) {
    if (guide.activities.size() < 2) return {};
    return nav(cls("nav tabs"), aria_label(t("Leerjaren")),
               ul(each(guide.activities, [&](const ForActivity& one) {
                   return li(a(href(guide_path(guide.key, one.grade)),
                               attr_if(one.grade == grade, "aria-current", "page"),
                               tf("Leerjaar {number}", fmt::arg("number", one.grade))));
               })));
}

/// Home assignments of this year; at the introduction, which begins the year, those of before.
bool was_there(const content::Template& form, const Guide& guide, int grade) {
    return guide.activities.size() > 1 ? form.grade < grade : form.grade <= grade;
}

Html on_the_table(const Guide& guide, int grade) {
    std::vector<std::string> all;
    for (const std::string& piece : guide.on_the_table)
        all.push_back(piece_label(piece));
    for (const std::string& key : guide.assignments)
        if (const auto* one = content::find_in_library(key); one && was_there(*one->form, guide, grade))
            all.push_back(tf("de thuisopdracht {title}", fmt::arg("title", t_content(one->form->title))));
    if (all.empty()) return {};
    return p(tf("Op tafel: {things}.", fmt::arg("things", i18n::list_of(all))));
}

std::string length_of(const Guide& guide, int grade) {
    return tf("Leerjaar {number} · {minutes} minuten", fmt::arg("number", grade),
              fmt::arg("minutes", guide.minutes));
}

Html conversation_row(int grade, const year_plan::Activity& activity, Day today) {
    const Guide* guide = guide_of_activity(grade, activity.library_key);
    const bool now = activity.starts_on <= today && today <= activity.ends_on;
    const Html name = guide ? Html(a(href(guide_path(guide->key, grade)), t_content(activity.title)))
                            : Html(b(t_content(activity.title)));
    return li(div(name, p(cls("detail"), year_plan::dates_of(activity))),
              when(now, [] { return look::tag(look::Tone::good, t("nu")); }));
}

bool is_conversation(const year_plan::Activity& activity) {
    return activity.kind == year_plan::Kind::introduction_conversation ||
           activity.kind == year_plan::Kind::progress_conversation;
}

} // namespace

Html guides_page(const std::map<int, std::vector<year_plan::Activity>>& by_grade, Day today,
                 const Html& rounds) {
    Html grades;
    for (const auto& [grade, activities] : by_grade) {
        Html rows;
        for (const year_plan::Activity& activity : activities)
            if (is_conversation(activity)) rows += conversation_row(grade, activity, today);
        if (!rows.empty())
            grades += look::card(tf("Leerjaar {number}", fmt::arg("number", grade)), ul(cls("people"), rows));
    }
    return group(
        look::heading(
            {}, t("Gesprekken"),
            t("Een paar keer per jaar praten leerling, ouder en mentor met elkaar. Bij elk gesprek hoort een "
              "leidraad: wat je vraagt, en aan wie eerst.")),
        rounds,
        grades.empty() ? look::empty_state(t("Nog geen gesprekken in de jaarplanning"),
                                           t("Zodra de jaarplanning er is, staan ze hier."))
                       : Html(div(cls("tiles"), grades)));
}

Html guide_page(const Guide& guide, int grade) {
    Html phases;
    for (const Phase& phase : guide.phases)
        phases += phase_part(phase, grade);
    return group(
        look::heading(length_of(guide, grade), t_content(guide.title), shown(guide.emphasis)),
        grades_nav(guide, grade),
        p(cls("buttons"),
          look::button_link(guide_path(guide.key, grade, "print"), t("Print de leidraad"), true)),
        look::card(t("Zo bereid je je voor"), group(texts(guide.prepares), on_the_table(guide, grade))),
        phases_nav(guide), phases,
        div(cls("tiles"), look::card(t("Zo kan een afspraak klinken"), texts(guide.agreements)),
            look::card(t("Open vragen om uit te kiezen"), texts(guide.open_questions)),
            look::card(t("Als er iets tegenviel"), texts(guide.disappointment))),
        p(a(href("/gesprekken"), t("Alle gesprekken"))));
}

} // namespace trialoog::conversations
