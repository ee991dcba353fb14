#pragma once
// What one adult is asked: of each of their children in a round, which times there are. Children whose rounds
// fall together are asked together.

#include "slices/conversations/answers/answers_store.hpp"

namespace trialoog::conversations {

struct AskedPupil {
    Round round;
    access::PupilRef pupil;
    std::string mentors;                // "Eva Visser"
    std::vector<Slot> slots;            // of its mentors; empty as long as they gave none
    std::string link;                   // to meet online, where a mentor gave one
    bool has_other_parent = false;      // who answers apart
    std::optional<FamilyAnswer> answer; // what this adult said before
    MayAnswer may = MayAnswer::yes;
};
/// Asked together: on one page, answered at once. The first is the one it was asked for.
using AskedFamily = std::vector<AskedPupil>;

/// What the viewer is asked as parent or as pupil, in groups, by their first day. Also what is too late to
/// answer.
std::vector<AskedFamily> asked_families(db::Reader&, const access::Viewer&, Day today);
/// The group with this round and pupil; empty when there is none of the viewer's.
AskedFamily find_asked(db::Reader&, const access::Viewer&, std::string_view round_id,
                       std::string_view pupil_id, Day today);
/// The same for staff that notes what this adult said of one pupil: that pupil alone.
std::optional<AskedPupil> asked_of(db::Reader&, std::string_view school_id, const Round&,
                                   const access::PupilRef&, std::string_view adult_id, Day today);

/// A pupil whose parents answer, and who is asked nothing itself.
bool parents_answer_for(db::Reader&, const access::Viewer&, const access::PupilRef&, Day today);

/// Those whose periods touch stand together (on values).
std::vector<AskedFamily> in_groups(std::vector<AskedPupil>);
/// All moments of a family, each once, by time.
std::vector<std::string> moments_of(const AskedFamily&);
/// How this moment suits the family, as it was said for any of its children who have it.
std::optional<int> minds_of(const AskedFamily&, std::string_view at);
/// "Noor en Sam"
std::string names_of(const AskedFamily&);

} // namespace trialoog::conversations
