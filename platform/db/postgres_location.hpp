#pragma once
// The text that says where the database is, taken apart as libpq does.

#include <libpq-fe.h>
#include <memory>
#include <string>

namespace trialoog::db::postgres {

using Options = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;
/// Up to one without a keyword. Throws Error when it can't be read.
Options options_in(const std::string& location);

} // namespace trialoog::db::postgres
