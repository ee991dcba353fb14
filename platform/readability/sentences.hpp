#pragma once
#include <string_view>
#include <vector>

namespace trialoog::readability {

struct Sentence {
    std::string_view text;
    std::vector<std::string_view> words;
};
/// A sentence ends at a full stop, question or exclamation mark (not after an abbreviation), at the end of a
/// heading or a list's item, and at an empty line.
std::vector<Sentence> sentences(std::string_view text);

} // namespace trialoog::readability
