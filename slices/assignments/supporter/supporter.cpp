#include "slices/assignments/supporter/supporter.hpp"

#include "slices/assignments/work/companion_kind.hpp"

#include <algorithm>
#include <array>

namespace trialoog::assignments {
namespace {
constexpr std::array<std::string_view, 4> state_codes{"waiting", "agreed", "declined", "revoked"};
}

std::string_view code(ProposalState state) { return state_codes[static_cast<std::size_t>(state)]; }

std::optional<ProposalState> proposal_state_from(std::string_view code) {
    const auto found = std::ranges::find(state_codes, code);
    if (found == state_codes.end()) return std::nullopt;
    return static_cast<ProposalState>(found - state_codes.begin());
}

bool may_be_supporter(std::string_view kind) {
    const bool is_parent = kind == "mother" || kind == "father" || kind == "stepparent";
    return is_companion_kind(kind) && !is_parent;
}

Proposing proposing(std::string_view kind, std::string_view name, std::string_view person_id,
                    const std::optional<Proposal>& before) {
    if (!may_be_supporter(kind) || !person_id.empty()) return Proposing::not_needed;
    if (name.empty()) return Proposing::no_name;
    if (before && before->state == ProposalState::waiting && before->name == name)
        return Proposing::not_needed;
    return before && before->times >= most_proposals ? Proposing::too_often : Proposing::proposes;
}

bool may_answer(const Proposal& proposal, const SupportedWork& work) {
    return proposal.state == ProposalState::waiting && !work.handed_in;
}

bool is_open(const Proposal& proposal, const SupportedWork& work) {
    return proposal.state == ProposalState::agreed && !(work.handed_in && work.debriefed);
}

} // namespace trialoog::assignments
