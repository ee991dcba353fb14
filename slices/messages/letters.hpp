#pragma once
#include "platform/pdf/pdf.hpp"
#include "slices/messages/store.hpp"

#include <string>
#include <vector>

namespace trialoog::messages {

/// A page (or more, when it is long) a letter, each in its reader's language and script. `url` stands as QR
/// code on each.
std::string letters_pdf(const std::vector<Letter>&, std::string_view title, std::string_view url, Day today,
                        pdf::Sides);

} // namespace trialoog::messages
