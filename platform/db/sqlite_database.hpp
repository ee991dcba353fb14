#pragma once
#include "platform/db/db.hpp"

namespace trialoog::db::sqlite {
std::unique_ptr<Database> open(const Settings&);
} // namespace trialoog::db::sqlite
