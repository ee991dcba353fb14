// The talk at the mentor's tablet (look, screen 5). Everybody at the table sees it: nothing private is on it.

#include "slices/conversations/talk_pages/pages.hpp"

#include "look/own_words.hpp"
#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/conversations/presentation/presenting.hpp"

#include <algorithm>

namespace trialoog::conversations {
using namespace html;
namespace {

Html people_here(const OpenedTalk& talk) {
    const auto voices = talk.people.voices();
    return div(cls("speakers"), each(voices, [&](const Voiced& one) {
                   return look::speaker({one.voice, talk.people.name_of(one)});
               }));
}

std::string time_left(Instant ends, Instant now) {
    const long long minutes = (ends.ms - now.ms + 59'999) / 60'000;
    if (minutes <= 0) return t("de tijd is om: rond rustig af");
    return tn("nog {n} minuut", "nog {n} minuten", minutes);
}

Html top(const OpenedTalk& talk, Instant now) {
    const auto ends = ends_at(talk.talk, day_in_amsterdam(now));
    return div(cls("talk-top"), people_here(talk),
               div(cls("talk-signs"),
                   when(ends.has_value(),
                        [&] {
                            return p(cls("sign-of-time"), look::icon("clock"),
                                     span(attr("data-ends", ends->ms), time_left(*ends, now)));
                        }),
                   p(cls("offline"), role("status"), flag("hidden"), look::icon("wifi-off"),
                     span(t("Geen internet")))));
}

Html phases(const OpenedTalk& talk, const GuideStep& now) {
    return nav(cls("phases"), aria_label(t("Het gesprek")), ul(each(talk.steps, [&](const GuideStep* one) {
                   return li(a(href(phase_path(talk.talk.id, one->key)), attr("data-to", one->key),
                               attr_if(one == &now, "aria-current", "step"),
                               said(one->title, talk.pupil.given_name)));
               })));
}

Html asked_of(const OpenedTalk& talk, look::Voice voice, const std::string& who,
              const std::vector<std::string>& questions, const std::string& otherwise) {
    const std::string& name_ = talk.pupil.given_name;
    Html more;
    for (std::size_t i = 1; i < questions.size(); ++i)
        more += Html(p(cls("on"), said(questions[i], name_)));
    if (!otherwise.empty())
        more += Html(details(summary(look::icon("rotate-cw"), t("Vraag het anders")),
                             p(cls("on"), said(otherwise, name_))));
    return look::voice_card(voice, who, group(p(cls("q"), said(questions.front(), name_)), more));
}

std::string then_whom(const OpenedTalk& talk) {
    std::vector<std::string> names;
    for (const Voiced& one : talk.people.voices())
        if (one.voice == Voice::parent) names.push_back(talk.people.name_of(one));
    if (names.empty()) names.push_back(t("de volwassene"));
    return tf("Dan {names}", fmt::arg("names", i18n::list_of(names)));
}

Html points_part(const OpenedTalk& talk) {
    if (talk.points.empty()) return {};
    return ul(cls("points"), each(talk.points, [&](const BroughtIn& one) {
                  const Voice voice = one.person_id == talk.pupil.id ? Voice::pupil : Voice::parent;
                  return li(look::speaker({voice, one.name}), " ", look::words(one.text));
              }));
}

Html step_part(const OpenedTalk& talk, const GuideStep& step, const GuideStep& now) {
    const std::string& name_ = talk.pupil.given_name;
    const bool first = !talk.steps.empty() && &step == talk.steps.front();
    return section(
        cls("ask"), attr("data-step", step.key), id("stap-" + step.key), flag("hidden", &step != &now),
        h2(cls("unseen"), said(step.title, name_)),
        p(cls("cue t-mentor"), look::voice_sign(look::Voice::mentor), span(said(step.cue, name_))),
        when(first,
             [&] {
                 return group(
                     when(!talk.good_news.empty(),
                          [&] { return p(cls("good-news"), look::icon("sparkles"), span(talk.good_news)); }),
                     before_part(talk), points_part(talk));
             }),
        div(cls("both"),
            asked_of(talk, look::Voice::pupil, tf("Eerst {name}", fmt::arg("name", name_)), step.pupil,
                     step.otherwise.pupil),
            asked_of(talk, look::Voice::parent, then_whom(talk), step.adult, step.otherwise.adult)),
        note_form(talk, talk.note(step.key)));
}

Html last_agreement(const OpenedTalk& talk) {
    if (!talk.before || talk.before->agreements.empty()) return {};
    const Agreement& one = talk.before->agreements.front();
    return div(
        cls("lie"),
        p(cls("eyebrow"), tf("Afspraak van {day}", fmt::arg("day", i18n::short_date(talk.before->day)))),
        p(look::in_dutch(), talk.people.in_words(one)), b(how_it_went(one)));
}

/// At most three pieces.
Html table_part(const OpenedTalk& talk, const OnTheTable& table) {
    constexpr std::size_t most = 3;
    const Html before = last_agreement(talk);
    const std::string show = show_path(talk.talk.id) + "?vanuit=gesprek";
    std::size_t left = before.empty() ? most : most - 1;
    Html pieces;
    if (!table.picture.empty() && left-- > 0)
        pieces += Html(a(cls("lie"), href(show), img(src(table.picture), attr("alt", "")),
                         span(cls("eyebrow"), table.picture_label)));
    for (const std::string& fact : table.facts) {
        if (left == 0) break;
        --left;
        pieces += Html(div(cls("lie"), p(cls("fact"), look::in_dutch(), fact)));
    }
    const std::string shows = tf("{name} laat zien", fmt::arg("name", talk.pupil.given_name));
    return section(
        cls("table"), div(cls("row-head"), h2(t("Op tafel")), look::button_link(show, shows, true)),
        when(!pieces.empty() || !before.empty(), [&] { return div(cls("table-top"), pieces, before); }));
}

Html state_of(const OpenedTalk& talk) {
    if (talk.talk.cancelled_at)
        return look::notice(
            look::Tone::attention, t("Dit gesprek is intussen afgezegd"),
            p(t("Wat jullie opschrijven, blijft bewaard. Ging het toch door? Rond het dan gewoon af.")));
    if (talk.talk.ended_at)
        return look::notice(
            look::Tone::good, t("Dit gesprek is afgerond"),
            p(t("Iets veranderen kan nog. Wie al ‘eens’ zei, wordt het dan opnieuw gevraagd."), " ",
              a(href(held_path(talk.talk.id, "afspraken")), t("Bekijk de afspraken"))));
    return {};
}

} // namespace

Html hold_page(const OpenedTalk& talk, const OnTheTable& table, const GuideStep& now, Instant moment) {
    Html steps;
    for (const GuideStep* one : talk.steps)
        steps += step_part(talk, *one, now);
    const std::string& id_ = talk.talk.id;
    return div(cls("talk"), flag("data-at-the-table"), attr("data-talk", "/gesprek/" + id_),
               attr("data-now", moment.ms), attr("data-time-over", t("de tijd is om: rond rustig af")),
               attr("data-saving", t("Bewaren…")), attr("data-saved", t("Bewaard")),
               attr("data-one-minute", t("nog 1 minuut")), attr("data-minutes", t("nog {n} minuten")),
               attr("data-here", t("Bewaard op deze tablet. Gaat mee zodra er internet is.")),
               attr("data-only-open", t("Nog niet verstuurd. Laat deze bladzijde open tot er internet is.")),
               attr("data-refused", t("Nog niet alles is bewaard. Kijk hierboven.")),
               h1(cls("unseen"), tf("Gesprek met {name}", fmt::arg("name", talk.pupil.called))),
               top(talk, moment), phases(talk, now), state_of(talk), steps,
               p(cls("own"),
                 a(href(held_path(id_, "alleen-voor-mij")), look::icon("key-round"), t("Alleen voor mij"))),
               table_part(talk, table), agreements_part(talk),
               details(cls("card further"), id("verder"),
                       summary(h2(t("Wie erbij is, en hoe het verder gaat"))),
                       record_form(talk, talk.record_or_new())),
               div(cls("foot"), look::saved({}), look::act(held_path(id_, "afronden"), t("Rond af"), false)));
}

} // namespace trialoog::conversations
