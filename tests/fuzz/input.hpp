#pragma once
// What every fuzz target begins with: the bytes, and a way to say that something must hold.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#define MUST(condition)                                                                                      \
    if (!(condition)) __builtin_trap()

namespace trialoog::fuzz {
inline std::string_view bytes(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}
} // namespace trialoog::fuzz
