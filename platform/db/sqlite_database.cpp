#include "platform/db/sqlite_database.hpp"

#include "platform/db/failed_statement.hpp"
#include "platform/db/one_moment.hpp"
#include "platform/db/pool.hpp"
#include "platform/db/sqlite_copy.hpp"
#include "platform/db/sqlite_writer.hpp"
#include "platform/db/unit_guard.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

namespace trialoog::db::sqlite {
namespace {

/// One consistent view of the database, ended whatever happens.
class SqliteReader : public Reader, public Snapshot {
public:
    explicit SqliteReader(Pool<Connection>::Lent connection) : connection_(std::move(connection)) {
        connection_->control("BEGIN");
    }
    ~SqliteReader() override {
        try {
            if (connection_->in_transaction()) connection_->control("ROLLBACK");
        } catch (const std::exception&) {
            // Nothing was written; the next BEGIN on this connection says what is wrong.
        }
    }
    void each(const Statement& statement, Params params,
              const std::function<void(const Row&)>& visit) override {
        failed_.guard([&] { connection_->execute(statement, {params.begin(), params.size()}, &visit); });
    }

private:
    Pool<Connection>::Lent connection_;
    FailedStatement failed_;
};

/// Names and answers of minors: the file, and the log beside it, are for this user only.
std::string made_private(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        throw Error(
            fmt::format("the database {} can't be opened: {}. Does its folder exist, and may this user "
                        "write there?",
                        path, std::strerror(errno)));
    ::close(descriptor);
    return path;
}

class SqliteDatabase : public Database {
public:
    explicit SqliteDatabase(const Settings& settings)
        : path_(made_private(settings.location)),
          writer_(path_, settings.queued_writes, this),
          readers_(settings.readers, settings.queued_writes, [this] { return another_reader(); }) {}

    Engine engine() const override { return Engine::sqlite; }

    void copy_to(const std::string& path) override {
        const Connection source(path_, Use::reading); // its own: a long copy shouldn't keep a reader
        copy(source, path);
    }
    void check(const Statement& statement) override { readers_.lend()->check(statement); }

protected:
    void do_read(const std::function<void(Reader&)>& unit) override {
        const UnitGuard inside(this);
        std::unique_ptr<Snapshot> snapshot = OneMoment::take(this);
        if (!snapshot) snapshot = std::make_unique<SqliteReader>(readers_.lend());
        unit(static_cast<SqliteReader&>(*snapshot));
        OneMoment::leave(this, std::move(snapshot));
    }
    void do_write(const std::function<void(Writer&)>& unit) override {
        UnitGuard::refuse_inside(this);
        OneMoment::end(this);
        writer_.write(unit);
    }

private:
    std::unique_ptr<Connection> another_reader() const {
        try {
            return std::make_unique<Connection>(path_, Use::reading);
        } catch (const Error& error) {
            throw Busy(error.what()); // the database is open: descriptors or memory are short for now
        }
    }

    const std::string path_;
    WriterThread writer_;
    Pool<Connection> readers_; // closed before the writer's last checkpoint
};

} // namespace

std::unique_ptr<Database> open(const Settings& settings) {
    return std::make_unique<SqliteDatabase>(settings);
}

} // namespace trialoog::db::sqlite
