#pragma once
#include <string>

namespace trialoog::db::postgres {
/// A dump in pg_dump's custom format (pg_restore reads it), of one moment, while others write.
void dump(const std::string& location, const std::string& path);
/// Fills an empty database with it, all or nothing.
void restore(const std::string& location, const std::string& path);
} // namespace trialoog::db::postgres
