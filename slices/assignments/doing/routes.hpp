#pragma once
// The use cases of pupil and adult, each in its own file.

#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/work/additions.hpp"

namespace trialoog::assignments {

void register_overview(access::Routes&, const Additions&);
void register_companion(access::Routes&);
void register_parts(access::Routes&);
void register_answers(access::Routes&);
void register_news(access::Routes&);
void register_photos(access::Routes&);
void register_hand_in(access::Routes&);

} // namespace trialoog::assignments
