#include "look/limit.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/text/characters.hpp"

namespace trialoog::look {

std::size_t characters(std::string_view utf8) { return text::characters(utf8); }

std::string too_long(std::string_view tidied, std::size_t most) {
    const std::size_t there = characters(tidied);
    if (there <= most) return {};
    return tf("Dit is te lang. Er passen {most} tekens in, en het zijn er {there}.", fmt::arg("most", most),
              fmt::arg("there", there));
}

void want_short(Errors& errors, std::string field, std::string_view tidied, std::size_t most) {
    if (std::string sentence = too_long(tidied, most); !sentence.empty())
        errors.add(std::move(field), std::move(sentence));
}

} // namespace trialoog::look
