#pragma once
// The one thread that writes and checkpoints. Units of work that wait together share one commit, and with it
// one flush to the disk: each in a savepoint of its own, so that one that fails takes no other with it.

#include "platform/db/sqlite_connection.hpp"
#include "platform/db/writer_lock.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <string_view>
#include <thread>

namespace trialoog::db::sqlite {

class WriterThread {
public:
    using Unit = std::function<void(Writer&)>;

    /// `owner` stands for the database in UnitGuard.
    WriterThread(const std::string& path, unsigned queue_limit, const void* owner);
    /// Does what waits, checkpoints and closes.
    ~WriterThread();

    /// Returns when the unit is durable; throws what it threw, or why its commit failed.
    void write(const Unit&);

private:
    struct Waiting {
        const Unit* unit;
        std::string_view language; // of who waits: what the unit says, it says in that
        std::exception_ptr error;
        bool settled = false;
        std::condition_variable released;
    };
    using Group = std::vector<Waiting*>;

    void loop();
    Waiting* take();
    void write_group();
    void commit_together(Group&);
    void run_units(Group&);
    void run_unit(Waiting&);
    void settle(Group&, const std::exception_ptr& failure);
    void refuse_waiting(const std::exception_ptr& failure);
    void checkpoint_if_long();
    void checkpoint(int mode);

    const void* owner_;
    const unsigned queue_limit_;
    WriterLock lock_;
    Connection connection_;
    int log_pages_ = 0; // of the write-ahead log, after the last commit
    int log_pages_before_ = 0;
    int checkpoint_at_;

    std::mutex mutex_;
    std::condition_variable work_came_;
    std::deque<Waiting*> queue_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace trialoog::db::sqlite
