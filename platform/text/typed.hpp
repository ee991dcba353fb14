#pragma once
// What somebody typed, as it is kept.

#include <string>
#include <string_view>

namespace trialoog::text {

/// Without these characters at both ends.
std::string_view trimmed(std::string_view text, std::string_view blanks = " \t\r\n");
/// Lines ended by LF, whatever ended them; without blanks around the whole, and without control characters
/// but tabs.
std::string typed_lines(std::string_view typed);
/// One line: line ends and control characters are spaces.
std::string typed_line(std::string_view typed);

} // namespace trialoog::text
