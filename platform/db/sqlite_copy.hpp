#pragma once
#include "platform/db/sqlite_connection.hpp"

namespace trialoog::db::sqlite {
/// A consistent copy of what `source` sees now, page for page; checked, flushed, then given its name.
void copy(const Connection& source, const std::string& path);
} // namespace trialoog::db::sqlite
