#include "slices/dossier/entries/typed.hpp"

#include <algorithm>

namespace trialoog::dossier {

std::string tidied(std::string_view typed) {
    std::string text;
    for (const char c : typed)
        if (c != '\r') text += c;
    const auto first = text.find_first_not_of(" \n\t");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \n\t") - first + 1);
}

std::string on_one_line(std::string_view typed) {
    std::string text = tidied(typed);
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return text;
}

} // namespace trialoog::dossier
