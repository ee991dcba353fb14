#pragma once
// Who gives times in a round, and what stands in their way. Nothing here asks who looks.

#include "slices/conversations/rounds/blocks.hpp"
#include "slices/conversations/rounds/round_draft.hpp"
#include "slices/conversations/rounds/rounds_store.hpp"

namespace trialoog::conversations {

/// Of the newest school year.
struct YearOfClasses {
    std::string school_year_id;
    Day starts_on, ends_on;
    std::vector<ClassToChoose> classes; // by grade and name; empty: there is no year
};
YearOfClasses classes_to_choose(db::Reader&, std::string_view school_id, Day today);

/// People of the round, with the mentors who came since it was opened.
std::vector<RoundPerson> givers_of(db::Reader&, std::string_view school_id, std::string_view round_id,
                                   Day today);
std::optional<RoundPerson> giver_of(db::Reader&, std::string_view school_id, std::string_view round_id,
                                    std::string_view person_id, Day today);
/// Rounds in which this person stands.
std::vector<std::string> rounds_of_giver(db::Reader&, std::string_view school_id, std::string_view person_id);
/// Staff by name, who may join talks.
std::vector<RoundPerson> staff_to_join(db::Reader&, std::string_view school_id, Day today);
/// Where this one is at these times already, and where that room is taken by somebody else ("" has none).
std::vector<Taken> taken_for(db::Reader&, std::string_view school_id, const Round&, const RoundPerson&);

enum class Kept { yes, changed_meanwhile };
/// Room, link and times of one giver, as version `seen` was read (0 of a mentor who wasn't in it yet).
Kept keep_times(db::Writer&, std::string_view school_id, std::string_view round_id, const RoundPerson&,
                const std::vector<Block>&, int seen);
/// Mentors stay.
void take_from_round(db::Writer&, std::string_view school_id, std::string_view round_id,
                     std::string_view giver_id);
/// Mentors who came since the round was opened stand in it from now on.
void settle_mentors(db::Writer&, std::string_view school_id, std::string_view round_id, Day today);
/// Adds and takes classes; their mentors give times from now on.
void set_classes(db::Writer&, std::string_view school_id, std::string_view round_id,
                 const std::vector<std::string>& class_ids, Day today);
/// The times that somebody who is forgotten gave.
void forget_giver(db::Writer&, std::string_view school_id, std::string_view person_id);

} // namespace trialoog::conversations
