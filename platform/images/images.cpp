#include "platform/images/images.hpp"

#include "platform/images/worker_process.hpp"

#include <array>
#include <condition_variable>
#include <mutex>
#include <stdexcept>

namespace trialoog::images {
namespace {
constexpr auto longest_wait = std::chrono::seconds(10);

/// Two pictures at a time; who comes third waits.
class Workers {
public:
    std::optional<Answer> ask(Kind kind, std::string_view bytes) {
        Seat* seat = take();
        if (!seat) return std::nullopt;
        const Leave leave{*this, *seat};
        return seat->worker.ask(kind, bytes);
    }

private:
    struct Seat {
        WorkerProcess worker;
        bool taken = false;
    };
    struct Leave {
        Workers& workers;
        Seat& seat;
        ~Leave() { workers.give_back(seat); }
    };

    // The first free one: with little to do only one worker is kept alive.
    Seat* free_seat() {
        for (Seat& seat : seats_)
            if (!seat.taken) return &seat;
        return nullptr;
    }

    Seat* take() {
        std::unique_lock lock(mutex_);
        if (!free_.wait_for(lock, longest_wait, [this] { return free_seat() != nullptr; })) return nullptr;
        Seat* seat = free_seat();
        seat->taken = true;
        return seat;
    }

    void give_back(Seat& seat) {
        {
            const std::lock_guard lock(mutex_);
            seat.taken = false;
        }
        free_.notify_one();
    }

    std::mutex mutex_;
    std::condition_variable free_;
    std::array<Seat, 2> seats_;
};

Workers& workers() {
    static Workers all;
    return all;
}
} // namespace

std::variant<Reduced, Refusal> reduce(std::string_view bytes) try {
    const auto kind = kind_of(bytes);
    if (!kind || hides_another_file(bytes, *kind)) return Refusal::not_a_picture;
    auto answer = workers().ask(*kind, bytes);
    if (!answer) return Refusal::busy;
    return std::move(*answer);
} catch (const std::runtime_error&) {
    return Refusal::busy; // no worker could be started
}

} // namespace trialoog::images
