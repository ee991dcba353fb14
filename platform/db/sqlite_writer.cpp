#include "platform/db/sqlite_writer.hpp"

#include "platform/db/failed_statement.hpp"
#include "platform/db/unit_guard.hpp"
#include "platform/i18n/i18n.hpp"

#include <chrono>

namespace trialoog::db::sqlite {
namespace {

constexpr std::size_t most_in_a_group = 256;
constexpr auto longest_group = std::chrono::milliseconds(10);
constexpr int checkpoint_pages = 1000; // 4 MB
constexpr int too_many_pages = 16000;  // 64 MB: readers never left the log alone
constexpr int wait_for_readers_ms = 250;

/// What a unit of work sees of the writing connection.
class SqliteWriter : public Writer {
public:
    explicit SqliteWriter(Connection& connection) : connection_(connection) {}

    void each(const Statement& statement, Params params,
              const std::function<void(const Row&)>& visit) override {
        failed_.guard([&] { connection_.execute(statement, {params.begin(), params.size()}, &visit); });
    }
    std::int64_t run(const Statement& statement, Params params) override {
        return failed_.guard([&] { return connection_.execute(statement, {params.begin(), params.size()}); });
    }
    void run_many(const Statement& statement, std::span<const std::vector<Param>> rows) override {
        failed_.guard([&] {
            for (const auto& row : rows)
                connection_.execute(statement, row);
        });
    }
    void refuse_after_failure() const { failed_.rethrow(); }

private:
    Connection& connection_;
    FailedStatement failed_;
};

/// Foreign keys that are checked at commit would fail everybody's commit: they are checked here.
void refuse_dangling_keys(Connection& connection) {
    int dangling = 0, highest = 0;
    sqlite3_db_status(connection.handle(), SQLITE_DBSTATUS_DEFERRED_FKS, &dangling, &highest, 0);
    if (dangling) throw ConstraintViolation("a deferred foreign key points nowhere");
}

} // namespace

WriterThread::WriterThread(const std::string& path, unsigned queue_limit, const void* owner)
    : owner_(owner),
      queue_limit_(queue_limit),
      lock_(path),
      connection_(path, Use::writing),
      checkpoint_at_(checkpoint_pages) {
    {
        const WriterLock::Held held(lock_);
        std::string mode;
        const Connection::Visit visit = [&](const Row& row) { mode = row.text("journal_mode"); };
        connection_.execute({"journal", "PRAGMA journal_mode = WAL"}, {}, &visit);
        if (mode != "wal")
            throw Error("this file system can't hold SQLite's write-ahead log: use a local disk");
    }
    sqlite3_wal_hook(
        connection_.handle(),
        [](void* pages, sqlite3*, const char*, int count) {
            *static_cast<int*>(pages) = count;
            return SQLITE_OK;
        },
        &log_pages_);
    thread_ = std::thread([this] { loop(); });
}

WriterThread::~WriterThread() {
    {
        const std::lock_guard guard(mutex_);
        stopping_ = true;
    }
    work_came_.notify_one();
    thread_.join();
}

void WriterThread::write(const Unit& unit) {
    Waiting waiting{&unit, i18n::current().code, nullptr, false, {}};
    std::unique_lock guard(mutex_);
    if (stopping_) throw Error("the database is being closed");
    if (queue_.size() >= queue_limit_) throw Busy("too many writes wait");
    queue_.push_back(&waiting);
    work_came_.notify_one();
    waiting.released.wait(guard, [&] { return waiting.settled; });
    if (waiting.error) std::rethrow_exception(waiting.error);
}

void WriterThread::loop() {
    for (;;) {
        {
            std::unique_lock guard(mutex_);
            work_came_.wait(guard, [&] { return stopping_ || !queue_.empty(); });
            if (queue_.empty()) break;
        }
        write_group();
    }
    if (log_pages_ == 0) return; // it only read (a backup beside the server): the log is another's
    try {
        const WriterLock::Held held(lock_);
        sqlite3_busy_timeout(connection_.handle(), wait_for_readers_ms);
        checkpoint(SQLITE_CHECKPOINT_TRUNCATE);
    } catch (const Error&) {
        // Another program writes: it checkpoints.
    }
}

WriterThread::Waiting* WriterThread::take() {
    const std::lock_guard guard(mutex_);
    if (queue_.empty()) return nullptr;
    auto* first = queue_.front();
    queue_.pop_front();
    return first;
}

void WriterThread::write_group() {
    Group group;
    try {
        const WriterLock::Held held(lock_);
        connection_.control("BEGIN IMMEDIATE");
        commit_together(group);
        checkpoint_if_long();
    } catch (...) {
        // Nobody waits longer for a writer that can't even begin.
        refuse_waiting(std::current_exception());
    }
}

void WriterThread::commit_together(Group& group) {
    std::exception_ptr failure;
    try {
        run_units(group);
        connection_.control("COMMIT");
    } catch (...) {
        failure = std::current_exception();
    }
    settle(group, failure);
    if (connection_.in_transaction()) connection_.control("ROLLBACK");
}

void WriterThread::refuse_waiting(const std::exception_ptr& failure) {
    Group group;
    while (auto* next = take())
        group.push_back(next);
    settle(group, failure);
}

void WriterThread::run_units(Group& group) {
    const UnitGuard inside(owner_);
    const auto until = std::chrono::steady_clock::now() + longest_group;
    while (group.size() < most_in_a_group) {
        auto* next = take();
        if (!next) break;
        group.push_back(next);
        run_unit(*next);
        if (std::chrono::steady_clock::now() > until) break;
    }
}

void WriterThread::run_unit(Waiting& waiting) {
    connection_.control("SAVEPOINT unit");
    const i18n::Speaking speaking(waiting.language);
    try {
        SqliteWriter writer(connection_);
        (*waiting.unit)(writer);
        writer.refuse_after_failure();
        refuse_dangling_keys(connection_);
        connection_.control("RELEASE unit");
    } catch (...) {
        waiting.error = std::current_exception();
        // Some failures (a full disk) make SQLite roll the whole transaction back, with everybody in it.
        if (!connection_.in_transaction()) throw;
        connection_.control("ROLLBACK TO unit");
        connection_.control("RELEASE unit");
    }
}

void WriterThread::settle(Group& group, const std::exception_ptr& failure) {
    const std::lock_guard guard(mutex_);
    for (auto* waiting : group) {
        if (!waiting->error) waiting->error = failure;
        waiting->settled = true;
        waiting->released.notify_one(); // under the lock: afterwards `waiting` may be gone
    }
    group.clear();
}

void WriterThread::checkpoint_if_long() {
    if (log_pages_ < log_pages_before_) checkpoint_at_ = checkpoint_pages; // the log began anew
    log_pages_before_ = log_pages_;
    if (log_pages_ < checkpoint_at_) return;
    // Readers can hold a part back; then it is tried again some pages later, in the end by waiting for them.
    checkpoint_at_ = log_pages_ + checkpoint_pages;
    if (log_pages_ < too_many_pages) return checkpoint(SQLITE_CHECKPOINT_PASSIVE);
    sqlite3_busy_timeout(connection_.handle(), wait_for_readers_ms);
    checkpoint(SQLITE_CHECKPOINT_RESTART);
    sqlite3_busy_timeout(connection_.handle(), wait_for_locks_ms);
}

void WriterThread::checkpoint(int mode) {
    sqlite3_wal_checkpoint_v2(connection_.handle(), nullptr, mode, nullptr, nullptr);
}

} // namespace trialoog::db::sqlite
