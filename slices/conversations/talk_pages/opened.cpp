#include "slices/conversations/talk_pages/opened.hpp"

#include "slices/conversations/rounds/rounds_store.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace trialoog::conversations {
namespace {

/// A guide that isn't there any more: the one that fits every grade.
const Guide* guide_of(const Round& round) {
    const Guide* guide = find_guide(round.guide_key);
    return guide ? guide : &guides().front();
}

std::vector<const GuideStep*> steps_of(const Guide& guide, int grade) {
    std::vector<const GuideStep*> steps;
    for (const Phase& phase : guide.phases)
        for (const GuideStep& step : phase.steps)
            if (step.is_of(grade)) steps.push_back(&step);
    return steps;
}

/// What was said apart with another parent stays apart.
bool is_with_the_same(const Talk& one, const Talk& now) {
    return one.adult_id.empty() || one.adult_id == now.adult_id;
}

std::optional<Before> before_of(db::Reader& tx, std::string_view school_id, const Talk& now) {
    const Talk* last = nullptr;
    const auto talks = talks_of_pupil(tx, school_id, now.pupil_id, {});
    for (const Talk& one : talks) {
        if (one.id == now.id || !one.ended_at || !is_with_the_same(one, now)) continue;
        if (now.ended_at && *now.ended_at <= *one.ended_at) continue; // looked at later
        if (!last || *last->ended_at < *one.ended_at) last = &one;
    }
    if (!last) return std::nullopt;
    Before before{day_in_amsterdam(*last->ended_at), agreements_of_talk(tx, school_id, last->id), {}};
    std::erase_if(before.agreements, [](const Agreement& one) { return one.going == Going::dropped; });
    if (const auto record = record_of_talk(tx, school_id, last->id))
        before.disappointment = record->disappointment;
    return before;
}

/// What one parent wants to speak of the other doesn't read, also not on the screen between them.
std::vector<BroughtIn> points_here(db::Reader& tx, std::string_view school_id, const OpenedTalk& opened) {
    auto points = points_of(tx, school_id, opened.talk);
    const auto voices = opened.people.voices();
    const auto is_here = [&](const BroughtIn& one) {
        if (one.person_id == opened.pupil.id) return true;
        return std::ranges::count(voices, Voice::parent, &Voiced::voice) == 1 &&
               std::ranges::count(voices, one.person_id, &Voiced::person_id) == 1;
    };
    std::erase_if(points, [&](const BroughtIn& one) { return !is_here(one); });
    return points;
}

} // namespace

std::optional<OpenedTalk> open_talk(db::Reader& tx, const access::Asked& asked, std::string_view talk_id) {
    auto found = find_talk(tx, asked.viewer, talk_id, access::Action::hold_talk);
    if (!found) return std::nullopt;
    return load_talk(tx, asked, std::move(*found));
}

OpenedTalk load_talk(db::Reader& tx, const access::Asked& asked, TalkRef found) {
    const access::Viewer& viewer = asked.viewer;
    const std::string& school_id = viewer.school_id;
    OpenedTalk opened{.talk = std::move(found.talk), .pupil = std::move(found.pupil)};
    const Talk& talk = opened.talk;
    opened.round = round_by_id(tx, school_id, talk.round_id).value();
    opened.guide = guide_of(opened.round);
    opened.steps = steps_of(*opened.guide, opened.pupil.grade);
    opened.people = people_of(tx, viewer, talk, opened.pupil, asked.today());
    opened.notes = notes_of_talk(tx, school_id, talk.id);
    opened.agreements = agreements_of_talk(tx, school_id, talk.id);
    opened.consents = consents_of_talk(tx, school_id, talk.id);
    opened.wording = wording_of(asked.services.secret, words_of(opened.agreements));
    opened.good_news = prepared_for(tx, school_id, talk.id).good_news;
    opened.before = before_of(tx, school_id, talk);
    opened.points = points_here(tx, school_id, opened);
    return opened;
}

const GuideStep* OpenedTalk::step(std::string_view key) const {
    const auto found = std::ranges::find(steps, key, [](const GuideStep* one) { return one->key; });
    return found == steps.end() ? nullptr : *found;
}

Note OpenedTalk::note(std::string_view phase) const {
    const auto found = std::ranges::find(notes, phase, &Note::phase);
    return found == notes.end() ? Note{std::string(phase), {}, 0} : *found;
}

std::optional<Instant> ends_at(const Talk& talk, Day today) {
    if (!talk.at.empty() && day_of(talk.at) == today)
        return start_of_day(today).plus_seconds((*minutes_of_day(talk.at.substr(11)) + talk.minutes) * 60);
    if (talk.began_at) return talk.began_at->plus_seconds(talk.minutes * 60);
    return std::nullopt;
}

std::string held_path(std::string_view talk_id, std::string_view page) {
    return fmt::format("/gesprek/{}/{}", talk_id, page.empty() ? "voeren" : page);
}
std::string phase_path(std::string_view talk_id, std::string_view phase) {
    return fmt::format("/gesprek/{}/voeren/{}", talk_id, phase);
}

} // namespace trialoog::conversations
