#include "slices/access/secrets/code.hpp"

#include "slices/access/secrets/secrets.hpp"

namespace trialoog::access {
namespace {
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

constexpr char meant(char c) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') return '0';
    if (c == 'I' || c == 'L') return '1';
    return c;
}

/// Skips what stands between the characters: spaces, dots and dashes, the long ones of a word processor too.
bool skip_separator(std::string_view& text) {
    for (const std::string_view separator : {" ", "-", ".", "_", "\t", "\r", "\n", "\u00a0", "\u2010",
                                             "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"}) {
        if (!text.starts_with(separator)) continue;
        text.remove_prefix(separator.size());
        return true;
    }
    return false;
}
} // namespace

std::string make_code() { return random_text(alphabet, code_length); }

std::string shown_code(std::string_view code) {
    std::string out;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (i != 0 && i % 5 == 0) out += '-';
        out += code[i];
    }
    return out;
}

std::optional<std::string> read_code(std::string_view typed) {
    constexpr std::size_t longest = 100;
    if (typed.size() > longest) return std::nullopt;
    std::string code;
    while (!typed.empty()) {
        if (skip_separator(typed)) continue;
        const char c = meant(typed.front());
        if (alphabet.find(c) == alphabet.npos) return std::nullopt;
        code += c;
        typed.remove_prefix(1);
    }
    if (code.size() != code_length) return std::nullopt;
    return code;
}

} // namespace trialoog::access
