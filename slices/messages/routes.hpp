#pragma once
#include "slices/access/access.hpp"

namespace trialoog::messages {

void register_post(access::Routes&);
void register_outbox(access::Routes&);
void register_choice(access::Routes&); // /mijn/berichten

} // namespace trialoog::messages
