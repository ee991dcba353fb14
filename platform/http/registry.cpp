#include "platform/http/registry.hpp"

#include <sys/ioctl.h>
#include <sys/socket.h>

#include <chrono>

namespace trialoog::http {
namespace {
// Only ever shut here, never closed: the descriptor belongs to the connection, and what it waits for wakes
// up.
void shut(Watched& one) { ::shutdown(one.descriptor, SHUT_RDWR); }

void shut_reading(Watched& one) {
    one.too_slow = true;
    ::shutdown(one.descriptor, SHUT_RD);
}

/// What came in and wasn't taken yet: the kernel may be gathering it.
std::uint64_t waiting_in(const Watched& one) {
    int bytes = 0;
    return ::ioctl(one.descriptor, FIONREAD, &bytes) == 0 ? static_cast<std::uint64_t>(bytes) : 0;
}

bool keeps_pace(Watched& one, std::int64_t now, const Pace& pace) {
    const auto elapsed = now - one.window_from;
    if (elapsed < pace.window_ms) return true;
    const std::uint64_t moved = one.moved + (one.phase == Phase::body ? waiting_in(one) : 0);
    const auto wanted = pace.bytes_per_second * static_cast<std::uint64_t>(elapsed) / 1000;
    if (moved < one.window_moved + wanted) return false;
    one.window_from = now;
    one.window_moved = moved;
    return true;
}

void check(Watched& one, std::int64_t now, const Pace& pace) {
    switch (one.phase.load()) {
    case Phase::idle:
    case Phase::lingering:
        if (now >= one.deadline) shut(one);
        return;
    case Phase::head:
        if (now >= one.deadline && !one.too_slow) shut_reading(one);
        return;
    case Phase::body:
        if (!one.too_slow && !keeps_pace(one, now, pace)) shut_reading(one);
        return;
    case Phase::writing:
        if (now >= one.deadline || !keeps_pace(one, now, pace)) shut(one);
        return;
    case Phase::working:
        return;
    }
}
} // namespace

std::int64_t now_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

std::int64_t now_us() {
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

void Registry::add(Watched& one) {
    const std::lock_guard lock(mutex_);
    one.place = open_.size();
    open_.push_back(&one);
}

void Registry::remove(Watched& one) {
    const std::lock_guard lock(mutex_);
    open_.back()->place = one.place;
    open_[one.place] = open_.back();
    open_.pop_back();
}

std::size_t Registry::size() const {
    const std::lock_guard lock(mutex_);
    return open_.size();
}

void Registry::sweep(std::int64_t now, const Pace& pace) {
    const std::lock_guard lock(mutex_);
    for (Watched* one : open_)
        check(*one, now, pace);
}

bool Registry::drop_idlest() {
    const std::lock_guard lock(mutex_);
    Watched* chosen = nullptr;
    for (Watched* one : open_) {
        const Phase phase = one->phase;
        if (phase != Phase::idle && phase != Phase::head && phase != Phase::lingering) continue;
        if (!chosen || one->deadline < chosen->deadline) chosen = one;
    }
    if (!chosen) return false;
    shut(*chosen);
    chosen->phase = Phase::working; // not to be chosen again while it winds up
    return true;
}

void Registry::hurry_idle(std::int64_t deadline) {
    const std::lock_guard lock(mutex_);
    for (Watched* one : open_)
        if ((one->phase == Phase::idle || one->phase == Phase::lingering) && one->deadline > deadline)
            one->deadline = deadline;
}

void Registry::shut_all() {
    const std::lock_guard lock(mutex_);
    for (Watched* one : open_)
        shut(*one);
}

} // namespace trialoog::http
