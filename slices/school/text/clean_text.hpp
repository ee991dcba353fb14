#pragma once

#include <string>
#include <string_view>

namespace trialoog::school {

/// Characters that nobody sees: blanks of other widths become blanks; zero-width ones, soft hyphens, marks of
/// direction and of byte order, and control characters go. Joiners stay where their script needs them.
/// Letters and their accents are put together (Unicode NFC).
std::string clean_text(std::string_view utf8);

} // namespace trialoog::school
