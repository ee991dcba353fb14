#pragma once
// Every open connection, so that time limits are one sweep instead of a timer each.

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <vector>

namespace trialoog::http {

/// Of a clock that only goes forward.
std::int64_t now_ms();
std::int64_t now_us();

enum class Phase : std::uint8_t {
    idle,     // nothing of a next request has come in
    head,     // part of a head has
    body,     // the body is coming in
    working,  // a worker has it
    writing,  // the client isn't taking the answer as fast as it could go
    lingering // answered and closed on our side; what still comes in is thrown away
};

/// What the sweep may know of a connection while another thread works on it.
struct Watched {
    explicit Watched(int socket) : descriptor(socket) {}
    const int descriptor;  // stays open as long as this is registered
    std::size_t place = 0; // in the registry
    std::atomic<Phase> phase{Phase::idle};
    std::atomic<std::int64_t> deadline{0}; // of idle, head, writing and lingering
    std::atomic<std::uint64_t> moved{0};   // bytes of the body, or of the answer
    std::atomic<std::int64_t> window_from{0};
    std::atomic<std::uint64_t> window_moved{0};
    std::atomic<bool> too_slow{false}; // its reading side was shut: answer 408
};

struct Pace {
    std::int64_t window_ms;
    std::uint64_t bytes_per_second;
};

class Registry {
public:
    void add(Watched&);
    void remove(Watched&);
    std::size_t size() const;
    /// Shuts what is past its time limit or slower than the pace.
    void sweep(std::int64_t now, const Pace&);
    /// Closes the connection that has been idle, or busy sending a head, the longest. False: there is none.
    bool drop_idlest();
    /// Gives connections that only wait this long to send what is already under way.
    void hurry_idle(std::int64_t deadline);
    void shut_all();

private:
    mutable std::mutex mutex_;
    std::vector<Watched*> open_;
};

} // namespace trialoog::http
