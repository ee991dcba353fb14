#include "slices/school/text/clean_text.hpp"

#include <algorithm>
#include <boost/locale.hpp>
#include <boost/locale/utf.hpp>

namespace trialoog::school {
namespace {

using Utf = boost::locale::utf::utf_traits<char>;

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_other_blank(char32_t c) {
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_unseen(char32_t c) {
    return (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F || c == 0xAD || c == 0x34F ||
           c == 0x61C || c == 0x115F || c == 0x1160 || c == 0x180E || c == 0x200B || c == 0x200E ||
           c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0x3164 ||
           c == 0xFEFF || c == 0xFFA0 || (c >= 0xFFF9 && c <= 0xFFFC);
}

/// Control characters where windows-1252 has signs: somebody took the one for the other. What is no sign
/// there either stands for something that was lost.
char32_t meant(char32_t c) {
    if (c < 0x80 || c >= 0xA0) return c;
    switch (c) {
    case 0x80:
        return U'€';
    case 0x85:
        return U' ';
    case 0x91:
        return U'‘';
    case 0x92:
        return U'’';
    case 0x93:
        return U'“';
    case 0x94:
        return U'”';
    case 0x96:
        return U'–';
    case 0x97:
        return U'—';
    default:
        return 0xFFFD;
    }
}

bool is_joiner(char32_t c) { return c == 0x200C || c == 0x200D; }
/// Persian, the scripts of India, and pictures made of several: their joiners mean something.
bool is_joined_script(char32_t c) { return c >= 0x590 && !(c >= 0x1E00 && c <= 0x20CF); }

const std::locale& unicode() {
    static const std::locale locale = boost::locale::generator()("nl_NL.UTF-8");
    return locale;
}

char32_t code_at(std::string_view text, std::size_t at, std::size_t& size) {
    auto begin = text.begin() + static_cast<std::ptrdiff_t>(at);
    const auto from = begin;
    const auto code = Utf::decode(begin, text.end());
    size = std::max<std::size_t>(1, static_cast<std::size_t>(begin - from));
    return boost::locale::utf::is_valid_codepoint(code) ? code : 0xFFFD;
}

} // namespace

std::string clean_text(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    char32_t before = ' ';
    for (std::size_t at = 0, size = 1; at < text.size(); at += size) {
        const char32_t seen = code_at(text, at, size);
        const char32_t code = meant(seen);
        if (is_unseen(code)) continue;
        if (is_joiner(code)) {
            std::size_t next_size = 1;
            const char32_t next = at + size < text.size() ? code_at(text, at + size, next_size) : U' ';
            if (!is_joined_script(before) || !is_joined_script(next)) continue;
        }
        if (is_other_blank(code))
            clean += ' ';
        else if (code != seen || code == 0xFFFD)
            Utf::encode(code, std::back_inserter(clean));
        else
            clean.append(text.substr(at, size));
        before = code;
    }
    if (is_ascii(clean)) return clean;
    return boost::locale::normalize(clean, boost::locale::norm_nfc, unicode());
}

} // namespace trialoog::school
