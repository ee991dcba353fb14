#pragma once
// Writing so that a power cut leaves the old state or the new one, nothing between. Errors throw
// std::system_error.

#include <filesystem>
#include <string_view>

namespace trialoog::storage::durable {

/// Writes `content` to `temporary`, syncs it, renames it to `path` and syncs path's folder. One file system.
void write(const std::filesystem::path& temporary, const std::filesystem::path& path,
           std::string_view content);
/// Makes the folder and its parents, readable by this user only, each synced into its parent.
void make_folders(const std::filesystem::path&);
void sync_folder(const std::filesystem::path&);

} // namespace trialoog::storage::durable
