#pragma once
// In which language somebody reads us.

#include "platform/db/db.hpp"

#include <string>

namespace trialoog::people {

/// Of a row with `chosen_language` and `language`: the one they chose where it is offered, else the one on
/// their card where it is, else Dutch. A page, letter or mail for them is in this language.
std::string reading_language(const db::Row&);

} // namespace trialoog::people
