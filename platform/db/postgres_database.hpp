#pragma once
#include "platform/db/db.hpp"

namespace trialoog::db::postgres {
std::unique_ptr<Database> open(const Settings&);
} // namespace trialoog::db::postgres
