#include "planner/carousel/start.hpp"

#include <algorithm>

namespace trialoog::planner::carousel {

namespace {

class Start {
public:
    explicit Start(const Request& request)
        : request_(request),
          plan_(request.pairs.size()),
          left_(request.rooms.size(), std::vector<int>(static_cast<std::size_t>(request.rounds))),
          open_(request.rooms.size(), true) {
        for (std::size_t r = 0; r < left_.size(); ++r)
            std::fill(left_[r].begin(), left_[r].end(), request.rooms[r].places);
    }

    /// Rooms that stay too empty are closed, the smallest first, until all that are open are full enough.
    Plan find() {
        for (std::size_t tries = 0; tries <= request_.rooms.size(); ++tries) {
            fill();
            const int closed = too_empty();
            if (closed < 0) return plan_;
            open_[static_cast<std::size_t>(closed)] = false;
        }
        return plan_;
    }

private:
    void fill() {
        for (std::size_t p = 0; p < plan_.size(); ++p)
            if (!request_.pairs[p].pinned) leave(p);
        for (std::size_t p = 0; p < plan_.size(); ++p)
            if (request_.pairs[p].pinned && plan_[p].empty()) take(p, request_.pairs[p].was);
        for (std::size_t p = 0; p < plan_.size(); ++p) {
            const auto& was = request_.pairs[p].was;
            if (plan_[p].empty() && !was.empty() && fits(was)) take(p, was);
        }
        for (std::size_t p = 0; p < plan_.size(); ++p)
            if (plan_[p].empty()) place(p);
    }

    int too_empty() const {
        for (std::size_t r = 0; r < left_.size(); ++r) {
            if (!open_[r]) continue;
            for (const int left : left_[r]) {
                const int there = request_.rooms[r].places - left;
                if (there > 0 && there < request_.rooms[r].at_least) return static_cast<int>(r);
            }
        }
        return -1;
    }

    bool fits(const Visits& visits) const {
        std::vector<int> profiles;
        for (std::size_t k = 0; k < visits.size(); ++k) {
            const auto r = static_cast<std::size_t>(visits[k]);
            if (!open_[r] || left_[r][k] == 0) return false;
            profiles.push_back(request_.rooms[r].profile);
        }
        std::sort(profiles.begin(), profiles.end());
        return std::adjacent_find(profiles.begin(), profiles.end()) == profiles.end();
    }
    void take(std::size_t p, const Visits& visits) {
        plan_[p] = visits;
        for (std::size_t k = 0; k < visits.size(); ++k)
            --left_[static_cast<std::size_t>(visits[k])][k];
    }
    void leave(std::size_t p) {
        for (std::size_t k = 0; k < plan_[p].size(); ++k)
            ++left_[static_cast<std::size_t>(plan_[p][k])][k];
        plan_[p].clear();
    }

    /// Round by round in the room that costs least and has most places left, going back when a round has
    /// none.
    void place(std::size_t p) {
        Visits visits;
        int tries = 0;
        if (choose(request_.pairs[p], visits, tries)) take(p, visits);
    }
    bool choose(const Pair& pair, Visits& visits, int& tries) {
        const auto k = visits.size();
        if (static_cast<int>(k) == request_.rounds) return true;
        if (++tries > 500) return false;
        std::vector<std::pair<std::pair<std::int64_t, int>, int>> rooms;
        for (std::size_t r = 0; r < left_.size(); ++r) {
            if (!open_[r] || left_[r][k] <= 0) continue;
            const int profile = request_.rooms[r].profile;
            if (std::any_of(visits.begin(), visits.end(), [&](int one) {
                    return request_.rooms[static_cast<std::size_t>(one)].profile == profile;
                }))
                continue;
            rooms.push_back({{pair.cost(profile), -left_[r][k]}, static_cast<int>(r)});
        }
        std::sort(rooms.begin(), rooms.end());
        for (const auto& [cost, room] : rooms) {
            visits.push_back(room);
            if (choose(pair, visits, tries)) return true;
            visits.pop_back();
        }
        return false;
    }

    const Request& request_;
    Plan plan_;
    std::vector<std::vector<int>> left_; // places, by room and round
    std::vector<bool> open_;
};

} // namespace

Plan start(const Request& request) { return Start(request).find(); }

} // namespace trialoog::planner::carousel
