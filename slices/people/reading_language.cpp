#include "slices/people/reading_language.hpp"

#include "platform/i18n/complete.hpp"

namespace trialoog::people {

std::string reading_language(const db::Row& row) {
    const auto chosen = row.text_or_empty("chosen_language");
    if (i18n::is_complete(chosen)) return std::string(chosen);
    return std::string(i18n::readable(row.text_or_empty("language")));
}

} // namespace trialoog::people
