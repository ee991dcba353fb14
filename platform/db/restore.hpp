#pragma once
#include "platform/db/db.hpp"

namespace trialoog::db {

/// Puts what copy_to wrote in the place of a database that isn't there yet (SQLite: moves the file;
/// PostgreSQL: fills an empty one, all or nothing).
void restore(const Settings&, const std::string& copy);

} // namespace trialoog::db
