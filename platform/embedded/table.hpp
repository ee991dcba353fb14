#pragma once
#include "platform/embedded/embedded.hpp"

namespace trialoog::embedded {
/// Every file, in order of path: made by tools/embed-files.
std::vector<File> table();
} // namespace trialoog::embedded
