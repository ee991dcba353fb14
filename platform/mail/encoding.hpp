#pragma once
// How text becomes the ASCII that mail is made of (RFC 2045 and 2047).

#include <string>
#include <string_view>

namespace trialoog::mail {

/// Without control characters: nothing can begin a new header line.
std::string one_line(std::string_view);
/// As it is when plain and short, else as encoded-words of at most 75 characters, folded.
std::string header_text(std::string_view);
/// Before an address: "Samira El Idrissi", or encoded.
std::string display_name(std::string_view);
/// Lines of at most 76 characters, ended by CRLF; the text's own line ends may be LF or CRLF.
std::string quoted_printable(std::string_view);
std::string base64_lines(std::string_view);
/// Whether base64 would be shorter: for texts in another script than Latin.
bool better_as_base64(std::string_view);

} // namespace trialoog::mail
