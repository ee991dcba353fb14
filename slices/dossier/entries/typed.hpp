#pragma once
// What somebody typed, made tidy.

#include <string>
#include <string_view>

namespace trialoog::dossier {

/// Without spaces around it, and with one kind of line end.
std::string tidied(std::string_view typed);
/// The same on one line.
std::string on_one_line(std::string_view typed);

} // namespace trialoog::dossier
