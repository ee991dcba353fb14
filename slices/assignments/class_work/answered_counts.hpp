#pragma once
// How many required fields of a work are answered, remembered by its change number: a class page is looked at
// far more often than its works change, and a number never means two states of a work.

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace trialoog::assignments {

class AnsweredCounts {
public:
    std::optional<int> find(const std::string& work_id, std::int64_t change_number) const;
    void remember(const std::string& work_id, std::int64_t change_number, int answered);

private:
    static constexpr std::size_t most = 50'000; // then it begins anew: a few megabytes
    struct Count {
        std::int64_t change_number;
        int answered;
    };
    mutable std::mutex lock_;
    std::unordered_map<std::string, Count> by_work_;
};

} // namespace trialoog::assignments
