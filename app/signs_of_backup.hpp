#pragma once
// Who was forgotten stands beside the backups of a folder: an older one doesn't bring them back.

#include "app/backup.hpp"
#include "platform/db/db.hpp"
#include "slices/leavers/leavers.hpp"

#include <filesystem>

namespace trialoog::app {

/// Writes them anew, under a checksum, with what other installations wrote there. Throws std::runtime_error.
void write_signs(db::Database&, const std::filesystem::path& backup);
/// Throws std::runtime_error with what to do where they are missing or damaged, unless that is accepted:
/// then there are none.
leavers::Signs signs_of_backup(const std::filesystem::path& backup, WithoutSigns);

} // namespace trialoog::app
