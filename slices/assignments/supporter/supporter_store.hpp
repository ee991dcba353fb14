#pragma once
// What is kept about supporters. The work was found through store.hpp: that decides who may.

#include "slices/assignments/supporter/supporter.hpp"
#include "slices/assignments/work/store.hpp"

#include <set>
#include <string>
#include <string_view>

namespace trialoog::assignments {

std::optional<Proposal> proposal_of(db::Reader&, std::string_view school_id, std::string_view work_id);
SupportedWork supported(const Work&);

/// After somebody else was chosen than before: who was let in for it is let in no more, and who comes from
/// the network is proposed. A mentor who chooses them agrees at once.
void renew_proposal(db::Writer&, const access::Viewer&, const OpenedWork& before, const CompanionChoice&,
                    Instant now);

// Each answers false when the proposal isn't in that state any more, or the work is handed in.
/// Makes the person, who has nothing but a name, and lets the work name them.
bool agree(db::Writer&, const access::Viewer&, const OpenedWork&, std::string_view language, Instant now);
/// The pupil reads why, and looks for somebody else: answers in the adult's part go.
bool decline(db::Writer&, const access::Viewer&, const OpenedWork&, std::string_view reason, Instant now);
/// Their link stops. The pupil may still do it with them, on the own phone.
bool revoke(db::Writer&, const access::Viewer&, const OpenedWork&, std::string_view reason, Instant now);

} // namespace trialoog::assignments
