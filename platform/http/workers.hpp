#pragma once
// The threads that run handlers. Bounded in number, and in what may wait for them.

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace trialoog::http {

class Task {
public:
    virtual ~Task() = default;
    virtual void run() = 0; // on a worker; doesn't throw
};

class Workers {
public:
    Workers(unsigned threads, std::size_t most_waiting);
    ~Workers() { stop(); }
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// False when as many wait as may.
    bool try_add(std::shared_ptr<Task>);
    /// For the next step of what was already taken on.
    void add(std::shared_ptr<Task>);
    std::size_t waiting() const;
    /// Finishes what runs, drops what waits.
    void stop();

private:
    struct Worker {
        std::condition_variable wake;
        std::shared_ptr<Task> task;
        std::thread thread;
    };
    void give(std::unique_lock<std::mutex>&, std::shared_ptr<Task>);
    void work(Worker&);

    const std::size_t most_waiting_;
    mutable std::mutex mutex_;
    std::deque<std::shared_ptr<Task>> queue_;
    std::vector<Worker*> idle_; // the last to fall idle is woken first: its caches are warm
    std::vector<std::unique_ptr<Worker>> workers_;
    bool stopping_ = false;
};

} // namespace trialoog::http
