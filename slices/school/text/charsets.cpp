#include "slices/school/text/charsets.hpp"

#include <algorithm>
#include <array>
#include <boost/locale/encoding.hpp>
#include <boost/locale/utf.hpp>
#include <optional>

namespace trialoog::school {
namespace {

using Utf = boost::locale::utf::utf_traits<char>;
constexpr char32_t unreadable = 0xFFFD;
constexpr std::array charsets = {"windows-1252", "windows-1254", "CP850",
                                 "MACINTOSH"}; // the first wins a tie

using HighHalf = std::array<char32_t, 128>; // bytes 80 to FF

HighHalf high_half(const char* charset) {
    HighHalf half;
    for (std::size_t i = 0; i < half.size(); ++i) {
        const char byte = static_cast<char>(0x80 + i);
        const std::string one = boost::locale::conv::to_utf<char>(&byte, &byte + 1, charset);
        auto at = one.begin();
        half[i] = one.empty() ? unreadable : Utf::decode(at, one.end());
    }
    return half;
}

const std::array<HighHalf, charsets.size()>& high_halves() {
    static const auto halves = [] {
        std::array<HighHalf, charsets.size()> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = high_half(charsets[i]);
        return all;
    }();
    return halves;
}

bool is_lower(unsigned char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(unsigned char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(unsigned char c) { return is_lower(c) || is_upper(c); }

bool is_upper_letter(char32_t c) {
    return (c >= 0xC0 && c <= 0xDE && c != 0xD7) || c == 0x11E || c == 0x130 || c == 0x15E || c == 0x152 ||
           c == 0x160 || c == 0x178 || c == 0x17D;
}
bool is_lower_letter(char32_t c) {
    return (c >= 0xDF && c <= 0xFF && c != 0xF7) || c == 0x11F || c == 0x131 || c == 0x15F || c == 0x153 ||
           c == 0x161 || c == 0x17E;
}

/// How well a character fits between its neighbours in the name of somebody at a Dutch school.
int fit(char32_t c, unsigned char before, unsigned char after) {
    static constexpr std::u32string_view common = U"éëïöüçè", known = U"áàóíâêôîñäúûøåãšışğýıòìù",
                                         strange = U"þðÞÐ";
    if (c == unreadable || (c >= 0x80 && c < 0xA0)) return -6;
    if (strange.find(c) != std::u32string_view::npos) return -2;
    if (is_upper_letter(c)) return is_lower(before) ? -4 : 1;
    if (is_lower_letter(c)) {
        if (is_upper(before) && is_upper(after)) return -3;
        return common.find(c) != std::u32string_view::npos  ? 4
               : known.find(c) != std::u32string_view::npos ? 2
                                                            : 0;
    }
    if (c == U'’' || c == U'´' || c == U'‘') return is_letter(before) && is_letter(after) ? 2 : 0;
    if (c == 0xA0 || c == U'–' || c == U'—' || c == U'€') return 0;
    return is_letter(before) || is_letter(after) ? -4 : -1;
}

/// The length of the character in UTF-8 that begins here; 1 when what begins here isn't UTF-8.
std::size_t utf8_size(std::string_view rest) {
    auto at = rest.begin();
    const auto code = Utf::decode(at, rest.end());
    if (!boost::locale::utf::is_valid_codepoint(code)) return 1;
    return static_cast<std::size_t>(at - rest.begin());
}

struct Places {
    std::vector<std::size_t> lone; // high bytes that are no part of UTF-8
    bool has_utf8 = false;
};

Places places_in(std::string_view bytes) {
    Places places;
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t size = utf8_size(bytes.substr(at, 4));
        if (size == 1) places.lone.push_back(at);
        places.has_utf8 |= size > 1;
        at += size;
    }
    return places;
}

std::size_t likely_charset(std::string_view bytes, const std::vector<std::size_t>& places) {
    constexpr std::size_t enough = 20'000;
    std::size_t best = 0;
    long best_score = 0;
    for (std::size_t charset = 0; charset < charsets.size(); ++charset) {
        long score = 0;
        for (std::size_t i = 0; i < std::min(places.size(), enough); ++i) {
            const std::size_t at = places[i];
            const auto byte = static_cast<unsigned char>(bytes[at]);
            const unsigned char before = at > 0 ? static_cast<unsigned char>(bytes[at - 1]) : ' ';
            const unsigned char after =
                at + 1 < bytes.size() ? static_cast<unsigned char>(bytes[at + 1]) : ' ';
            score += fit(high_halves()[charset][byte - 0x80u], before, after);
        }
        if (charset == 0 || score > best_score) {
            best = charset;
            best_score = score;
        }
    }
    return best;
}

void append(std::string& text, char32_t code) { Utf::encode(code, std::back_inserter(text)); }

bool ends_word(char c) { return std::string_view(" \t\r\n;,|\"'").find(c) != std::string_view::npos; }

/// An old Mac ends its lines with a CR only.
int line_of(std::string_view text, std::size_t place) {
    int line = 1;
    for (std::size_t i = 0; i < place; ++i)
        line += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    return line;
}

/// The word around a place in a text, and its line.
Example example_at(std::string_view text, std::size_t place) {
    constexpr std::size_t longest = 40;
    std::size_t begin = place, end = place;
    while (begin > 0 && !ends_word(text[begin - 1]) && place - begin < longest)
        --begin;
    while (begin < place && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
        ++begin;
    while (end < text.size() && !ends_word(text[end]) &&
           (end - place < longest || (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80))
        ++end;
    return {std::string(text.substr(begin, end - begin)), {}, line_of(text, place)};
}

/// The byte that a character is in an encoding, of the high half; 0 when it is none.
unsigned char byte_of(char32_t c, const HighHalf& half) {
    const auto found = std::find(half.begin(), half.end(), c);
    if (found != half.end() && c != unreadable)
        return static_cast<unsigned char>(0x80 + (found - half.begin()));
    return c >= 0x80 && c < 0xA0 ? static_cast<unsigned char>(c)
                                 : 0; // windows-1252 leaves five bytes as they are
}

bool is_expected(char32_t c) {
    const bool letter = (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
    const bool sign = (c >= 0xA0 && c < 0xC0) || c == 0x20AC || (c >= 0x2010 && c <= 0x2026);
    return letter || sign;
}

struct Mended {
    char32_t code;
    std::size_t size; // of the bytes in the text that stood for it
};

/// What the characters that begin here were before somebody read their UTF-8 in another encoding.
std::optional<Mended> once_before(std::string_view rest, const HighHalf& half) {
    std::string bytes;
    auto at = rest.begin();
    std::size_t wanted = 1;
    while (bytes.size() < wanted) {
        if (at == rest.end()) return std::nullopt;
        const auto code = Utf::decode(at, rest.end());
        if (!boost::locale::utf::is_valid_codepoint(code) || code < 0x80) return std::nullopt;
        const unsigned char byte = byte_of(code, half);
        if (bytes.empty()) {
            // C2 to C5: letters with accents. C8: Romanian. E1: Vietnamese. E2: quotes and dashes.
            if ((byte < 0xC2 || byte > 0xC5) && byte != 0xC8 && byte != 0xE1 && byte != 0xE2)
                return std::nullopt;
            wanted = byte >= 0xE0 ? 3 : 2;
        } else if (byte < 0x80 || byte > 0xBF) {
            return std::nullopt;
        }
        bytes += static_cast<char>(byte);
    }
    auto begin = bytes.begin();
    const auto code = Utf::decode(begin, bytes.end());
    if (!boost::locale::utf::is_valid_codepoint(code) || !is_expected(code)) return std::nullopt;
    return Mended{code, static_cast<std::size_t>(at - rest.begin())};
}

std::optional<Mended> once_before(std::string_view rest) {
    for (const std::size_t charset : {0u, 2u, 3u}) // the Turkish one differs in letters only
        if (auto mended = once_before(rest, high_halves()[charset])) return mended;
    return std::nullopt;
}

} // namespace

bool is_utf8(std::string_view text) {
    auto at = text.begin();
    while (at != text.end())
        if (!boost::locale::utf::is_valid_codepoint(Utf::decode(at, text.end()))) return false;
    return true;
}

Transcoded transcode(std::string_view bytes) {
    const Places places = places_in(bytes);
    const std::size_t charset = likely_charset(bytes, places.lone);
    Transcoded result{{}, charsets[charset], places.has_utf8 && !places.lone.empty(), {}};
    std::size_t done = 0, first = 0;
    for (const std::size_t at : places.lone) {
        result.text.append(bytes.substr(done, at - done));
        if (done == 0) first = result.text.size();
        append(result.text, high_halves()[charset][static_cast<unsigned char>(bytes[at]) - 0x80u]);
        done = at + 1;
    }
    result.text.append(bytes.substr(done));
    if (!places.lone.empty()) result.example = example_at(result.text, first);
    return result;
}

std::size_t mend_twice_encoded(std::string& text, Example& example) {
    constexpr int most_times = 3;
    std::size_t count = 0;
    for (int time = 0; time < most_times; ++time) {
        std::string mended;
        std::size_t places = 0, first = 0, first_before = 0;
        for (std::size_t at = 0; at < text.size();) {
            const auto found = static_cast<unsigned char>(text[at]) < 0x80
                                   ? std::nullopt
                                   : once_before(std::string_view(text).substr(at, 16));
            if (!found) {
                mended += text[at++];
                continue;
            }
            if (places++ == 0) {
                first = mended.size();
                first_before = at;
            }
            append(mended, found->code);
            at += found->size;
        }
        if (places == 0) return count;
        const std::string before = count == 0 ? example_at(text, first_before).word : example.before;
        example = example_at(mended, first);
        example.before = before;
        count = std::max(count, places);
        text = std::move(mended);
    }
    return count;
}

} // namespace trialoog::school
