#pragma once
// Until when a plan may be looked for.

#include <algorithm>
#include <chrono>

namespace trialoog::planner {

class Deadline {
public:
    using Clock = std::chrono::steady_clock;
    explicit Deadline(double seconds)
        : begun_(Clock::now()),
          end_(begun_ + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds))) {
    }

    bool passed() const { return Clock::now() >= end_; }
    double left() const { return std::max(0.0, std::chrono::duration<double>(end_ - Clock::now()).count()); }
    double spent() const { return std::chrono::duration<double>(Clock::now() - begun_).count(); }
    /// A part of what is left.
    Deadline part(double share) const { return Deadline(left() * share); }

private:
    Clock::time_point begun_, end_;
};

} // namespace trialoog::planner
