#include "slices/assignments/class_work/answered_counts.hpp"

namespace trialoog::assignments {

std::optional<int> AnsweredCounts::find(const std::string& work_id, std::int64_t change_number) const {
    const std::scoped_lock held(lock_);
    const auto found = by_work_.find(work_id);
    if (found == by_work_.end() || found->second.change_number != change_number) return std::nullopt;
    return found->second.answered;
}

void AnsweredCounts::remember(const std::string& work_id, std::int64_t change_number, int answered) {
    const std::scoped_lock held(lock_);
    if (by_work_.size() >= most) by_work_.clear();
    by_work_[work_id] = {change_number, answered};
}

} // namespace trialoog::assignments
