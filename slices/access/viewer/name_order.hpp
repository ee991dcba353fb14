#pragma once
// In which order lists name people, whatever capitals and accents their names have, on each engine alike:
//
//   of a class, where they are called by their given name: by given name, then family name;
//   of the whole school: by family name without infix ("van den Berg" at the B), then given name.

#include "platform/db/db.hpp"
#include "platform/i18n/people.hpp"

#include <string>
#include <string_view>

namespace trialoog::access {

/// What lists of a class are sorted by.
inline std::string class_order(std::string_view given_name, std::string_view family_name) {
    return i18n::folded_name(given_name) + '\n' + i18n::folded_name(family_name);
}
/// What lists of the whole school are sorted by. Who has one name stands by that.
inline std::string school_order(std::string_view given_name, std::string_view family_name) {
    if (family_name.empty()) return i18n::folded_name(given_name);
    return i18n::folded_name(family_name) + '\n' + i18n::folded_name(given_name);
}
/// Of a row with given_name and family_name.
inline std::string class_order(const db::Row& row) {
    return class_order(row.text("given_name"), row.text("family_name"));
}
inline std::string school_order(const db::Row& row) {
    return school_order(row.text("given_name"), row.text("family_name"));
}

} // namespace trialoog::access
