#pragma once
// All that the page of a talk shows, read at once.

#include "slices/conversations/agreements/people.hpp"
#include "slices/conversations/guide/guide.hpp"
#include "slices/conversations/preparation/preparation.hpp"
#include "slices/conversations/rounds/round.hpp"
#include "slices/conversations/talk_pages/held.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::conversations {

/// The talk before this one with the same people: what was agreed, and what was disappointing.
struct Before {
    Day day;
    std::vector<Agreement> agreements; // those that stand
    std::string disappointment;
};

struct OpenedTalk {
    Talk talk;
    access::PupilRef pupil;
    Round round;
    const Guide* guide = nullptr;
    std::vector<const GuideStep*> steps; // of the pupil's grade, in order
    People people;
    std::vector<Note> notes;
    std::vector<Agreement> agreements;
    std::vector<Consent> consents;
    std::string wording; // of the agreements that stand
    std::string good_news;
    std::optional<Before> before;
    std::vector<BroughtIn> points; // of those who are here

    const GuideStep* step(std::string_view key) const;
    Note note(std::string_view phase) const; // version 0 where there is none
    Record record_or_new() const { return people.record.value_or(Record{}); }
};

OpenedTalk load_talk(db::Reader&, const access::Asked&, TalkRef);
/// Nothing when it isn't there, or the viewer doesn't hold talks with this pupil.
std::optional<OpenedTalk> open_talk(db::Reader&, const access::Asked&, std::string_view talk_id);

/// When its time is over: by the timetable on its own day, else counted from when it began.
std::optional<Instant> ends_at(const Talk&, Day today);

// "/gesprek/…/voeren/kern"
std::string held_path(std::string_view talk_id, std::string_view page = {});
std::string phase_path(std::string_view talk_id, std::string_view phase);

} // namespace trialoog::conversations
