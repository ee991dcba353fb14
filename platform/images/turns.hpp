#pragma once
// Whose picture is worked on now: nobody's pile keeps the others waiting.

#include <array>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace trialoog::images {

/// Two seats; a person holds one of them at most, and the rest of what they sent waits behind it, in the
/// order in which it came.
class Turns {
public:
    static constexpr std::size_t seats = 2;
    static constexpr std::size_t most_waiting = 3; // of one person

    /// Holds a seat until it ends.
    class Turn {
    public:
        Turn(Turns& turns, std::size_t seat) : turns_(&turns), seat_(seat) {}
        Turn(Turn&& other) noexcept : turns_(std::exchange(other.turns_, nullptr)), seat_(other.seat_) {}
        Turn& operator=(Turn&&) = delete;
        ~Turn();
        std::size_t seat() const { return seat_; }

    private:
        Turns* turns_;
        std::size_t seat_;
    };

    /// Nothing when it takes longer than `longest`, or when so many of this person wait already.
    std::optional<Turn> take(std::string_view whose, std::chrono::milliseconds longest);
    std::size_t waiting() const; // of all people

private:
    using Waiting = std::list<std::string>;

    bool may_begin(Waiting::const_iterator) const; // it is the first of those that could
    bool is_at_work(std::string_view whose) const;
    std::optional<std::size_t> free_seat() const;
    void give_back(std::size_t seat);

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    Waiting waiting_;
    std::array<std::optional<std::string>, seats> at_work_;
};

} // namespace trialoog::images
