#include "platform/http/workers.hpp"

#include <spdlog/spdlog.h>

namespace trialoog::http {

Workers::Workers(unsigned threads, std::size_t most_waiting) : most_waiting_(most_waiting) {
    workers_.reserve(threads);
    idle_.reserve(threads);
    for (unsigned i = 0; i < threads; ++i) {
        Worker& worker = *workers_.emplace_back(std::make_unique<Worker>());
        worker.thread = std::thread([this, &worker] { work(worker); });
    }
}

bool Workers::try_add(std::shared_ptr<Task> task) {
    std::unique_lock lock(mutex_);
    if (stopping_ || queue_.size() >= most_waiting_) return false;
    give(lock, std::move(task));
    return true;
}

void Workers::add(std::shared_ptr<Task> task) {
    std::unique_lock lock(mutex_);
    if (!stopping_) give(lock, std::move(task));
}

void Workers::give(std::unique_lock<std::mutex>& lock, std::shared_ptr<Task> task) {
    if (idle_.empty()) {
        queue_.push_back(std::move(task));
        return;
    }
    Worker& worker = *idle_.back();
    idle_.pop_back();
    worker.task = std::move(task);
    lock.unlock();
    worker.wake.notify_one();
}

std::size_t Workers::waiting() const {
    const std::lock_guard lock(mutex_);
    return queue_.size();
}

void Workers::work(Worker& worker) {
    std::unique_lock lock(mutex_);
    while (true) {
        if (!worker.task && !queue_.empty()) {
            worker.task = std::move(queue_.front());
            queue_.pop_front();
        }
        if (!worker.task) {
            if (stopping_) return;
            idle_.push_back(&worker);
            worker.wake.wait(lock, [&] { return worker.task || stopping_; });
            if (!worker.task) return;
        }
        auto task = std::move(worker.task);
        lock.unlock();
        try {
            task->run();
        } catch (const std::exception& error) { // out of memory, as a rule: the connection is let go
            spdlog::error("a request was dropped: {}", error.what());
        }
        task.reset(); // may be the last hold on a connection: not under the lock
        lock.lock();
    }
}

void Workers::stop() {
    std::deque<std::shared_ptr<Task>> dropped;
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        dropped.swap(queue_);
        for (const auto& worker : workers_)
            worker->wake.notify_one();
    }
    for (const auto& worker : workers_)
        if (worker->thread.joinable()) worker->thread.join();
}

} // namespace trialoog::http
