#pragma once
// What the families of a round answered.

#include "slices/conversations/timetable/board_store.hpp"

namespace trialoog::conversations {

struct FamilyInRound {
    FamilyOfPupil says;
    std::map<std::string, std::string> who_comes; // by adult: "moeder", "oma": who said that somebody comes
};
using Families = std::map<std::string, FamilyInRound, std::less<>>; // by pupil

/// Of every pupil in the round's classes.
Families read_families(db::Reader&, std::string_view school_id, std::string_view round_id, Day today, Times);
/// Of one pupil, with all times.
Families read_family(db::Reader&, std::string_view school_id, std::string_view round_id,
                     std::string_view pupil_id, Day today);

} // namespace trialoog::conversations
