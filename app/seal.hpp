#pragma once
// The last line of a backup, and of what stands beside it: a checksum over every byte before it. A tar hardly
// looks at its own headers, at its padding and its end not at all; with this a backup of which one bit
// differs is none.

#include <filesystem>
#include <optional>
#include <string>

namespace trialoog::app {

/// Appends the line and flushes the file to the disk.
void seal(const std::filesystem::path&);
/// Throws std::runtime_error when there is no such line, or it doesn't belong to what stands before it.
void refuse_unless_sealed(const std::filesystem::path&);
/// What stands before the line in a small file; nothing when the line isn't there or doesn't belong to it.
std::optional<std::string> read_sealed(const std::filesystem::path&);

} // namespace trialoog::app
