#pragma once
// The table of jobs, as the workers use it. A claim is a job with the right to change it until its lease
// ends.

#include "platform/jobs/jobs.hpp"

#include <vector>

namespace trialoog::jobs {

struct Claim {
    Job job;
    std::string token;
    int attempt = 1;
};

struct Steps {
    int done = 0, total = 0;
};

class Queue {
public:
    Queue(db::Database& database, const Clock& clock) : database_(database), clock_(clock) {}

    std::optional<Claim> claim_next(Lane);
    /// Which attempt this is since the job last got further; nothing when the claim is another's by now.
    std::optional<int> note_progress(const Claim&, Steps);
    void extend(const std::vector<const Claim*>&);

    void end_done(const Claim&, const Left&, Steps);
    void end_failed(const Claim&, const std::string& error, Steps);
    void try_later(const Claim&, std::int64_t seconds);
    /// As if it had never been claimed.
    void put_back(const Claim&);
    void forget_ended();

private:
    void end(const Claim&, std::string_view state, const Left&, std::string_view error, Steps);

    db::Database& database_;
    const Clock& clock_;
};

} // namespace trialoog::jobs
