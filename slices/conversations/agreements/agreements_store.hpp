#pragma once
// What is kept of agreements, and of who was at a talk. Nothing here asks who looks: find the talk first by
// find_talk.

#include "slices/conversations/agreements/agreement.hpp"
#include "slices/conversations/talks/talk.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::conversations {

/// In the order in which they were made; also those that were dropped.
std::vector<Agreement> agreements_of_talk(db::Reader&, std::string_view school_id, std::string_view talk_id);

/// What became of something that came in with the version that its writer saw. The same text again is kept,
/// whatever the version.
struct Put {
    bool kept = true; // false: somebody changed it meanwhile, nothing was done
    int version = 0;  // that stands now
};
/// By its id: a new one is added. Version 0 where the id is of another talk.
Put put_agreement(db::Writer&, std::string_view school_id, const Agreement&, int seen_version,
                  std::string_view by, Instant now);
void mark_agreement(db::Writer&, std::string_view school_id, std::string_view agreement_id, Going,
                    std::string_view stuck_on, std::string_view by, Instant now);

std::vector<Consent> consents_of_talk(db::Reader&, std::string_view school_id, std::string_view talk_id);
void say(db::Writer&, std::string_view school_id, std::string_view talk_id, const Consent&,
         std::string_view by, Instant now);

/// Who was there, how it goes on (C-5), and what was disappointing (SF-10).
struct Record {
    bool pupil_there = true;
    std::vector<std::string> adults; // parents who were there, by id and in order of it
    std::string with_whom;           // who else: "oma"
    std::string next_when, next_where, next_about;
    std::string disappointment;
    std::string disappointed_by; // "pupil" or "mentor", who marked it
    int version = 0;             // 0: not kept yet

    bool adult_there() const { return !adults.empty() || !with_whom.empty(); }
    bool says_the_same(const Record&) const;
};
std::optional<Record> record_of_talk(db::Reader&, std::string_view school_id, std::string_view talk_id);
Put put_record(db::Writer&, std::string_view school_id, std::string_view talk_id, const Record&,
               int seen_version, std::string_view by, Instant now);

struct Adult {
    std::string id, given_name, name; // in full
};
/// The parents with whom the talk is, by name: the one of a talk apart, else all who hear of the pupil.
std::vector<Adult> adults_of_talk(db::Reader&, std::string_view school_id, const Talk&, Day today);
/// The given name of somebody at the school; "" for nobody.
std::string given_name_of(db::Reader&, std::string_view school_id, std::string_view person_id);

void forget_agreements(db::Writer&, std::string_view school_id, std::string_view person_id);

} // namespace trialoog::conversations
