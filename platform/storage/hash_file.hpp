#pragma once
#include "platform/storage/storage.hpp"

#include <cstdint>

namespace trialoog::storage {

/// key_of the first `bytes` of a file, or of all of it, read piece by piece. Throws std::runtime_error when
/// it can't be read.
Key key_of_file(const std::filesystem::path&, std::optional<std::uintmax_t> bytes = {});

} // namespace trialoog::storage
