#include "slices/conversations/talk_pages/outcome.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/contact/contact.hpp"
#include "slices/conversations/agreements/telling.hpp"

namespace trialoog::conversations {
namespace {

constexpr contact::Act talk_held{"talk_held", contact::Part::cooperating};

bool goes_in_the_dossier(const OpenedTalk& talk, const Agreement& one) {
    if (one.going == Going::dropped) return false;
    return talk.talk.adult_id.empty() || one.voice != Voice::parent;
}

std::string noted(const OpenedTalk& talk) {
    if (!talk.talk.adult_id.empty()) return {};
    std::string all;
    for (const GuideStep* step : talk.steps)
        if (const Note note = talk.note(step->key); !note.text.empty())
            all += (all.empty() ? "" : "\n") + note.text;
    return all;
}

std::string agreed(const OpenedTalk& talk) {
    std::string all;
    for (const Agreement& one : talk.agreements)
        if (goes_in_the_dossier(talk, one)) all += (all.empty() ? "" : "\n") + talk.people.in_words(one);
    return all;
}

/// How it went, as far as somebody said so.
std::string kept_so_far(const OpenedTalk& talk) {
    std::string all;
    for (const Agreement& one : talk.agreements)
        if (goes_in_the_dossier(talk, one) && one.going != Going::open)
            all += fmt::format("{}{}: {}", all.empty() ? "" : "\n", one.what, how_it_went(one));
    return all;
}

std::string companion(const OpenedTalk& talk) {
    if (!talk.talk.adult_id.empty() || !talk.people.record) return {};
    std::vector<std::string> names;
    for (const std::string& id : talk.people.record->adults)
        if (const Adult* adult = talk.people.adult(id)) names.push_back(adult->given_name);
    if (!talk.people.record->with_whom.empty()) names.push_back(talk.people.record->with_whom);
    return i18n::list_of(names);
}

} // namespace

dossier::NewEntry dossier_entry(const OpenedTalk& talk, Day held_on) {
    const i18n::Speaking dutch("nl");
    return {.pupil_id = talk.pupil.id,
            .source = "talk",
            .source_id = talk.talk.id,
            .title = talk.guide->title,
            .happened_on = held_on,
            .companion = companion(talk),
            .goals = said(talk.guide->why.pupil, talk.pupil.given_name),
            .results = noted(talk),
            .evaluation = kept_so_far(talk),
            .follow_up = agreed(talk),
            .qualities = {},
            .facts = {},
            .competence = {},
            .activity = talk.guide->key};
}

void record_outcome(db::Writer& tx, const access::Asked& asked, const OpenedTalk& talk) {
    if (!talk.talk.ended_at) return;
    const Talk& one = talk.talk;
    dossier::record(tx, asked.viewer, asked.now, dossier_entry(talk, day_in_amsterdam(*one.ended_at)));
    contact::withdraw(tx, asked.viewer.school_id, one.pupil_id, talk_held, one.id);
    std::vector<contact::Entry> entries;
    const Record record = talk.record_or_new();
    for (const std::string& adult : record.adults)
        entries.push_back(contact::entry(talk_held, one.id, one.pupil_id, adult, *one.ended_at));
    if (!record.with_whom.empty())
        entries.push_back(contact::entry(talk_held, one.id, one.pupil_id, {}, *one.ended_at));
    if (!entries.empty()) contact::record(tx, asked.viewer.school_id, entries);
}

void finish_talk(db::Writer& tx, const access::Asked& asked, const OpenedTalk& before) {
    if (!end_talk(tx, asked.viewer.school_id, before.talk.id, asked.now)) return;
    access::note(tx, asked.viewer, asked.now, access::Action::hold_talk, before.pupil.id, before.talk.id);
    const auto ended = open_talk(tx, asked, before.talk.id);
    if (!ended) return;
    record_outcome(tx, asked, *ended);
    if (words_of(ended->agreements).empty()) return; // nothing to read
    tell_agreements(tx, asked.services, asked.viewer, ended->talk, ended->pupil, ended->people,
                    ended->agreements, asked.now);
}

} // namespace trialoog::conversations
