// What pupils, adults and mentors said, as counts: years side by side. A bar never stands without its words.

#include "slices/partnership/pages.hpp"
#include "slices/partnership/questions.hpp"

#include "look/data.hpp"
#include "look/own_words.hpp"
#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"

namespace trialoog::partnership {
using namespace html;
namespace {

constexpr Evaluator counted[]{Evaluator::pupil, Evaluator::adult};

std::string voice_name(Evaluator evaluator) {
    if (evaluator == Evaluator::pupil) return t("Leerlingen");
    return evaluator == Evaluator::adult ? t("Ouders en andere volwassenen") : t("Mentoren");
}

std::string people_said(Evaluator evaluator, int people) {
    return evaluator == Evaluator::pupil ? tn("{n} leerling", "{n} leerlingen", people)
                                         : tn("{n} volwassene", "{n} volwassenen", people);
}

std::string in_words(const Counts& counts) {
    switch (average(counts)) {
    case Average::mostly_yes:
        return t("Meestal ja");
    case Average::mostly_no:
        return t("Meestal nee");
    case Average::divided:
        break;
    }
    return t("Een beetje, of verdeeld");
}

Html question_part(const std::string& subject, const Counts& counts, bool shown) {
    if (!shown) return div(cls("coverage"), p(b(subject)), p(t("Nog te weinig om te tonen.")));
    return group(p(cls("eyebrow"), b(subject)),
                 look::coverage(percent(counts), 100,
                                tf("{mostly}: {yes} ja, {little} een beetje, {no} nee.",
                                   fmt::arg("mostly", in_words(counts)), fmt::arg("yes", counts.yes),
                                   fmt::arg("little", counts.a_little), fmt::arg("no", counts.no))));
}

const Tally* find(const std::map<Evaluator, Tally>& tallies, Evaluator evaluator) {
    const auto found = tallies.find(evaluator);
    return found == tallies.end() ? nullptr : &found->second;
}

Html year_lines(const YearTally& year, Evaluator evaluator) {
    const auto found = year.lines.find(evaluator);
    if (found == year.lines.end()) return {};
    return details(
        cls("more"),
        summary(tn("Lees {n} zin", "Lees {n} zinnen", static_cast<long long>(found->second.size())),
                look::icon("chevron-down")),
        ul(each(found->second, [](const std::string& line) { return li(look::in_dutch(), line); })));
}

Html year_card(const YearTally& year, Evaluator evaluator) {
    const Tally* tally = find(year.tallies, evaluator);
    if (!tally) return {};
    return look::card(year.year, group(tally_part(evaluator, *tally),
                                       when(may_show(*tally), [&] { return year_lines(year, evaluator); })));
}

Html voice_part(const std::vector<YearTally>& years, Evaluator evaluator) {
    Html cards;
    for (const YearTally& year : years)
        cards += year_card(year, evaluator);
    if (cards.empty()) cards = p(cls("hint"), t("Nog niemand vertelde hoe het was."));
    return section(h2(look::voice_sign(look_voice(evaluator)), " ", voice_name(evaluator)),
                   div(cls("tiles"), cards));
}

const Tally* of_school(const std::vector<YearTally>& years, const std::string& name, Evaluator evaluator) {
    for (const YearTally& year : years)
        if (year.year == name) return find(year.tallies, evaluator);
    return nullptr;
}

Html own_classes(const Results& results) {
    Html cards;
    for (const ClassTally& one : results.classes) {
        Html parts;
        for (const Evaluator evaluator : counted)
            if (const Tally* tally = find(one.tallies, evaluator))
                parts += group(h3(voice_name(evaluator)),
                               tally_part(evaluator, *tally, of_school(results.years, one.year, evaluator)));
        cards += look::card(
            tf("Klas {class} · {year}", fmt::arg("class", one.class_name), fmt::arg("year", one.year)),
            parts);
    }
    if (cards.empty()) return {};
    return section(h2(t("Jouw klas")), div(cls("tiles"), cards));
}

std::string faces_in_words(const Said& said) {
    std::vector<std::string> all;
    const auto subjects = subjects_of(Evaluator::mentor);
    for (std::size_t at = 0; at < subjects.size(); ++at)
        if (said.faces[at] > 0) all.push_back(subjects[at] + ": " + word_of(said.faces[at]));
    std::string text;
    for (const std::string& one : all)
        text += (text.empty() ? "" : " · ") + one;
    return text;
}

Html mentors_part(const std::vector<MentorSaid>& mentors) {
    if (mentors.empty()) return {};
    Html all;
    for (const MentorSaid& one : mentors)
        all += li(
            div(b(tf("Klas {class} · {year}", fmt::arg("class", one.class_name), fmt::arg("year", one.year))),
                p(cls("detail"), faces_in_words(one.said)),
                when(!one.said.line.empty(), [&] { return p(one.said.line); })));
    return section(h2(look::voice_sign(look::Voice::mentor), " ", voice_name(Evaluator::mentor)),
                   look::card({}, ul(cls("people"), all)));
}

} // namespace

Html tally_part(Evaluator evaluator, const Tally& tally, const Tally* whole) {
    if (!(whole ? may_show_beside(tally, *whole) : may_show(tally)))
        return p(cls("hint"), t("Nog te weinig om te tonen. Vanaf vijf mensen staat het hier."));
    Html all = p(cls("hint"), people_said(evaluator, tally.people));
    const auto subjects = subjects_of(evaluator);
    for (std::size_t at = 0; at < subjects.size(); ++at) {
        const Counts& counts = tally.counts[at];
        all += question_part(subjects[at], counts,
                             whole ? may_show_beside(counts, whole->counts[at]) : may_show(counts));
    }
    return all;
}

Html results_page(const ResultsPage& page) {
    const Results& results = page.results;
    Html parts;
    if (results.empty())
        parts =
            look::empty_state(t("Nog geen antwoorden"),
                              t("Na de nabespreking vragen we leerling, volwassene en mentor hoe het was."));
    else
        parts =
            group(voice_part(results.years, Evaluator::pupil), voice_part(results.years, Evaluator::adult),
                  own_classes(results), mentors_part(results.mentors));
    return group(look::breadcrumbs({{t("Hoe was het?"), results_path()}}),
                 look::heading(t("Hoe was het?"), page.title,
                               t("Alle klassen samen, per schooljaar. Zo weet je wat je kunt verbeteren.")),
                 parts);
}

Html results_list(const std::vector<ListedTemplate>& all) {
    Html list;
    if (all.empty())
        list =
            look::empty_state(t("Nog geen antwoorden"),
                              t("Na de nabespreking vragen we leerling, volwassene en mentor hoe het was."));
    std::vector<look::PersonRow> rows;
    for (const ListedTemplate& one : all)
        rows.push_back({one.title,
                        one.people < fewest_people ? t("Nog te weinig om te tonen.")
                                                   : tn("{n} mens vertelde hoe het was",
                                                        "{n} mensen vertelden hoe het was", one.people),
                        results_path(one.key)});
    if (!rows.empty()) list = look::card({}, look::person_list(rows));
    return group(
        look::heading(t("Thuisopdrachten"), t("Hoe was het?"),
                      t("Kies een opdracht. Je ziet wat leerlingen, ouders en mentoren ervan vonden.")),
        list);
}

Html results_in_short(const std::vector<YearTally>& years, std::string_view template_key) {
    if (years.empty()) return {};
    const YearTally& newest = years.front();
    Html parts;
    for (const Evaluator evaluator : counted)
        if (const Tally* tally = find(newest.tallies, evaluator))
            parts += group(h3(look::voice_sign(look_voice(evaluator)), " ", voice_name(evaluator)),
                           tally_part(evaluator, *tally));
    return look::card(
        tf("Zo was het in {year}", fmt::arg("year", newest.year)),
        group(parts, p(a(href(results_path(template_key)), t("Bekijk alle jaren en wat mentoren zeggen")))));
}

} // namespace trialoog::partnership
