#include "planner/groups/solve.hpp"

#include <algorithm>
#include <numeric>

namespace trialoog::planner::groups {

namespace {

class Start {
public:
    explicit Start(const Request& request)
        : request_(request),
          plan_(request.members.size(), -1),
          size_(static_cast<std::size_t>(possible_groups(request))) {}

    Plan find() {
        choose_groups();
        for (std::size_t m = 0; m < plan_.size(); ++m)
            if (request_.members[m].pinned) put(m, request_.members[m].was);
        for (std::size_t m = 0; m < plan_.size(); ++m)
            if (plan_[m] < 0 && request_.members[m].was >= 0 && has_room(request_.members[m].was))
                put(m, request_.members[m].was);
        for (std::size_t m = 0; m < plan_.size(); ++m)
            if (plan_[m] < 0) put(m, smallest());
        improve();
        return plan_;
    }

private:
    /// The names with pins, then those with most members, then new ones.
    void choose_groups() {
        std::vector<std::pair<int, int>> weight(size_.size());
        for (const auto& member : request_.members)
            if (member.was >= 0) {
                auto& [pins, count] = weight[static_cast<std::size_t>(member.was)];
                pins += member.pinned ? 1 : 0;
                ++count;
            }
        groups_.resize(size_.size());
        std::iota(groups_.begin(), groups_.end(), 0);
        std::stable_sort(groups_.begin(), groups_.end(), [&](int a, int b) {
            return weight[static_cast<std::size_t>(a)] > weight[static_cast<std::size_t>(b)];
        });
        groups_.resize(static_cast<std::size_t>(request_.groups));
        std::sort(groups_.begin(), groups_.end());
    }
    int& size(int group) { return size_[static_cast<std::size_t>(group)]; }
    void put(std::size_t member, int group) {
        plan_[member] = group;
        ++size(group);
    }
    /// A place that no other group needs to become large enough.
    bool has_room(int group) {
        if (std::find(groups_.begin(), groups_.end(), group) == groups_.end() ||
            size(group) >= request_.largest)
            return false;
        int missing = 0, left = static_cast<int>(std::count(plan_.begin(), plan_.end(), -1)) - 1;
        for (const int other : groups_)
            missing += std::max(0, request_.smallest - size(other) - (other == group ? 1 : 0));
        return missing <= left;
    }
    int smallest() {
        return *std::min_element(groups_.begin(), groups_.end(),
                                 [&](int a, int b) { return size(a) < size(b); });
    }

    void improve() {
        long tries = 0;
        for (bool better = true; better;) {
            better = false;
            for (std::size_t m = 0; m < plan_.size(); ++m) {
                for (const int group : groups_)
                    better = try_plan(tries, m, group, m) || better;
                for (std::size_t other = m + 1; other < plan_.size(); ++other)
                    better = try_plan(tries, m, plan_[other], other) || better;
            }
        }
    }
    /// Moves, or exchanges when `other` is somebody else. Bounded by work, not time: the same each time.
    bool try_plan(long& tries, std::size_t m, int group, std::size_t other) {
        const long most_work = 40'000'000;
        if (plan_[m] == group || tries > most_work) return false;
        tries += static_cast<long>(plan_.size());
        const auto before = plan_;
        const auto worth = worth_of(request_, plan_);
        if (other != m) plan_[other] = plan_[m];
        plan_[m] = group;
        if (keeps_rules(request_, plan_) && worth_of(request_, plan_) > worth) return true;
        plan_ = before;
        return false;
    }

    const Request& request_;
    Plan plan_;
    std::vector<int> size_, groups_;
};

/// The least sum of squares of `count` things over so many groups.
std::int64_t spread(std::int64_t count, std::int64_t groups) {
    if (groups == 0) return 0;
    const auto each = count / groups, more = count % groups;
    return (groups - more) * each * each + more * (each + 1) * (each + 1);
}

} // namespace

Plan start(const Request& request) { return Start(request).find(); }

Worth bounds(const Request& request) {
    Worth most{};
    std::vector<int> had(request.names.size());
    for (const auto& member : request.members)
        if (member.was >= 0) ++had[static_cast<std::size_t>(member.was)];
    std::sort(had.rbegin(), had.rend());
    for (std::size_t i = 0; i < had.size() && static_cast<int>(i) < request.groups; ++i)
        most[kept] += std::min(had[i], request.largest);
    most[with] = static_cast<std::int64_t>(request.with.size());
    most[sizes] = -spread(static_cast<std::int64_t>(request.members.size()), request.groups);
    std::vector<std::int64_t> of_label(request.labels.size());
    for (const auto& member : request.members)
        if (member.label >= 0) ++of_label[static_cast<std::size_t>(member.label)];
    if (request.mix)
        for (const auto count : of_label)
            most[labels] -= spread(count, request.groups);
    return most;
}

} // namespace trialoog::planner::groups
