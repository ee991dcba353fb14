#include "platform/db/postgres_location.hpp"

#include "platform/db/db.hpp"

#include <fmt/core.h>

namespace trialoog::db::postgres {

Options options_in(const std::string& location) {
    char* message = nullptr;
    Options options(PQconninfoParse(location.c_str(), &message), PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> owned(message, PQfreemem);
    if (!options)
        throw Error(fmt::format("the location of the database: {}", message ? message : "unreadable"));
    return options;
}

} // namespace trialoog::db::postgres
