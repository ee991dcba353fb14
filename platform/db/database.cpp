#include "platform/db/db.hpp"
#include "platform/db/postgres_database.hpp"
#include "platform/db/postgres_dump.hpp"
#include "platform/db/restore.hpp"
#include "platform/db/sqlite_database.hpp"

#include <filesystem>

namespace trialoog::db {

std::unique_ptr<Database> open(const Settings& settings) {
    return settings.engine == Engine::sqlite ? sqlite::open(settings) : postgres::open(settings);
}

void restore(const Settings& settings, const std::string& copy) {
    if (settings.engine == Engine::postgresql) return postgres::restore(settings.location, copy);
    std::filesystem::rename(copy, settings.location);
}

} // namespace trialoog::db
