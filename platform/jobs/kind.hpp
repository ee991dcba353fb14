#pragma once
// What kinds of jobs are told apart by.

#include <string_view>

namespace trialoog::jobs {

/// Each lane has workers of its own: what is slow in one never holds up another.
enum class Lane {
    mail,  // short: what goes out to people, and what decides about that
    files, // paper, exports, what is read in, cleaning up
    plans, // searches for half a minute
};
struct Kind {
    std::string_view name; // as it stands in the table
    Lane lane;
};

} // namespace trialoog::jobs
