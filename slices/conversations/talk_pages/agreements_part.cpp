// "Dit spreken we af": a sentence per person, and who agrees. In sight in every phase.

#include "slices/conversations/talk_pages/pages.hpp"

#include "look/own_words.hpp"
#include "look/people.hpp"
#include "platform/db/db.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::conversations {
using namespace html;
namespace {

Html promise(const OpenedTalk& talk, const Agreement& one) {
    const std::string by =
        one.by ? tf("voor {day}", fmt::arg("day", i18n::short_date(*one.by))) : std::string();
    return div(
        cls("promise"), b(look::speaker({one.voice, talk.people.promiser(one)})),
        div(cls("what"), span(look::words(one.what)),
            when(!one.help.empty(),
                 [&] {
                     return p(cls("detail"), look::in_dutch(),
                              tf("Hulp: {help}", fmt::arg("help", one.help)));
                 })),
        span(cls("by"), by),
        details(cls("change"),
                summary(t("Verander"), span(look::in_dutch(), look::unseen(talk.people.in_words(one)))),
                agreement_form(talk, one)));
}

Html dropped(const OpenedTalk& talk) {
    Html rows;
    for (const Agreement& one : talk.agreements)
        if (one.going == Going::dropped)
            rows += Html(li(span(look::in_dutch(), talk.people.in_words(one)),
                            details(summary(t("Zet terug")), agreement_form(talk, one))));
    if (rows.empty()) return {};
    return details(cls("dropped"), summary(t("Weggehaald")), ul(rows));
}

Html consent(const OpenedTalk& talk, const std::vector<std::string>& words, const Voiced& who) {
    const Consent* said = said_of(talk.consents, who.voice, who.person_id, talk.wording);
    const std::string name_ = talk.people.name_of(who);
    const bool agrees = said && said->agrees;
    return form(
        method("post"), action(held_path(talk.talk.id, "eens")), attr("data-kept", "consent"),
        attr("data-label", tf("{name}: eens", fmt::arg("name", name_))),
        input(type("hidden"), name("wie"), value(voice_key(who))),
        each(words, [](const std::string& one) { return input(type("hidden"), name("gezien"), value(one)); }),
        button(type("submit"), name("eens"), value("ja"),
               cls("yes " + std::string(look::code(who.voice)) + (agrees ? " on" : "")),
               attr("data-on", tf("{name}: eens", fmt::arg("name", name_))),
               attr("data-off", tf("{name}: eens?", fmt::arg("name", name_))),
               when(agrees, [] { return look::icon("check"); }),
               span(agrees ? tf("{name}: eens", fmt::arg("name", name_))
                           : tf("{name}: eens?", fmt::arg("name", name_)))));
}

} // namespace

Html agreements_part(const OpenedTalk& talk) {
    Html rows;
    for (const Agreement& one : talk.agreements)
        if (one.going != Going::dropped) rows += promise(talk, one);
    const auto words = words_of(talk.agreements);
    const Agreement fresh{.id = db::new_id(), .talk_id = talk.talk.id, .pupil_id = talk.pupil.id};
    const auto voices = talk.people.voices();
    return section(
        cls("card deal"), id("afspraken"), h2(t("Dit spreken we af")),
        rows.empty() ? Html(p(cls("hint"), t("Nog niets. Laat elk zelf zeggen wat hij of zij doet."))) : rows,
        details(cls("one-more"), summary(look::icon("plus"), t("Nog iets")), agreement_form(talk, fresh)),
        dropped(talk), next_contact(talk.people.record),
        reasons_part(talk.people, talk.consents, talk.wording), when(!words.empty(), [&] {
            return div(cls("agree"),
                       each(voices, [&](const Voiced& who) { return consent(talk, words, who); }),
                       details(cls("no"), summary(t("Niet eens")),
                               disagree_form(talk, voice_key({Voice::pupil, {}}), {})));
        }));
}

} // namespace trialoog::conversations
