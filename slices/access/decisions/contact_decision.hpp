#pragma once
// What the school decides about a pupil and one of the parents, and about somebody who has died. It stays
// when the administration says otherwise; reasons are for administrators only.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/jobs/kind.hpp"
#include "slices/access/decisions/reach.hpp"
#include "slices/access/viewer/viewer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::access {

struct ContactState {
    bool is_informed = true;
    bool no_contact = false;
    bool has_authority = true;
    bool is_ended = false; // no parent of this pupil any more
    bool operator==(const ContactState&) const = default;
    /// Whether the parent hears of the pupil at all.
    bool is_open() const { return is_informed && !no_contact && !is_ended; }
};

struct ContactDecision {
    std::string from_on; // "2026-12-01"
    ContactState state;
    bool is_deceased = false; // of a decision about the person alone; `state` says nothing then
    std::string reason, decided_by;
    Instant decided_at;
    bool is_to_come = false, was_replaced = false;
};

/// A pupil and a parent, with all that was decided, the newest first.
struct ContactOfPair {
    std::string pupil_id, pupil_given_name, pupil_name, parent_id, parent_name;
    ContactState now;
    std::optional<ContactState> said; // by the administration, where that is to be decided about
    std::vector<ContactDecision> decisions;
    std::string seen; // changes when somebody decides, or the administration changes it
    const ContactDecision* to_come() const;
};
/// Nothing when this is no parent of that pupil, here.
std::optional<ContactOfPair> find_contact(db::Reader&, const Viewer&, std::string_view parent_id,
                                          std::string_view pupil_id);

struct WantedDecision {
    ContactState state;
    Day from_on;
    std::string reason;
};
/// Takes effect in this unit of work, or on its day. What was to come about this pair is replaced. How many
/// messages were withdrawn.
int decide(db::Writer&, const Viewer&, const ContactOfPair&, const WantedDecision&, Instant now, Withdraw);
/// What was decided for today or earlier and doesn't hold yet, of one school.
void take_due_decisions(db::Writer&, std::string_view school_id, Instant now, Withdraw);

/// Whether somebody is alive, and what was said of that.
struct Life {
    std::string person_id, name;
    bool is_deceased = false;
    std::vector<ContactDecision> decisions;
    std::string seen;
};
std::optional<Life> find_life(db::Reader&, const Viewer&, std::string_view person_id);
/// How many messages were withdrawn.
int decide_deceased(db::Writer&, const Viewer&, const Life&, bool is_deceased, std::string_view reason,
                    Instant now, Withdraw);

struct AskingContact {
    std::string parent_id, pupil_id, parent_name, pupil_given_name;
};
/// Where the administration says something else since the school decided (at most 50).
std::vector<AskingContact> contacts_that_ask(db::Reader&, const Viewer&);

inline constexpr jobs::Kind contact_day_kind{"contact_day", jobs::Lane::mail};

} // namespace trialoog::access
