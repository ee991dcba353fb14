#pragma once
// "Zo&euml;" → "Zoë": pages of the web write letters so, and exports that were made from one keep it.

#include "slices/school/text/charsets.hpp"

#include <cstddef>
#include <string>

namespace trialoog::school {

/// Before the text is cut into cells: a code ends with the sign that parts them. How many codes were written
/// as their letter; the first one is the example. Codes that nobody knows stay.
std::size_t mend_letter_codes(std::string& text, Example&);

} // namespace trialoog::school
