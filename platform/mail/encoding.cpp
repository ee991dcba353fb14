#include "platform/mail/encoding.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <sodium.h>

namespace trialoog::mail {
namespace {
constexpr std::size_t longest_line = 76;
constexpr std::size_t encoded_word_bytes = 45; // 60 characters in base64, 72 with =?UTF-8?B? and ?=

std::string base64(std::string_view bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // the NUL that libsodium writes
    return text;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// The longest beginning of at most `most` bytes that ends between two characters.
std::string_view whole_characters(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    std::size_t end = most;
    while (end > 0 && is_continuation(text[end]))
        --end;
    return text.substr(0, end == 0 ? most : end);
}

std::string encoded_words(std::string_view text) {
    std::string words;
    while (!text.empty()) {
        const auto part = whole_characters(text, encoded_word_bytes);
        if (!words.empty()) words += "\r\n ";
        words += "=?UTF-8?B?" + base64(part) + "?=";
        text.remove_prefix(part.size());
    }
    return words;
}

bool is_printable_ascii(char c) { return c >= ' ' && c <= '~'; }

std::string with_crlf(std::string_view text) {
    std::string lines;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        if (text[i] == '\n' || text[i] == '\r')
            lines += "\r\n";
        else
            lines += text[i];
    }
    if (!lines.ends_with("\r\n")) lines += "\r\n";
    return lines;
}

void append_quoted_line(std::string& out, std::string_view line) {
    std::size_t column = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool last = i + 1 == line.size();
        const bool plain = is_printable_ascii(c) && c != '=' && !(last && c == ' ');
        const std::string piece =
            plain ? std::string(1, c) : fmt::format("={:02X}", static_cast<unsigned char>(c));
        if (column + piece.size() > longest_line - (last ? 0 : 1)) {
            out += "=\r\n";
            column = 0;
        }
        out += piece;
        column += piece.size();
    }
    out += "\r\n";
}
} // namespace

std::string one_line(std::string_view text) {
    std::string line(text);
    std::ranges::replace_if(
        line, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; }, ' ');
    return line;
}

std::string header_text(std::string_view text) {
    const std::string line = one_line(text);
    const bool plain = line.size() <= 60 && line.find("=?") == std::string::npos && !line.starts_with(' ') &&
                       std::ranges::all_of(line, is_printable_ascii);
    return plain ? line : encoded_words(line);
}

std::string display_name(std::string_view name) {
    const std::string line = one_line(name);
    const auto harmless = [](char c) { return is_printable_ascii(c) && c != '"' && c != '\\'; };
    const bool plain =
        line.size() <= 60 && line.find("=?") == std::string::npos && std::ranges::all_of(line, harmless);
    return plain ? '"' + line + '"' : encoded_words(line);
}

std::string quoted_printable(std::string_view text) {
    const std::string lines = with_crlf(text);
    std::string out;
    for (std::size_t at = 0; at < lines.size();) {
        const auto end = lines.find("\r\n", at);
        append_quoted_line(out, std::string_view(lines).substr(at, end - at));
        at = end + 2;
    }
    return out;
}

std::string base64_lines(std::string_view text) {
    const std::string encoded = base64(with_crlf(text));
    std::string out;
    for (std::size_t at = 0; at < encoded.size(); at += longest_line)
        out += encoded.substr(at, longest_line) + "\r\n";
    return out;
}

bool better_as_base64(std::string_view text) {
    const auto others =
        std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return static_cast<std::size_t>(others) * 6 > text.size();
}

} // namespace trialoog::mail
