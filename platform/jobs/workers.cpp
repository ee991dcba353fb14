#include "platform/jobs/jobs.hpp"
#include "platform/jobs/queue.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <spdlog/spdlog.h>
#include <thread>

namespace trialoog::jobs {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

constexpr std::array lanes = {Lane::mail, Lane::files, Lane::plans};
constexpr auto look_again_after = 1s; // another program may have put something in
constexpr auto heartbeat_every = 20s; // a third of the lease
constexpr auto forget_every = 1h;
constexpr auto tell_again_after = 60s; // a database that is away fails every second
constexpr auto report_at_most_every = 500ms;
constexpr std::array<std::int64_t, 3> wait_seconds = {10, 60, 300};
constexpr int most_attempts = 1 + int(wait_seconds.size());

/// Writes the first report, the last, and now and then one between.
class Reporter : public Progress {
public:
    Reporter(Queue& queue, const Claim& claim, const std::atomic<bool>& stopping)
        : queue_(queue), claim_(claim), stopping_(stopping), attempt_(claim.attempt) {}

    void report(int done_steps, int total_steps) override {
        if (stopping_) throw Cancelled{};
        steps_ = {done_steps, total_steps};
        const auto now = steady_clock::now();
        if (now < next_ && done_steps < total_steps) return;
        next_ = now + report_at_most_every;
        try {
            const auto attempt = queue_.note_progress(claim_, steps_);
            if (!attempt) throw Cancelled{}; // taken over: its lease had ended
            attempt_ = *attempt;
        } catch (const db::Busy&) {
            // Others have more need of the database than a page that shows how far it is.
        }
    }
    Steps steps() const { return steps_; }
    /// Counted from where the job last got further.
    int attempt() const { return attempt_; }

private:
    Queue& queue_;
    const Claim& claim_;
    const std::atomic<bool>& stopping_;
    int attempt_;
    Steps steps_;
    steady_clock::time_point next_{};
};

} // namespace

class Workers::Impl {
public:
    Impl(db::Database& database, const Clock& clock, unsigned threads)
        : queue_(database, clock), threads_per_lane_(std::max(1u, threads)) {}
    ~Impl() { stop(); }

    void handle(Kind kind, Work work) { handlers_[std::string(kind.name)] = std::move(work); }

    void start() {
        stopping_ = false;
        for (const Lane lane : lanes)
            for (unsigned n = 0; n < threads_per_lane_; ++n)
                threads_.emplace_back([this, lane] { work_loop(lane); });
        threads_.emplace_back([this] { heartbeat_loop(); });
    }

    void stop() {
        {
            const std::lock_guard guard(mutex_);
            stopping_ = true;
        }
        changed_.notify_all();
        for (auto& thread : threads_)
            thread.join();
        threads_.clear();
    }

    void wake() {
        {
            const std::lock_guard guard(mutex_);
            ++wakes_;
        }
        changed_.notify_all();
    }

    int run_waiting() {
        // A job may put one in another lane.
        const auto next = [this] {
            return std::ranges::any_of(lanes, [this](Lane lane) { return do_next(lane); });
        };
        int done = 0;
        while (next())
            ++done;
        return done;
    }

private:
    /// Keeps the claim alive while it is being worked on.
    class Held {
    public:
        Held(Impl& workers, const Claim& claim) : workers_(workers), claim_(claim) {
            const std::lock_guard guard(workers_.mutex_);
            workers_.held_.push_back(&claim_);
        }
        ~Held() {
            const std::lock_guard guard(workers_.mutex_);
            std::erase(workers_.held_, &claim_);
        }
        Held(const Held&) = delete;
        Held& operator=(const Held&) = delete;

    private:
        Impl& workers_;
        const Claim& claim_;
    };

    void work_loop(Lane lane) {
        while (!stopping_) {
            const auto wakes_before = wakes_.load();
            if (do_next_or_log(lane)) continue;
            std::unique_lock guard(mutex_);
            changed_.wait_for(guard, look_again_after, [&] { return stopping_ || wakes_ != wakes_before; });
        }
    }

    void heartbeat_loop() {
        auto next_forget = steady_clock::now();
        while (!stopping_) {
            try {
                beat();
                if (steady_clock::now() >= next_forget) {
                    queue_.forget_ended();
                    next_forget = steady_clock::now() + forget_every;
                }
            } catch (const std::exception& error) {
                spdlog::warn("jobs: the heartbeat failed: {}", error.what());
            }
            std::unique_lock guard(mutex_);
            changed_.wait_for(guard, heartbeat_every, [&] { return stopping_.load(); });
        }
    }

    void beat() {
        std::vector<Claim> claims; // copies: a job may end meanwhile
        {
            const std::lock_guard guard(mutex_);
            for (const auto* claim : held_)
                claims.push_back(*claim);
        }
        std::vector<const Claim*> all;
        for (const auto& claim : claims)
            all.push_back(&claim);
        queue_.extend(all);
    }

    bool do_next_or_log(Lane lane) {
        try {
            return do_next(lane);
        } catch (const std::exception& error) {
            // What was claimed is taken again when its lease ends.
            if (steady_clock::now() >= quiet_until_.load()) {
                spdlog::warn("jobs: the queue failed: {}", error.what());
                quiet_until_ = steady_clock::now() + tell_again_after;
            }
            return false;
        }
    }

    bool do_next(Lane lane) {
        if (stopping_) return false;
        const auto claim = queue_.claim_next(lane);
        if (!claim) return false;
        const Held held(*this, *claim);
        Reporter progress(queue_, *claim, stopping_);
        if (claim->attempt > most_attempts) {
            log_failure(*claim, "the program was killed at each attempt");
            queue_.end_failed(*claim, "", {});
            return true;
        }
        try {
            const auto handler = handlers_.find(claim->job.kind);
            if (handler == handlers_.end()) throw std::runtime_error("no such kind of job");
            const Left left = handler->second(claim->job, progress);
            queue_.end_done(*claim, left, progress.steps());
        } catch (const Cancelled&) {
            queue_.put_back(*claim);
        } catch (const Failure& failure) {
            log_failure(*claim, failure.what());
            queue_.end_failed(*claim, failure.what(), progress.steps());
        } catch (const std::exception& error) {
            log_failure(*claim, error.what());
            try_again_or_fail(*claim, progress);
        } catch (...) {
            log_failure(*claim, "something that isn't an exception");
            try_again_or_fail(*claim, progress);
        }
        return true;
    }

    void try_again_or_fail(const Claim& claim, const Reporter& progress) {
        if (progress.attempt() >= most_attempts) return queue_.end_failed(claim, "", progress.steps());
        queue_.try_later(claim, wait_seconds[std::size_t(progress.attempt() - 1)]);
    }

    static void log_failure(const Claim& claim, const char* what) {
        spdlog::error("job failed: kind={} id={} attempt={} what={}", claim.job.kind, claim.job.id,
                      claim.attempt, what);
    }

    Queue queue_;
    const unsigned threads_per_lane_;
    std::map<std::string, Work, std::less<>> handlers_;
    std::vector<std::thread> threads_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::atomic<bool> stopping_{false};
    std::atomic<unsigned> wakes_{0};
    std::vector<const Claim*> held_;
    std::atomic<steady_clock::time_point> quiet_until_{};
};

Workers::Workers(db::Database& database, const Clock& clock, unsigned threads_per_lane)
    : impl_(std::make_unique<Impl>(database, clock, threads_per_lane)) {}
Workers::~Workers() = default;
void Workers::handle(Kind kind, Work work) { impl_->handle(kind, std::move(work)); }
void Workers::start() { impl_->start(); }
void Workers::stop() { impl_->stop(); }
void Workers::wake() { impl_->wake(); }
int Workers::run_waiting() { return impl_->run_waiting(); }

} // namespace trialoog::jobs
