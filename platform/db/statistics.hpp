#pragma once

namespace trialoog::db {

class Database;

/// To be called where many rows came at once (an import, the demo), when they are there: PostgreSQL chooses
/// its plans by how many rows there are, and looks for itself only after a minute. That it can't just now
/// doesn't matter. SQLite has statistics of its own (migrate).
void count_rows(Database&);

} // namespace trialoog::db
