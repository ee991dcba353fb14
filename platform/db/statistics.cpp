#include "platform/db/statistics.hpp"

#include "platform/db/db.hpp"

namespace trialoog::db {

void count_rows(Database& database) {
    if (database.engine() != Engine::postgresql) return;
    try {
        database.write([](Writer& writer) { writer.run({"", "ANALYZE"}, {}); });
    } catch (const Error&) {
        // The rows are there all the same, and PostgreSQL counts them later.
    }
}

} // namespace trialoog::db
