#pragma once

#include "platform/db/db.hpp"

#include <string>

namespace trialoog::access {

/// "Samira el Amrani", from a row with given_name, infix and family_name.
inline std::string full_name(const db::Row& row) {
    std::string name = row.str("given_name");
    for (const char* part : {"infix", "family_name"})
        if (const auto text = row.text(part); !text.empty())
            name.append(name.empty() ? "" : " ").append(text);
    return name; // also of people with one name, in whichever column it stands
}

/// By what somebody is greeted: the given name, or the one name there is.
inline std::string called(const db::Row& row) {
    std::string given = row.str("given_name");
    return given.empty() ? full_name(row) : given;
}

} // namespace trialoog::access
