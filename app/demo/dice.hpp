#pragma once
// Chance that falls the same way on every machine: a demo school has the same people everywhere.

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace trialoog::demo {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    /// 0 … n-1.
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
    bool chance(unsigned percent) { return next() % 100 < percent; }
    template <class List> const auto& pick(const List& list) {
        return std::begin(list)[below(std::size(list))];
    }

private:
    std::uint64_t next() { // splitmix64
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15ULL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    std::uint64_t state_;
};

} // namespace trialoog::demo
