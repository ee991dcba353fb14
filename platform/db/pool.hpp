#pragma once
// Connections lent to one thread at a time, opened when first needed; who waits too long gets db::Busy.

#include "platform/db/db.hpp"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace trialoog::db {

template <class Connection> class Pool {
public:
    using Make = std::function<std::unique_ptr<Connection>()>;

    Pool(unsigned size, unsigned most_waiting, Make make)
        : size_(size ? size : 1), most_waiting_(most_waiting), make_(std::move(make)) {}

    class Lent {
    public:
        Lent(Pool& pool, std::unique_ptr<Connection> connection)
            : pool_(&pool), connection_(std::move(connection)) {}
        ~Lent() { give_back(); }
        Lent(Lent&& other) noexcept
            : pool_(std::exchange(other.pool_, nullptr)), connection_(std::move(other.connection_)) {}
        Lent& operator=(Lent&&) = delete;
        Connection& operator*() const { return *connection_; }
        Connection* operator->() const { return connection_.get(); }
        explicit operator bool() const { return connection_ != nullptr; }
        /// Closes a connection that is of no use any more instead of giving it back.
        void discard() { connection_.reset(); }
        /// Another, for one that was discarded. When there is none, this stays empty.
        void renew() {
            Pool& pool = *pool_;
            give_back();
            Lent other = pool.lend();
            pool_ = std::exchange(other.pool_, nullptr);
            connection_ = std::move(other.connection_);
        }

    private:
        void give_back() {
            if (pool_) std::exchange(pool_, nullptr)->take_back(std::move(connection_));
        }
        Pool* pool_;
        std::unique_ptr<Connection> connection_;
    };

    Lent lend() {
        if (auto idle = idle_or_place()) return Lent(*this, std::move(idle));
        try {
            return Lent(*this, make_());
        } catch (...) {
            take_back(nullptr);
            throw;
        }
    }
    /// Closes what nobody uses: after one connection was found broken the others are probably as well.
    void discard_idle() {
        std::vector<std::unique_ptr<Connection>> dropped;
        const std::lock_guard guard(mutex_);
        open_ -= unsigned(idle_.size());
        dropped.swap(idle_);
    }

private:
    static constexpr auto longest_wait = std::chrono::seconds(3);

    /// An idle connection, or null when the caller may open one.
    std::unique_ptr<Connection> idle_or_place() {
        std::unique_lock guard(mutex_);
        const auto free = [&] { return !idle_.empty() || open_ < size_; };
        if (!free()) {
            if (waiting_ >= most_waiting_) throw Busy("too many wait for a database connection");
            ++waiting_;
            const bool in_time = came_back_.wait_for(guard, longest_wait, free);
            --waiting_;
            if (!in_time) throw Busy("no database connection came free in time");
        }
        if (idle_.empty()) {
            ++open_;
            return nullptr;
        }
        auto last_used = std::move(idle_.back()); // the one with the warmest cache
        idle_.pop_back();
        return last_used;
    }
    void take_back(std::unique_ptr<Connection> connection) {
        {
            const std::lock_guard guard(mutex_);
            if (connection)
                idle_.push_back(std::move(connection));
            else
                --open_;
        }
        came_back_.notify_one();
    }

    const unsigned size_, most_waiting_;
    const Make make_;
    std::mutex mutex_;
    std::condition_variable came_back_;
    std::vector<std::unique_ptr<Connection>> idle_;
    unsigned open_ = 0, waiting_ = 0;
};

} // namespace trialoog::db
