#pragma once
// How hard a Dutch text is to read: Flesch-Douma, with syllables counted by a hyphenation dictionary.

#include <memory>
#include <string>
#include <string_view>

namespace trialoog::readability {

struct Measure {
    int words = 0, sentences = 0, syllables = 0;
    int longest_sentence = 0; // in words
    std::string longest_text; // that sentence
    double flesch_douma = 0;  // 206.835 - 0.93 × words/sentence - 77 × syllables/word
};

class Reader {
public:
    /// Throws std::runtime_error naming the package to install when the dictionary isn't there.
    explicit Reader(const std::string& dictionary_path = "/usr/share/hyphen/hyph_nl_NL.dic");
    ~Reader();
    Measure measure(std::string_view text) const;
    int syllables(std::string_view word) const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace trialoog::readability
