#include "slices/paper/payload.hpp"

#include <algorithm>
#include <cstdint>

namespace trialoog::paper {
namespace {
constexpr std::string_view sign = "TL1";
constexpr std::size_t mark_length = 6, code_length = 8, check_length = 2;

std::uint64_t fnv1a(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3;
    }
    return hash ^ hash >> 32; // its low bits alone mix badly
}

std::string letters(std::uint64_t bits, std::size_t count) {
    std::string text(count, '0');
    for (auto at = text.rbegin(); at != text.rend(); ++at, bits >>= 5)
        *at = code_alphabet[bits & 31];
    return text;
}

bool all_letters(std::string_view text) { return text.find_first_not_of(code_alphabet) == text.npos; }

std::uint64_t hex_value(char c) {
    if (c >= '0' && c <= '9') return static_cast<std::uint64_t>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<std::uint64_t>(c - 'a' + 10);
    return 0;
}

char as_meant(char c) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') return '0';
    return c == 'I' || c == 'L' ? '1' : c;
}
} // namespace

std::string school_mark(std::string_view school_id) { return letters(fnv1a(school_id), mark_length); }

std::string sheet_code(std::string_view new_id) {
    std::uint64_t bits = 0;
    for (const char c : new_id.substr(new_id.size() - std::min<std::size_t>(new_id.size(), 10)))
        bits = bits << 4 | hex_value(c);
    return letters(bits, code_length);
}

std::string shown_code(std::string_view code) {
    return std::string(code.substr(0, code_length / 2)) + "-" +
           std::string(code.substr(std::min(code.size(), code_length / 2)));
}

std::optional<std::string> typed_code(std::string_view typed) {
    std::string code;
    for (const char c : typed)
        if (c != ' ' && c != '-') code += as_meant(c);
    if (code.size() != code_length || !all_letters(code)) return std::nullopt;
    return code;
}

std::string qr_text(const Payload& payload) {
    const std::string text = std::string(sign) + payload.school_mark + payload.sheet_code;
    return text + letters(fnv1a(text), check_length);
}

std::optional<Payload> read_qr_text(std::string_view text) {
    if (text.size() != sign.size() + mark_length + code_length + check_length) return std::nullopt;
    if (!text.starts_with(sign) || !all_letters(text.substr(sign.size()))) return std::nullopt;
    Payload payload{std::string(text.substr(sign.size(), mark_length)),
                    std::string(text.substr(sign.size() + mark_length, code_length))};
    if (qr_text(payload) != text) return std::nullopt;
    return payload;
}

} // namespace trialoog::paper
