#pragma once

#include "slices/school/text/decode.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace trialoog::school {

/// The one sheet of an .xlsx as text: cells in quotes with `;` between, each row on the line of its number.
/// With more sheets nobody can say which is meant.
std::variant<std::string, Unreadable> sheet_text(std::string_view bytes);

} // namespace trialoog::school
