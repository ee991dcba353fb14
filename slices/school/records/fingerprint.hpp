#pragma once
// A short text that is the same for the same values. Only for this slice; guards against nothing but change.

#include <cstdint>
#include <fmt/format.h>
#include <string>

namespace trialoog::school {

class Fingerprint {
public:
    template <class... Parts> void add(const Parts&... parts) { (part(fmt::to_string(parts)), ...); }
    std::string hex() const { return fmt::format("{:016x}", hash_); }

private:
    void part(const std::string& text) {
        for (const unsigned char c : text)
            step(c);
        step(0x1f);
    }
    void step(unsigned char c) { hash_ = (hash_ ^ c) * 1099511628211ULL; } // FNV-1a
    std::uint64_t hash_ = 14695981039346656037ULL;
};

} // namespace trialoog::school
