#pragma once
// Reads when families have their talks.

#include "slices/conversations/invitations/invitation.hpp"

namespace trialoog::conversations {

struct KnownAppointment {
    Appointment appointment;
    std::string was_at; // when it stood before it lost its time
};
/// Of the round, or of one pupil in it; by time, those without one last.
std::vector<KnownAppointment> appointments(db::Reader&, std::string_view school_id, std::string_view round_id,
                                           std::string_view pupil_id = "");

} // namespace trialoog::conversations
