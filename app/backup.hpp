#pragma once
// Everything of an installation in one tar file: a copy of the database, the photos, the secret, and a
// manifest with the hash of each; the last line is a checksum of every byte before it. Taken while serving;
// restored into an empty data folder or an empty PostgreSQL database.

#include "app/settings.hpp"

#include <filesystem>
#include <functional>

namespace trialoog::app {

/// Called with how many files are done, of how many.
using BackupProgress = std::function<void(int done, int total)>;

/// Beside it stands who was forgotten, as signs that name nobody: `restore` takes them in, and `serve`
/// forgets them again before it serves anything.
///
/// Throws std::runtime_error with a sentence that says what to do. An unfinished backup leaves no file.
void backup(const Settings&, const std::filesystem::path& target, const BackupProgress&);
/// Refuses a data folder that isn't empty, and a backup of which a single bit differs.
void restore(const Settings&, const std::filesystem::path& source, const BackupProgress&);

} // namespace trialoog::app
