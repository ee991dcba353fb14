#pragma once
#include <string>
#include <string_view>

namespace trialoog::pdf {

/// Appends to a finished PDF (1.4) that the document is in this language, which screen readers need and Cairo
/// can't say: a second version of its catalogue, as the format's incremental update.
void append_language(std::string& file, std::string_view language);

} // namespace trialoog::pdf
