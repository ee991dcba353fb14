#pragma once

#include "slices/school/text/decode.hpp"

#include <optional>

namespace trialoog::school {

/// What these bytes are when they are no plain text, by how they begin. Nothing for text and for an .xlsx.
std::optional<Unreadable> no_text(std::string_view bytes);

bool is_zip(std::string_view bytes);
/// A ZIP with the parts of an .xlsx in it.
bool is_xlsx(std::string_view bytes);

} // namespace trialoog::school
