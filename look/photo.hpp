#pragma once
// What people hear about a photo that isn't taken in.

#include "platform/images/images.hpp"

#include <string>

namespace trialoog::look {

/// What was seen, and what to do.
std::string photo_refusal(images::Refusal);

} // namespace trialoog::look
