#pragma once
#include "slices/access/decisions/reach.hpp"
#include "slices/access/pages/handler.hpp"

namespace trialoog::access {

void register_contact_decisions(Routes&, Withdraw); // /beheer/mensen/{person}/contact/{pupil} …

} // namespace trialoog::access
