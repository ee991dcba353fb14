#pragma once
// What pupil, parent and mentor prepare for a talk (C-7, C-8), and what each brings in (C-5). Nothing here
// asks who looks: find the talk first by find_talk.

#include "slices/conversations/talks/talk.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::conversations {

constexpr std::size_t longest_own_point = 1000, longest_prepared = 500; // characters

/// What the mentor prepares.
struct Prepared {
    std::string good_news, emphasis, results;
    int version = 0;        // 0: not begun
    std::string changed_by; // name in full
};
Prepared prepared_for(db::Reader&, std::string_view school_id, std::string_view talk_id);
/// False, and nothing happens, when somebody changed it since this version was read.
bool prepare(db::Writer&, std::string_view school_id, std::string_view talk_id, std::string_view by,
             const Prepared&, Instant now);

/// A point that somebody brings in. Version 0: not kept as a point of the talk; the text may be that of the
/// answer which came with the family's times.
struct OwnPoint {
    std::string text;
    int version = 0;
};
OwnPoint point_of(db::Reader&, std::string_view school_id, const Talk&, std::string_view person_id);
/// False, and nothing happens, when it was changed since this version was read.
bool put_point(db::Writer&, std::string_view school_id, std::string_view talk_id, std::string_view person_id,
               const OwnPoint&, Instant now);

struct BroughtIn {
    std::string person_id, name, text;
};
/// Of everybody at this talk, each in their own words: for whoever holds it. A parent doesn't see the
/// other's.
std::vector<BroughtIn> points_of(db::Reader&, std::string_view school_id, const Talk&);

/// Who comes, as families and the timetable say it.
struct Coming {
    std::string name;        // of the parent
    std::string comes;       // "self", "somebody", "nobody"
    std::string who_comes;   // "oma"
    std::string interpreter; // a language's code, or ""
    std::string place;       // "online"; "": as the round
};
std::vector<Coming> coming_to(db::Reader&, std::string_view school_id, const Talk&);
struct Guest {
    std::string name, language; // of an interpreter
};
std::vector<Guest> guests_of(db::Reader&, std::string_view school_id, std::string_view talk_id);

struct AgreedBefore {
    std::string voice; // "pupil", "adult", "mentor"
    std::string who;   // "tante Hanan"; "" where the voice says it
    std::string what;
    std::optional<Day> by;
    std::string state, stuck_on; // "open", "done", "stuck"
};
/// Of earlier talks with the same people, the newest first (at most 12).
std::vector<AgreedBefore> agreed_before(db::Reader&, std::string_view school_id, const Talk&);

/// In full; "" for nobody.
std::string name_at_school(db::Reader&, std::string_view school_id, std::string_view person_id);
/// The talk to come of a pupil by a guide, for this parent ("": for the pupil); "" where there is none.
std::string talk_of_guide(db::Reader&, std::string_view school_id, std::string_view pupil_id,
                          std::string_view guide_key, std::string_view parent_id);

/// A mentor's coming talk, with whether the good news is there (C-8).
struct ToPrepare {
    std::string talk_id, at, room, pupil_id, pupil, round_id, round;
    int minutes = 20;
    bool has_good_news = false;
};
/// By time: those that stand in the viewer's name and haven't begun, from today on, of pupils whose mentor
/// they still are.
std::vector<ToPrepare> to_prepare(db::Reader&, const access::Viewer&, Day today);
/// The first one after this talk that still needs judgement, or else the first of all; nothing: all are
/// ready.
const ToPrepare* next_to_prepare(const std::vector<ToPrepare>&, std::string_view after_talk_id);

/// Of a pupil what was prepared, of anybody the own points, of staff that it was them who wrote.
void forget_preparations(db::Writer&, std::string_view school_id, std::string_view person_id);

/// What is shown in the demo's talks to come, and what is prepared: half of them is there to be tried.
void seed_prepared(db::Writer&, std::string_view school_id, Day today, Instant now);

} // namespace trialoog::conversations
