#include "platform/images/turns.hpp"

#include <algorithm>

namespace trialoog::images {

Turns::Turn::~Turn() {
    if (turns_) turns_->give_back(seat_);
}

bool Turns::is_at_work(std::string_view whose) const {
    return std::ranges::any_of(at_work_, [&](const auto& one) { return one == whose; });
}

// The first free one: with little to do only one worker is kept alive.
std::optional<std::size_t> Turns::free_seat() const {
    for (std::size_t seat = 0; seat < seats; ++seat)
        if (!at_work_[seat]) return seat;
    return std::nullopt;
}

bool Turns::may_begin(Waiting::const_iterator mine) const {
    if (!free_seat() || is_at_work(*mine)) return false;
    return std::none_of(waiting_.begin(), mine, [&](const std::string& one) { return !is_at_work(one); });
}

std::optional<Turns::Turn> Turns::take(std::string_view whose, std::chrono::milliseconds longest) {
    std::unique_lock lock(mutex_);
    if (std::ranges::count(waiting_, whose) >= static_cast<std::ptrdiff_t>(most_waiting)) return std::nullopt;
    const auto mine = waiting_.insert(waiting_.end(), std::string(whose));
    const bool is_my_turn = changed_.wait_for(lock, longest, [&] { return may_begin(mine); });
    const auto seat = is_my_turn ? free_seat() : std::nullopt;
    if (seat) at_work_[*seat] = *mine;
    waiting_.erase(mine);
    lock.unlock();
    changed_.notify_all(); // who stood behind me may be first now
    if (!seat) return std::nullopt;
    return std::optional<Turn>(std::in_place, *this, *seat);
}

std::size_t Turns::waiting() const {
    const std::lock_guard lock(mutex_);
    return waiting_.size();
}

void Turns::give_back(std::size_t seat) {
    {
        const std::lock_guard lock(mutex_);
        at_work_[seat].reset();
    }
    changed_.notify_all();
}

} // namespace trialoog::images
