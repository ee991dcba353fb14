#pragma once
// UTF-8 by its characters (code points).

#include <cstddef>
#include <string_view>

namespace trialoog::text {

/// Whether this byte goes on with a character that began before it.
constexpr bool goes_on(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
std::size_t characters(std::string_view utf8);
/// At most so many of its first bytes, and no character by half.
std::string_view first_bytes(std::string_view utf8, std::size_t most);
/// At most so many of its first characters.
std::string_view first_characters(std::string_view utf8, std::size_t most);

} // namespace trialoog::text
