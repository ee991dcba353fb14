#pragma once
// Languages that pages and letters can be read in.

#include "platform/i18n/i18n.hpp"

#include <vector>

namespace trialoog::i18n {

/// Those with all our texts, Dutch first: what is offered as the language of pages and letters.
std::vector<Language> complete_languages();
bool is_complete(std::string_view code);

} // namespace trialoog::i18n
