#pragma once
#include "slices/access/access.hpp"

namespace trialoog::conversations {

void register_before_talk(access::Routes&);
void register_own_point(access::Routes&);
void register_preparing(access::Routes&);
/// By pupil and guide, where there needn't be a talk yet.
void register_prepare(access::Routes&);

} // namespace trialoog::conversations
