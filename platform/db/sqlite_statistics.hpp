#pragma once
#include "platform/db/db.hpp"

namespace trialoog::db::sqlite {
/// Tells SQLite how selective the keys are. Every key begins with the school, and without statistics SQLite
/// takes it that ten rows have the same first column: it then reads a whole school to find one pupil. ANALYZE
/// would measure, and so choose other ways to the rows in every school; these are the same everywhere, the
/// tests' too.
void keep_statistics(Database&);
} // namespace trialoog::db::sqlite
