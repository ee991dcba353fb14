#include "slices/conversations/talk_pages/forms.hpp"

#include "look/buttons.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::conversations {
using namespace html;
namespace {

Html kept_form(const std::string& to, std::string_view kind, std::string_view said, const Html& content) {
    return form(method("post"), action(to), flag("novalidate"), attr("data-kept", kind),
                attr("data-label", said), cls("talk-form"), content);
}
Html hidden(std::string_view name_, std::string_view value_) {
    return input(type("hidden"), name(name_), value(value_));
}
Html version_of(int version) { return hidden("versie", std::to_string(version)); }

std::vector<look::Choice> promisers(const OpenedTalk& talk) {
    std::vector<look::Choice> all;
    const auto add = [&](const Voiced& one) { all.push_back({voice_key(one), talk.people.name_of(one)}); };
    add({Voice::pupil, {}});
    for (const Adult& one : talk.people.adults)
        add({Voice::parent, one.id});
    add({Voice::mentor, {}});
    all.push_back({voice_key({Voice::parent, {}}), t("Iemand anders")});
    return all;
}

Html marked_by(const OpenedTalk& talk, const Record& record) {
    const std::vector<look::Choice> choices{{"pupil", talk.pupil.given_name},
                                            {"mentor", talk.people.name_of({Voice::mentor, {}})}};
    return look::radio_field(
        {.name = "tegenvaller_van", .label = t("Wie noemt het?"), .value = record.disappointed_by}, choices);
}

Html disappointment(const OpenedTalk& talk, const Record& record, const look::Errors& errors) {
    const std::string& name = talk.pupil.given_name;
    return details(
        flag("open", !record.disappointment.empty() || !errors.of("tegenvaller").empty()),
        summary(t("Viel er iets tegen?")),
        p(cls("hint"), t("Een weigering, een keuze die niet lukte. Deze vragen helpen verder.")),
        ul(each(talk.guide->disappointment, [&](const std::string& one) { return li(said(one, name)); })),
        look::text_area({.name = "tegenvaller",
                         .label = t("Wat viel tegen?"),
                         .hint = t("Het komt terug in het volgende gesprek."),
                         .value = record.disappointment,
                         .max_length = static_cast<int>(longest_why)},
                        2, errors),
        marked_by(talk, record));
}

} // namespace

std::string name_of(std::string_view field, std::string_view of) { return fmt::format("{}.{}", field, of); }

Html note_form(const OpenedTalk& talk, const Note& note, const look::Errors& errors) {
    const std::string field = name_of("tekst", note.phase);
    return kept_form(phase_path(talk.talk.id, note.phase), "note", t("Opgeschreven voor alle drie"),
                     group(look::text_area({.name = field,
                                            .label = t("Opgeschreven voor alle drie"),
                                            .value = note.text,
                                            .max_length = static_cast<int>(longest_talk_note)},
                                           2, errors),
                           version_of(note.version), look::submit(t("Bewaar"), {}, {}, true)));
}

Html agreement_form(const OpenedTalk& talk, const Agreement& one, const look::Errors& errors) {
    const auto field = [&](std::string_view of) { return name_of(of, one.id); };
    const std::string who = voice_key({one.voice, one.person_id});
    return kept_form(
        held_path(talk.talk.id, "afspraak"), "agreement", t("Afspraak"),
        group(
            hidden("afspraak", one.id), version_of(one.version),
            look::select_field({.name = field("wie"), .label = t("Wie"), .value = who}, promisers(talk),
                               errors),
            look::text_field({.name = field("ander"),
                              .label = t("Iemand anders: wie?"),
                              .value = one.who,
                              .autocomplete = "off",
                              .max_length = static_cast<int>(longest_who)},
                             errors),
            look::text_area({.name = field("wat"),
                             .label = t("Doet wat"),
                             .hint = t("Bijvoorbeeld: vraagt tante Hanan of ze mag meekijken op haar werk."),
                             .value = one.what,
                             .max_length = static_cast<int>(longest_what)},
                            2, errors),
            look::text_field({.name = field("op"),
                              .label = t("Voor welke dag"),
                              .value = one.by ? one.by->iso() : "",
                              .type = "date"},
                             errors),
            look::text_field({.name = field("hulp"),
                              .label = t("Wie helpt, en hoe"),
                              .hint = t("Van thuis, van anderen of van school."),
                              .value = one.help,
                              .autocomplete = "off",
                              .max_length = static_cast<int>(longest_help)},
                             errors),
            div(cls("buttons"), look::submit(t("Bewaar deze afspraak"), {}, {}, true),
                when(one.version > 0 && one.going != Going::dropped,
                     [] { return look::submit(t("Haal weg"), "weg", "ja", true); }))));
}

namespace {
Html record_fields(const OpenedTalk& talk, const Record& record, const look::Errors& errors) {
    std::vector<look::Choice> people{{"pupil", talk.pupil.given_name}};
    for (const Adult& one : talk.people.adults)
        people.push_back({one.id, one.given_name});
    std::vector<std::string> there = record.adults;
    if (record.pupil_there) there.push_back("pupil");
    const auto line = [&](const char* name_, const std::string& label_, const std::string& value_) {
        return look::text_field({.name = name_,
                                 .label = label_,
                                 .value = value_,
                                 .autocomplete = "off",
                                 .max_length = static_cast<int>(longest_help)},
                                errors);
    };
    return group(version_of(record.version),
                 look::checkbox_field({.name = "er_is", .label = t("Wie is erbij?")}, people, there),
                 line("met_wie", t("Wie nog meer?"), record.with_whom), h3(t("We praten verder")),
                 div(cls("three"), line("wanneer", t("Wanneer"), record.next_when),
                     line("waar", t("Waar"), record.next_where)),
                 line("waarover", t("Waarover"), record.next_about), disappointment(talk, record, errors));
}
} // namespace

Html record_form(const OpenedTalk& talk, const Record& record, const look::Errors& errors) {
    return kept_form(held_path(talk.talk.id, "verder"), "record", t("Wie erbij is, en hoe het verder gaat"),
                     group(record_fields(talk, record, errors), look::submit(t("Bewaar"), {}, {}, true)));
}

Html last_form(const OpenedTalk& talk) {
    return look::post_form(
        held_path(talk.talk.id, "verder"),
        group(record_fields(talk, talk.record_or_new(), {}), look::submit(t("Rond af"), "rond_af", "ja")));
}

Html disagree_form(const OpenedTalk& talk, std::string_view who, std::string_view why,
                   const look::Errors& errors) {
    const auto words = words_of(talk.agreements);
    std::vector<look::Choice> choices;
    for (const Voiced& one : talk.people.voices())
        choices.push_back({voice_key(one), talk.people.name_of(one)});
    return kept_form(
        held_path(talk.talk.id, "eens"), "disagree", t("Niet eens"),
        group(each(words, [](const std::string& one) { return hidden("gezien", one); }),
              look::select_field(
                  {.name = "wie", .label = t("Wie is het niet eens?"), .value = std::string(who)}, choices,
                  errors),
              look::text_area({.name = "waarom",
                               .label = t("Waarom niet?"),
                               .hint = t("Dit blijft bij de afspraken staan."),
                               .value = std::string(why),
                               .max_length = static_cast<int>(longest_why)},
                              2, errors),
              look::submit(t("Bewaar"), "eens", "nee", true)));
}

} // namespace trialoog::conversations
