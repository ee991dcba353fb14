#pragma once
// An adult from the family's network who does one assignment with the pupil (HA-4, HA-12): the pupil proposes
// somebody, the mentor agrees, and only then they get a way in of their own. Rules on values.

#include "platform/clock/clock.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace trialoog::assignments {

enum class ProposalState { waiting, agreed, declined, revoked };
std::string_view code(ProposalState);
std::optional<ProposalState> proposal_state_from(std::string_view code);

/// The newest proposal of a piece of work.
struct Proposal {
    std::string work_id, name; // as the pupil calls them: "tante Riet"
    ProposalState state = ProposalState::waiting;
    int times = 0; // how often somebody was proposed for this work
    std::string proposed_by, reason, person_id;
};

/// Somebody from the network. A parent isn't: parents get in through the school's administration alone, else
/// one who may not be in contact could come in as "father".
bool may_be_supporter(std::string_view companion_kind);

inline constexpr int most_proposals = 5; // for one work; then pupil and mentor talk about it
enum class Proposing {
    not_needed, // a parent, nobody yet, or the one who was proposed already
    no_name,    // nobody can be let in whom the page can't call by name
    too_often,
    proposes,
};
/// What choosing this adult means. `before` is the work's proposal until now.
Proposing proposing(std::string_view kind, std::string_view name, std::string_view person_id,
                    const std::optional<Proposal>& before);

/// The work as far as it decides what may be done about its supporter.
struct SupportedWork {
    bool handed_in = false, debriefed = false;
};
/// The mentor can still say yes or no.
bool may_answer(const Proposal&, const SupportedWork&);
/// Their way in is open: agreed, and the work isn't handed in and looked back on.
bool is_open(const Proposal&, const SupportedWork&);

inline constexpr int most_links_a_day = 10;

} // namespace trialoog::assignments
