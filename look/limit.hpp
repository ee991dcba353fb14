#pragma once
// How long a text may be: one rule for every field. Nothing is cut: a script counts down, and what is too
// long comes back with everything that was typed.

#include "look/form.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace trialoog::look {

/// Code points of UTF-8: what assets/js/count.js counts too.
std::size_t characters(std::string_view utf8);

/// "Dit is te lang. Er passen 300 tekens in, en het zijn er 337."; "" when it fits.
std::string too_long(std::string_view tidied, std::size_t most);

/// Says so at the field when it is too long.
void want_short(Errors&, std::string field, std::string_view tidied, std::size_t most);

} // namespace trialoog::look
