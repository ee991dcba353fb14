#include "slices/conversations/afterwards/page.hpp"

#include "look/own_words.hpp"
#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::conversations {
using namespace html;
namespace {

std::string path_of(const Reading& reading, std::string_view more = {}) {
    return held_path(reading.talk.talk.id, more.empty() ? "afspraken" : fmt::format("afspraken/{}", more));
}

/// One tap each.
Html marks(const Reading& reading, const Agreement& one) {
    const auto tap = [&](std::string_view how, const std::string& label_, bool quiet) {
        return one.going == going_from(how) ? Html() : look::submit(label_, "hoe", how, quiet);
    };
    return form(
        method("post"), action(path_of(reading)), cls("keep"),
        input(type("hidden"), name("afspraak"), value(one.id)),
        div(cls("buttons"), tap("done", t("Gelukt"), false), tap("stuck", t("Het zit vast"), true),
            tap("open", t("Nog bezig"), true)),
        when(one.going == Going::stuck,
             [&] {
                 return look::text_field({.name = "waarop." + one.id,
                                          .label = t("Waarop zit het vast?"),
                                          .value = one.stuck_on,
                                          .autocomplete = "off",
                                          .max_length = static_cast<int>(longest_help)});
             }),
        when(one.going == Going::stuck, [] { return look::submit(t("Bewaar"), "hoe", "stuck", true); }));
}

Html promise(const Reading& reading, const Agreement& one) {
    const bool own = reading.voice && one.voice == *reading.voice &&
                     (!reading.is(Voice::parent) || one.person_id == reading.person_id);
    const std::string day = one.by ? i18n::long_date(*one.by) : "";
    return section(
        cls("card voice " + std::string(look::code(one.voice))),
        p(cls("who"), look::voice_sign(one.voice),
          own ? (reading.is(Voice::parent) ? t("Dit doet u") : t("Dit doe je"))
              : reading.talk.people.promiser(one)),
        p(cls("q"), look::words(one.what)),
        when(one.by.has_value(), [&] { return p(tf("Voor {day}", fmt::arg("day", day))); }),
        when(!one.help.empty(),
             [&] {
                 return p(cls("detail"), look::in_dutch(), tf("Hulp: {help}", fmt::arg("help", one.help)));
             }),
        p(tag_of(one)), when(reading.voice && may_mark(one, *reading.voice, reading.person_id), [&] {
            return marks(reading, one);
        }));
}

Html who_agrees(const Reading& reading) {
    const People& people = reading.talk.people;
    Html rows;
    for (const Voiced& who : people.voices()) {
        const Consent* said = said_of(reading.talk.consents, who.voice, who.person_id, reading.talk.wording);
        const Html state = !said          ? look::tag(look::Tone::plain, t("nog niet gezegd"))
                           : said->agrees ? look::tag(look::Tone::good, t("eens"))
                                          : look::tag(look::Tone::attention, t("niet eens"));
        rows += Html(li(look::speaker({who.voice, people.name_of(who)}), state));
    }
    return ul(cls("people"), rows);
}

/// At home, by code: "eens", or not and why.
Html own_consent(const Reading& reading, const Typed& typed, const look::Errors& errors) {
    if (!reading.voice) return {};
    const bool formal = reading.is(Voice::parent);
    const Consent* said =
        said_of(reading.talk.consents, *reading.voice, reading.person_id, reading.talk.wording);
    const auto words = words_of(reading.talk.agreements);
    const auto seen = [&] {
        return each(words,
                    [](const std::string& one) { return input(type("hidden"), name("gezien"), value(one)); });
    };
    Html yes;
    if (!said || !said->agrees)
        yes = look::post_form(
            path_of(reading, "eens"),
            group(seen(),
                  look::submit(formal ? t("Ik ben het eens") : t("Ik ben het ermee eens"), "eens", "ja")));
    return group(
        yes, details(flag("open", !errors.of("waarom").empty()), summary(t("Ik ben het niet eens")),
                     look::post_form(path_of(reading, "eens"),
                                     group(seen(),
                                           look::text_area({.name = "waarom",
                                                            .label = t("Waarom niet?"),
                                                            .hint = t("Dit blijft bij de afspraken staan."),
                                                            .value = typed.why,
                                                            .max_length = static_cast<int>(longest_why)},
                                                           2, errors),
                                           look::submit(t("Bewaar"), "eens", "nee", true)))));
}

Html noted(const Reading& reading) {
    if (!reading.voice) return {};
    Html rows;
    for (const GuideStep* step : reading.talk.steps)
        if (const Note note = reading.talk.note(step->key); !note.text.empty())
            rows += Html(group(h3(said(step->title, reading.talk.people.pupil)),
                               p(cls("own-text"), look::words(note.text))));
    if (rows.empty()) return {};
    return look::card(t("Wat jullie opschreven"), rows);
}

/// The pupil can mark what was disappointing: the mentor brings it up the next time (SF-10).
Html disappointment(const Reading& reading, const Typed& typed, const look::Errors& errors) {
    if (!reading.is(Voice::pupil) && !reading.is(Voice::mentor)) return {};
    const Record record = reading.talk.record_or_new();
    const std::string& text = errors.none() ? record.disappointment : typed.disappointment;
    return look::card(
        {},
        details(flag("open", !text.empty()), summary(t("Viel er iets tegen?")),
                ul(each(reading.talk.guide->disappointment,
                        [&](const std::string& one) { return li(said(one, reading.talk.people.pupil)); })),
                look::post_form(
                    path_of(reading, "tegenvaller"),
                    group(input(type("hidden"), name("versie"), value(std::to_string(record.version))),
                          look::text_area({.name = "tegenvaller",
                                           .label = t("Wat viel tegen?"),
                                           .hint = t("Het komt terug in het volgende gesprek."),
                                           .value = text,
                                           .max_length = static_cast<int>(longest_why)},
                                          2, errors),
                          look::submit(t("Bewaar"), {}, {}, true)))));
}

std::string title_of(const Reading& reading) {
    if (reading.is(Voice::pupil)) return t("Dit spraken jullie af");
    return tf("Afspraken met {name}", fmt::arg("name", reading.talk.pupil.called));
}

} // namespace

Html afterwards_page(const Reading& reading, const Typed& typed, const look::Errors& errors) {
    const OpenedTalk& talk = reading.talk;
    Html promises;
    for (const Agreement& one : talk.agreements)
        if (one.going != Going::dropped) promises += promise(reading, one);
    const std::string day =
        talk.talk.ended_at ? i18n::long_date(day_in_amsterdam(*talk.talk.ended_at)) : std::string();
    const bool any = !promises.empty();
    return group(
        look::error_summary(errors), look::heading(t_content(talk.guide->title), title_of(reading), day),
        any ? promises : look::empty_state(t("Nog geen afspraken"), t("Na het gesprek staan ze hier.")),
        next_contact(talk.people.record),
        when(any,
             [&] {
                 return look::card(t("Wie is het eens?"),
                                   group(who_agrees(reading),
                                         reasons_part(talk.people, talk.consents, talk.wording),
                                         own_consent(reading, typed, errors)));
             }),
        noted(reading), disappointment(reading, typed, errors), when(reading.is(Voice::mentor), [&] {
            return p(a(href(held_path(talk.talk.id)), t("Terug naar het gesprek")));
        }));
}

} // namespace trialoog::conversations
