#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/access/decisions/reach.hpp"

namespace trialoog::school {

void register_import(access::Routes&, access::Withdraw);

} // namespace trialoog::school
