#pragma once
// One talk of a pupil in a round: when, where and with whom.

#include "slices/access/access.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::conversations {

/// As it was published; the board's own places are the timetable's.
struct Talk {
    std::string id, round_id, pupil_id;
    std::string adult_id; // the one parent whom it is with, apart; "" with all who may come
    std::string at;       // "2027-02-09T18:30"; "" as long as it has no time
    std::string mentor_id, room;
    int minutes = 20;
    int sequence = 0; // of its iCalendar event
    std::optional<Instant> cancelled_at, began_at, ended_at;
    std::string cancelled_why, missed_why;
    int version = 1;

    bool has_time() const { return !at.empty() && !cancelled_at; }
    bool is_over() const { return ended_at || !missed_why.empty(); }
};

/// A talk that the viewer may do `action` with. A parent doesn't find the talk that the other parent has
/// apart.
struct TalkRef {
    Talk talk;
    access::PupilRef pupil;
};
std::optional<TalkRef> find_talk(db::Reader&, const access::Viewer&, std::string_view talk_id,
                                 access::Action);
/// Without asking who looks: for jobs, messages and the demo.
std::optional<Talk> talk_by_id(db::Reader&, std::string_view school_id, std::string_view talk_id);
/// Of one pupil (at most 40), by time; those without a time come last. Not those that are apart with another
/// parent than this one; "" sees all.
std::vector<Talk> talks_of_pupil(db::Reader&, std::string_view school_id, std::string_view pupil_id,
                                 std::string_view parent_id);
/// What a mentor has from this day on (at most 200), by time.
std::vector<Talk> talks_of_mentor(db::Reader&, std::string_view school_id, std::string_view mentor_id,
                                  Day from);

/// Returns its id; that of the one which is there already for this pupil and adult.
std::string add_talk(db::Writer&, std::string_view school_id, std::string_view round_id,
                     std::string_view pupil_id, std::string_view adult_id);
/// Gives it a time. False when somebody else has that time of the mentor, or changed the talk since it was
/// read.
bool place_talk(db::Writer&, std::string_view school_id, const Talk&, std::string_view at,
                std::string_view mentor_id, int minutes, std::string_view room);
/// Takes its time away: it may get another. False when somebody changed it since it was read.
bool cancel_talk(db::Writer&, std::string_view school_id, const Talk&, std::string_view why, Instant now);

/// The talks of a pupil, once nothing hangs on them any more; of a parent who had some apart, that it was
/// them.
void forget_talks(db::Writer&, std::string_view school_id, std::string_view person_id);

} // namespace trialoog::conversations
