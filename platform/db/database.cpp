#include "platform/db/db.hpp"
#include "platform/db/postgres_database.hpp"
#include "platform/db/sqlite_database.hpp"

namespace trialoog::db {

std::unique_ptr<Database> open(const Settings& settings) {
    return settings.engine == Engine::sqlite ? sqlite::open(settings) : postgres::open(settings);
}

} // namespace trialoog::db
