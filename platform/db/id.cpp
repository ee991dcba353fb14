#include "platform/db/db.hpp"

#include <atomic>
#include <cerrno>
#include <chrono>
#include <fmt/core.h>
#include <sys/random.h>

namespace trialoog::db {
namespace {

std::uint64_t random_bits() {
    std::uint64_t bits = 0;
    while (getrandom(&bits, sizeof bits, 0) != sizeof bits) {
        if (errno != EINTR) throw Error("the system gives no random numbers");
    }
    return bits;
}

/// Milliseconds and, in the 12 bits below them, a counter: no two ids of this process share it, and it never
/// goes back, not even when the clock does.
std::uint64_t next_tick() {
    static std::atomic<std::uint64_t> last{0};
    using namespace std::chrono;
    const auto ms = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    const auto now = static_cast<std::uint64_t>(ms) << 12;
    auto before = last.load();
    std::uint64_t tick = 0;
    do
        tick = now > before ? now : before + 1;
    while (!last.compare_exchange_weak(before, tick));
    return tick;
}

} // namespace

std::string new_id() {
    const auto tick = next_tick();
    const auto random = random_bits();
    const auto ms = tick >> 12;
    return fmt::format("{:08x}-{:04x}-7{:03x}-{:04x}-{:012x}", ms >> 16, ms & 0xffff, tick & 0xfff,
                       0x8000 | (random >> 50), random & 0xffffffffffff);
}

} // namespace trialoog::db
