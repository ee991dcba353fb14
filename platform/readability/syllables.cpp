#include "platform/readability/syllables.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <hyphen.h>
#include <stdexcept>
#include <utility>

namespace trialoog::readability {
namespace {
// Inside this file a word is in Latin-1, a letter a byte: Dutch needs no more, and the dictionary is written
// so.
using Letters = std::string;

unsigned code(char c) { return static_cast<unsigned char>(c); }

/// Lower case; a letter that Latin-1 doesn't have becomes a consonant.
Letters latin1(std::string_view utf8) {
    Letters letters;
    for (std::size_t i = 0; i < utf8.size();) {
        const unsigned first = code(utf8[i]);
        const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        unsigned point = first;
        if (length == 2 && i + 1 < utf8.size()) point = (first & 0x1F) << 6 | (code(utf8[i + 1]) & 0x3F);
        const bool upper =
            (point >= 'A' && point <= 'Z') || (point >= 0xC0 && point <= 0xDE && point != 0xD7);
        letters += length <= 2 && point <= 0xFF ? static_cast<char>(upper ? point + 0x20 : point) : 'x';
        i += length;
    }
    return letters;
}

std::string utf8_of(const Letters& letters) {
    std::string text;
    for (const char c : letters) {
        if (code(c) < 0x80) {
            text += c;
        } else {
            text += static_cast<char>(0xC0 | code(c) >> 6);
            text += static_cast<char>(0x80 | (code(c) & 0x3F));
        }
    }
    return text;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || code(c) >= 0xDF; }

/// a, e, i, o, u for any of its accents, else 0.
char vowel(char c) {
    constexpr std::array<std::pair<std::string_view, char>, 5> vowels{{{"a\xE0\xE1\xE2\xE3\xE4\xE5", 'a'},
                                                                       {"e\xE8\xE9\xEA\xEB", 'e'},
                                                                       {"i\xEC\xED\xEE\xEF", 'i'},
                                                                       {"o\xF2\xF3\xF4\xF5\xF6", 'o'},
                                                                       {"u\xF9\xFA\xFB\xFC", 'u'}}};
    for (const auto& [accents, plain] : vowels)
        if (accents.find(c) != std::string_view::npos) return plain;
    return 0;
}

bool has_diaeresis(char c) {
    return std::string_view("\xE4\xEB\xEF\xF6\xFC").find(c) != std::string_view::npos;
}

// The j of ij and the y of hobby sound as vowels, those of jaar and yoga don't.
bool sounds(const Letters& word, std::size_t at) {
    if (vowel(word[at])) return true;
    if (word[at] == 'j') return at > 0 && word[at - 1] == 'i';
    return word[at] == 'y' && (at + 1 == word.size() || !vowel(word[at + 1]));
}

// Two vowels that end a word and are two sounds: ra-dio, me-dia, vi-deo, where no hyphen is ever put between.
bool are_two_sounds(char first, char second) {
    constexpr std::array<std::string_view, 7> pairs{"ia", "io", "iu", "ea", "eo", "ua", "uo"};
    const std::array<char, 2> pair{vowel(first), vowel(second)};
    return std::ranges::find(pairs, std::string_view(pair.data(), 2)) != pairs.end();
}

/// The sounds between two hyphenation points: runs of vowels, divided again where a diaeresis says so.
int sounds_between(const Letters& word, std::size_t from, std::size_t to) {
    int count = 0;
    for (std::size_t at = from; at < to; ++at) {
        if (!sounds(word, at)) continue;
        const bool runs_on = at > from && sounds(word, at - 1);
        const bool last = at + 1 == word.size();
        if (!runs_on || has_diaeresis(word[at]) || (last && are_two_sounds(word[at - 1], word[at]))) ++count;
    }
    return count;
}

/// Spelled out when said.
int letters_said(const Letters& word) {
    constexpr std::array<std::string_view, 6> spelled{"vmbo", "mbo", "hbo", "pdf", "sms", "wc"};
    return std::ranges::find(spelled, word) == spelled.end() ? 0 : static_cast<int>(word.size());
}
} // namespace

void Syllables::Free::operator()(_HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }

Syllables::Syllables(const std::string& dictionary_path)
    : dictionary_(hnj_hyphen_load(dictionary_path.c_str())) {
    if (!dictionary_)
        throw std::runtime_error("no hyphenation dictionary " + dictionary_path +
                                 ": install the package hyphen-nl");
}

int Syllables::of_part(const std::string& letters) const {
    if (const int spelled = letters_said(letters)) return spelled;
    const std::string text = dictionary_->utf8 ? utf8_of(letters) : letters;
    std::string points(text.size() + 5, '\0');
    char** replaced = nullptr;
    int *positions = nullptr, *cuts = nullptr;
    hnj_hyphen_hyphenate3(dictionary_.get(), text.c_str(), static_cast<int>(text.size()), points.data(),
                          nullptr, &replaced, &positions, &cuts, 1, 1, 1, 1);
    if (replaced)
        for (std::size_t i = 0; i < text.size(); ++i)
            std::free(replaced[i]);
    std::free(replaced);
    std::free(positions);
    std::free(cuts);

    int count = 0;
    std::size_t from = 0;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        const bool ends = at + 1 == letters.size() || (points[at] & 1);
        if (!ends) continue;
        count += sounds_between(letters, from, at + 1);
        from = at + 1;
    }
    return count;
}

int Syllables::of(std::string_view word) const {
    int count = 0;
    Letters part;
    for (const char c : latin1(word) + ' ') {
        if (is_letter(c)) {
            part += c;
            continue;
        }
        if (!part.empty()) count += of_part(part);
        part.clear();
        if (c >= '0' && c <= '9') ++count; // said digit by digit, about
    }
    return std::max(count, 1);
}

} // namespace trialoog::readability
