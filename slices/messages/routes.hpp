#pragma once
#include "slices/access/access.hpp"

namespace trialoog::messages {

void register_post(access::Routes&, Services&);
void register_outbox(access::Routes&, Services&);
void register_choice(access::Routes&, Services&); // /mijn/berichten

} // namespace trialoog::messages
