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

/// Beside it stands who was forgotten, as signs that name nobody and under a checksum of their own: `restore`
/// takes them in, and `serve` forgets them again before it serves anything.
///
/// Throws std::runtime_error with a sentence that says what to do. An unfinished backup leaves no file.
void backup(const Settings&, const std::filesystem::path& target, const BackupProgress&);

/// Whether a backup may come back without what stands beside it: then whoever was forgotten since is back.
enum class WithoutSigns { refuse, accept };
/// Refuses a data folder that isn't empty, a backup of which a single bit differs, and one without sound
/// signs beside it. Signs that are there and sound are taken in always.
void restore(const Settings&, const std::filesystem::path& source, const BackupProgress&,
             WithoutSigns = WithoutSigns::refuse);

} // namespace trialoog::app
