#pragma once
// Names and birthdays, as people would read them.

#include "platform/clock/clock.hpp"

#include <string>
#include <string_view>

namespace trialoog::i18n {

/// For comparing names only: no case, accents, blanks, hyphens or apostrophes. "Noor  Jansen", "NOÖR-JANSEN".
std::string folded_name(std::string_view);
std::string birthday(Day); // "3 mei 2012"

} // namespace trialoog::i18n
