#include "platform/db/postgres_database.hpp"

#include "platform/db/failed_statement.hpp"
#include "platform/db/one_moment.hpp"
#include "platform/db/pool.hpp"
#include "platform/db/postgres_connection.hpp"
#include "platform/db/postgres_dump.hpp"
#include "platform/db/postgres_failure.hpp"
#include "platform/db/unit_guard.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>

namespace trialoog::db::postgres {
namespace {

constexpr int most_conflicts = 24;
constexpr int most_reconnects = 2;
constexpr auto keep_trying = std::chrono::seconds(10);

using Lent = Pool<Connection>::Lent;

/// What a unit of work does on its connection: reads and writes alike; Database decides which of the two
/// faces it gets. A connection that was lost before it answered anything (the server restarted meanwhile) is
/// replaced.
class Unit : public Writer, public Snapshot {
public:
    Unit(Pool<Connection>& pool, const char* begin) : pool_(pool), begin_(begin), connection_(pool.lend()) {
        connection_->begin(begin_);
    }

    ~Unit() override { roll_back(); } // where nothing was committed

    void each(const Statement& statement, Params params,
              const std::function<void(const Row&)>& visit) override {
        ask([&] { connection_->execute(statement, {params.begin(), params.size()}, &visit); });
    }
    std::int64_t run(const Statement& statement, Params params) override {
        return ask([&] { return connection_->execute(statement, {params.begin(), params.size()}); });
    }
    void run_many(const Statement& statement, std::span<const std::vector<Param>> rows) override {
        ask([&] { connection_->execute_many(statement, rows); });
    }
    void refuse_after_failure() const { failed_.rethrow(); }

    void commit() {
        try {
            connection_->commit();
        } catch (const Uncertain&) {
            discard();
            throw; // doing it again could do it twice
        } catch (...) {
            roll_back();
            throw;
        }
    }
    /// Undoes what was begun; a connection that can't even do that is closed, and the server undoes it.
    void roll_back() {
        if (!connection_) return;
        try {
            connection_->roll_back();
        } catch (...) {
            connection_.discard();
        }
    }
    /// From here another unit of work asks: it has seen nothing yet.
    void go_on() { connection_->go_on(); }
    void discard() {
        connection_.discard();
        pool_.discard_idle();
    }

private:
    template <class F> std::invoke_result_t<F> ask(F statement) {
        return failed_.guard([&] {
            const auto until = std::chrono::steady_clock::now() + keep_trying;
            for (int lost = 0;;) {
                try {
                    return statement();
                } catch (const ConnectionLost&) {
                    if (connection_->has_answered() || ++lost > most_reconnects ||
                        std::chrono::steady_clock::now() > until)
                        throw;
                }
                discard();
                connection_.renew();
                connection_->begin(begin_);
            }
        });
    }

    Pool<Connection>& pool_;
    const char* const begin_;
    Lent connection_;
    FailedStatement failed_;
};

void pause_before_try(int number) {
    thread_local std::minstd_rand random(std::random_device{}());
    const int longest_ms = std::min(100, 1 << std::min(number, 7));
    std::this_thread::sleep_for(std::chrono::microseconds(random() % (longest_ms * 1000) + 200));
}

class PostgresDatabase : public Database {
public:
    explicit PostgresDatabase(const Settings& settings)
        : location_(settings.location),
          pool_(settings.readers, settings.queued_writes, [this] { return connect(); }) {
        Connection{location_}; // what is wrong with the location is told at the start
    }

    Engine engine() const override { return Engine::postgresql; }
    void copy_to(const std::string& path) override { dump(location_, path); }
    void check(const Statement& statement) override { pool_.lend()->check(statement); }

protected:
    void do_read(const std::function<void(Reader&)>& unit) override {
        const UnitGuard inside(this);
        auto snapshot = OneMoment::take(this);
        if (snapshot)
            static_cast<Unit&>(*snapshot).go_on();
        else
            snapshot = std::make_unique<Unit>(pool_, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        auto& reader = static_cast<Unit&>(*snapshot);
        try {
            unit(reader);
        } catch (const ConnectionLost&) {
            reader.discard();
            throw; // as Busy: not again here, the unit may have filled something
        }
        OneMoment::leave(this, std::move(snapshot)); // or it ends: there is nothing to keep
    }

    /// Serialisable: the same code must be right here as on SQLite, where one unit runs after the other.
    void do_write(const std::function<void(Writer&)>& unit) override {
        const UnitGuard inside(this);
        OneMoment::end(this);
        const auto until = std::chrono::steady_clock::now() + keep_trying;
        for (int conflicts = 0, lost = 0;;) {
            try {
                return write_once(unit);
            } catch (const Conflict&) {
                if (++conflicts > most_conflicts) throw Busy("too many writes at once to the same rows");
            } catch (const ConnectionLost&) {
                pool_.discard_idle();
                if (++lost > most_reconnects || std::chrono::steady_clock::now() > until) throw;
            }
            pause_before_try(conflicts);
        }
    }

private:
    std::unique_ptr<Connection> connect() const {
        try {
            return std::make_unique<Connection>(location_);
        } catch (const Busy&) {
            throw;
        } catch (const Error& error) {
            throw Busy(error.what()); // it was right at the start: it is being changed
        }
    }

    void write_once(const std::function<void(Writer&)>& unit) {
        Unit writer(pool_, "BEGIN ISOLATION LEVEL SERIALIZABLE");
        try {
            unit(writer);
            writer.refuse_after_failure();
        } catch (...) {
            const auto error = std::current_exception();
            writer.roll_back();
            // Whatever the unit made of it, it may run again after these.
            try {
                writer.refuse_after_failure();
            } catch (const Conflict&) {
                throw;
            } catch (const ConnectionLost&) {
                throw;
            } catch (...) {
            }
            std::rethrow_exception(error);
        }
        writer.commit();
    }

    const std::string location_;
    Pool<Connection> pool_;
};

} // namespace

std::unique_ptr<Database> open(const Settings& settings) {
    return std::make_unique<PostgresDatabase>(settings);
}

} // namespace trialoog::db::postgres
