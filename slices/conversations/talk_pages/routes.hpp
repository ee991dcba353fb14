#pragma once
#include "slices/access/access.hpp"

namespace trialoog::conversations {

void register_talk_pages(access::Routes&);
void register_start(access::Routes&);
void register_hold(access::Routes&);
void register_writing(access::Routes&);
void register_private_note(access::Routes&);

} // namespace trialoog::conversations
