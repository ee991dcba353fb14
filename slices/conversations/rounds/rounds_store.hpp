#pragma once
// What is kept of rounds. Nothing here asks who looks: find the round first by find_round.

#include "slices/access/access.hpp"
#include "slices/conversations/rounds/round.hpp"

#include <map>

namespace trialoog::conversations {

/// Nothing when it isn't there, or the viewer may not do `action` in the school.
std::optional<Round> find_round(db::Reader&, const access::Viewer&, std::string_view round_id,
                                access::Action);
/// Without asking who looks: for what is found by another way (a talk, a pupil), jobs and the demo.
std::optional<Round> round_by_id(db::Reader&, std::string_view school_id, std::string_view round_id);
/// Of the newest school year, by period and title.
std::vector<Round> rounds_of_newest_year(db::Reader&, std::string_view school_id);

struct RoundClass {
    std::string id, name;
    int grade = 1;
};
std::vector<RoundClass> classes_of_round(db::Reader&, std::string_view school_id, std::string_view round_id);
/// Mentors by name, then colleagues, then interpreters.
std::vector<RoundPerson> people_of_round(db::Reader&, std::string_view school_id, std::string_view round_id);
/// By person, in order of time.
using Blocks = std::map<std::string, std::vector<Block>, std::less<>>;
Blocks blocks_of_round(db::Reader&, std::string_view school_id, std::string_view round_id);
/// The slots of these blocks, by time; nothing for nobody.
std::vector<Slot> slots_in(const std::vector<Block>&, const Round&);

/// Who holds the talks of each pupil of the round: ids of the pupil's own mentors, or else of its class's.
struct RoundPupil {
    std::string pupil_id, class_id;
    std::vector<std::string> mentor_ids; // in order of id; empty: a class without mentor
};
std::vector<RoundPupil> pupils_of_round(db::Reader&, std::string_view school_id, std::string_view round_id,
                                        Day today);

/// Returns its id. Mentors of the classes (and of single pupils of them) give times from now on.
std::string open_round(db::Writer&, const access::Viewer&, const Round&,
                       const std::vector<std::string>& class_ids, Instant now);
/// False when somebody changed it since it was read.
bool change_round(db::Writer&, const access::Viewer&, const Round&, Instant now);
void ask_families(db::Writer&, std::string_view school_id, std::string_view round_id, Instant now);
void withdraw_round(db::Writer&, const access::Viewer&, std::string_view round_id, Instant now);
void put_person(db::Writer&, std::string_view school_id, std::string_view round_id, const RoundPerson&);
/// In place of what this person gave before.
void put_blocks(db::Writer&, std::string_view school_id, std::string_view round_id,
                std::string_view person_id, const std::vector<Block>&);

} // namespace trialoog::conversations
