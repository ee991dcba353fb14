#pragma once
// Work that a person needn't wait for: in a table, done at least once by workers of this program, with
// progress that a page can show. A job's doing must be repeatable.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/jobs/kind.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace trialoog::jobs {

enum class JobState { waiting, running, done, failed };

struct Status {
    std::string id, kind;
    JobState state = JobState::waiting;
    int done_steps = 0, total_steps = 0;
    std::string result;  // what the job left: a storage key, a sentence
    std::string error;   // what Failure said; empty when the reason stands in the log only
    std::string made_by; // person id
};

/// Thrown by a job that needn't be tried again. Its text is for the reader: no personal data, no internals.
struct Failure : std::runtime_error {
    using std::runtime_error::runtime_error;
};
/// Given to a running job. Throws Cancelled when the program stops: the job is done again after a start.
struct Cancelled {};
class Progress {
public:
    virtual ~Progress() = default;
    virtual void report(int done_steps, int total_steps) = 0;
};

struct Job {
    std::string school_id, id, kind;
    std::string input; // JSON of the kind's own
    std::string made_by;
};
/// What a job leaves. `along` belongs to the unit of work that ends it: it runs only if the job is still this
/// worker's, and nobody forgot it meanwhile.
struct Left {
    Left(std::string left) : result(std::move(left)) {}
    Left(std::string left, std::function<void(db::Writer&)> and_along)
        : result(std::move(left)), along(std::move(and_along)) {}
    std::string result;
    std::function<void(db::Writer&)> along = {};
};
/// Any other exception is tried again (three times: after 10 seconds, a minute, five
/// minutes), then the job is `failed`. So is one whose program was killed in four attempts. Only attempts in
/// which it got no further count: one that reports fewer steps left than ever before begins to count anew.
using Work = std::function<Left(const Job&, Progress&)>;

/// What has ended is kept for 30 days.
///
/// Puts a job in the queue as part of a unit of work: it runs only if that is committed.
std::string enqueue(db::Writer&, Instant now, std::string_view school_id, Kind, std::string_view input_json,
                    std::string_view made_by);
std::optional<Status> status(db::Reader&, std::string_view school_id, std::string_view id);

class Workers {
public:
    Workers(db::Database&, const Clock&, unsigned threads_per_lane);
    ~Workers();
    void handle(Kind, Work); // before start()
    void start();
    void stop();       // waits for what runs to report; that is done again later
    void wake();       // something was put in the queue
    int run_waiting(); // for tests and the command line: does what waits, on this thread; returns how many

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace trialoog::jobs
