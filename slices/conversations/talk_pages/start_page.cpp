// Before a talk begins, and the pages on which a form comes back.

#include "slices/conversations/talk_pages/pages.hpp"

#include "look/own_words.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/conversations/preparation/paths.hpp"

namespace trialoog::conversations {
using namespace html;
namespace {

std::string when_and_where(const Talk& talk) {
    if (!talk.has_time()) return {};
    const std::string day = i18n::long_date(day_of(talk.at)), time = time_of(talk.at);
    const auto day_arg = fmt::arg("day", day), time_arg = fmt::arg("time", time); // these borrow
    return talk.room.empty()
               ? tf("{day}, {time} uur", day_arg, time_arg)
               : tf("{day}, {time} uur, {room}", day_arg, time_arg, fmt::arg("room", talk.room));
}

Html begin_form(const OpenedTalk& talk, const http::Fields& typed, const look::Errors& errors) {
    const bool asks = talk.good_news.empty();
    return look::post_form(
        held_path(talk.talk.id),
        group(when(!asks, [&] { return p(cls("good-news"), look::icon("sparkles"), span(talk.good_news)); }),
              when(asks,
                   [&] {
                       return look::text_area(
                           {.name = "goed_nieuws",
                            .label =
                                tf("Wat gaat er goed met {name}?", fmt::arg("name", talk.pupil.given_name)),
                            .hint = t("Eén zin, over iets dat echt gebeurd is. Daarmee opent het gesprek."),
                            .value = std::string(typed.get("goed_nieuws")),
                            .max_length = static_cast<int>(longest_prepared)},
                           2, errors);
                   }),
              look::submit(t("Begin het gesprek"))));
}

Html missed_form(const OpenedTalk& talk, const http::Fields& typed, const look::Errors& errors) {
    return details(flag("open", typed.has("waarom")), summary(t("Het ging niet door")),
                   look::post_form(held_path(talk.talk.id, "niet-door"),
                                   group(look::text_area({.name = "waarom",
                                                          .label = t("Waarom ging het niet door?"),
                                                          .value = std::string(typed.get("waarom")),
                                                          .max_length = static_cast<int>(longest_why)},
                                                         2, errors),
                                         look::submit(t("Bewaar"), {}, {}, true))));
}

Html not_now(const OpenedTalk& talk) {
    const Talk& one = talk.talk;
    if (one.cancelled_at)
        return look::notice(
            look::Tone::attention, t("Dit gesprek is afgezegd"),
            p(one.cancelled_why.empty() ? t("Er staat geen nieuwe tijd.") : one.cancelled_why));
    if (!one.missed_why.empty())
        return look::notice(
            look::Tone::attention, t("Dit gesprek ging niet door"),
            group(p(one.missed_why),
                  p(t("Is er een nieuwe tijd, of praten jullie nu toch? Begin dan gewoon."))));
    return {};
}

} // namespace

Html before_part(const OpenedTalk& talk) {
    if (!talk.before || (talk.before->agreements.empty() && talk.before->disappointment.empty())) return {};
    const Before& before = *talk.before;
    const std::string day = i18n::long_date(before.day);
    return look::card(t("De vorige keer"),
                      group(p(cls("eyebrow"), day),
                            ul(cls("people"), each(before.agreements,
                                                   [&](const Agreement& one) {
                                                       return li(
                                                           span(look::in_dutch(), talk.people.in_words(one)),
                                                           tag_of(one));
                                                   })),
                            when(!before.disappointment.empty(), [&] {
                                return p(b(t("Dit viel toen tegen:")), " ", before.disappointment, " ",
                                         t("Hoe is dat nu?"));
                            })));
}

Html start_page(const OpenedTalk& talk, const http::Fields& typed, const look::Errors& errors, Instant) {
    const std::string title = tf("Gesprek met {name}", fmt::arg("name", talk.pupil.called));
    return div(flag("data-at-the-table"), look::error_summary(errors),
               look::heading(t_content(talk.guide->title), title, when_and_where(talk.talk)), not_now(talk),
               before_part(talk), when(!talk.talk.cancelled_at, [&] {
                   return group(p(a(href(before_path(talk.talk.id)), t("Bereid dit gesprek voor"))),
                                look::card(t("Zo open je het gesprek"), begin_form(talk, typed, errors)),
                                missed_form(talk, typed, errors));
               }));
}

Html form_again(const OpenedTalk& talk, const Html& form, const look::Errors& errors) {
    return group(look::error_summary(errors),
                 look::heading(tf("Gesprek met {name}", fmt::arg("name", talk.pupil.called)),
                               t("Dit is nog niet bewaard")),
                 look::card({}, form), p(a(href(held_path(talk.talk.id)), t("Terug naar het gesprek"))));
}

Html two_texts(const OpenedTalk& talk, const Html& form, const std::string& mine, const std::string& theirs,
               const Html& both) {
    return group(look::heading(tf("Gesprek met {name}", fmt::arg("name", talk.pupil.called)),
                               t("Er zijn twee teksten"),
                               t("Op een ander toestel is dit intussen ook veranderd. Er is niets kwijt.")),
                 div(cls("differ"), div(p(cls("eyebrow"), t("Dit typte je nu")), p(cls("kept"), mine)),
                     div(p(cls("eyebrow"), t("Dit staat er al")), p(cls("kept"), theirs))),
                 both, look::card(t("Zet jouw tekst erin"), form),
                 p(a(href(held_path(talk.talk.id)), t("Laat staan wat er al stond"))));
}

} // namespace trialoog::conversations
