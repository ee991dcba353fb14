#include "platform/text/characters.hpp"

#include <algorithm>

namespace trialoog::text {

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) { return !goes_on(c); }));
}

std::string_view first_bytes(std::string_view utf8, std::size_t most) {
    if (utf8.size() <= most) return utf8;
    while (most > 0 && goes_on(utf8[most]))
        --most;
    return utf8.substr(0, most);
}

std::string_view first_characters(std::string_view utf8, std::size_t most) {
    std::size_t seen = 0;
    for (std::size_t at = 0; at < utf8.size(); ++at)
        if (!goes_on(utf8[at]) && ++seen > most) return utf8.substr(0, at);
    return utf8;
}

} // namespace trialoog::text
