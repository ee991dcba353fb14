// Is what was acknowledged still there after kill -9? Called by tests/faults/run.
//
//   kill_writer run   ENGINE LOCATION ACKS [PID]   writes with 32 threads, is killed at a random moment (and
//   so is
//                                                  PID, the server), and adds what it acknowledged to the
//                                                  file ACKS
//   kill_writer endure ENGINE LOCATION ACKS        writes until SIGTERM, whatever becomes of the server, and
//   prints
//                                                  figures (tests/faults/failover)
//   kill_writer check ENGINE LOCATION ACKS         opens the database again and looks for all of it
#include "platform/db/failures.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fmt/core.h>
#include <fstream>
#include <random>
#include <set>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace trialoog;

namespace {

constexpr int threads = 32;

const std::vector<db::Migration> tables{
    {"0001_answers", "CREATE TABLE answer (id TEXT NOT NULL, part TEXT NOT NULL, value TEXT NOT NULL, "
                     "PRIMARY KEY (id, part)) STRICT"}};
constexpr db::Statement save{"faults.save", "INSERT INTO answer (id, part, value) VALUES ($1, $2, $3)"};
constexpr db::Statement all_parts{"faults.parts", "SELECT id, part FROM answer ORDER BY id, part"};
constexpr db::Statement refused{"faults.refused", "SELECT id FROM answer WHERE value = 'refused' LIMIT 1"};

std::unique_ptr<db::Database> open(const std::string& engine, const std::string& location) {
    const bool sqlite = engine == "sqlite";
    return db::open({.engine = sqlite ? db::Engine::sqlite : db::Engine::postgresql,
                     .location = location,
                     .readers = sqlite ? 2u : 16u});
}

/// Both halves of an answer, or neither. Says so on `acks` when it is durable.
void save_both(db::Database& database, int acks) {
    const auto id = db::new_id();
    database.write([&](db::Writer& tx) {
        tx.run(save, {id, "pupil", "Ik kan goed luisteren."});
        tx.run(save, {id, "parent", "Noor kan goed luisteren."});
    });
    const auto line = id + "\n"; // short enough to be written whole
    if (write(acks, line.data(), line.size()) != ssize_t(line.size())) _exit(3);
}

/// Shares its commit with others, and must not be found.
void save_and_refuse(db::Database& database) {
    try {
        database.write([&](db::Writer& tx) {
            tx.run(save, {db::new_id(), "pupil", "refused"});
            throw std::invalid_argument("refused");
        });
    } catch (const std::invalid_argument&) {
    }
}

[[noreturn]] void write_until_killed(const std::string& engine, const std::string& location, int acks) {
    const auto database = open(engine, location);
    db::migrate(*database, tables);
    std::vector<std::thread> clients;
    for (int t = 0; t < threads; ++t)
        clients.emplace_back([&] {
            try {
                for (int n = 1;; ++n)
                    n % 10 ? save_both(*database, acks) : save_and_refuse(*database);
            } catch (const db::Error&) {
                // The server was killed first: nothing more to acknowledge.
            }
        });
    for (auto& client : clients)
        client.join();
    for (;;)
        pause();
}

int run(const std::string& engine, const std::string& location, const char* acks_file, pid_t server) {
    int pipe_ends[2];
    if (pipe(pipe_ends) != 0) return 3;
    const pid_t writer = fork();
    if (writer == 0) {
        close(pipe_ends[0]);
        write_until_killed(engine, location, pipe_ends[1]);
    }
    close(pipe_ends[1]);

    std::random_device random;
    const unsigned delay_us = 20'000 + random() % 480'000;
    std::thread killer;
    std::string acks;
    char buffer[65536];
    for (ssize_t got = 0; (got = read(pipe_ends[0], buffer, sizeof buffer)) > 0;) {
        acks.append(buffer, std::size_t(got));
        if (!killer.joinable()) // from the first acknowledgement on
            killer = std::thread([=] {
                usleep(delay_us);
                if (server > 0) kill(server, SIGKILL);
                kill(writer, SIGKILL);
            });
    }
    if (killer.joinable()) killer.join();
    int status = 0;
    waitpid(writer, &status, 0);
    std::ofstream(acks_file, std::ios::app) << acks;
    const auto count = std::ranges::count(acks, '\n');
    fmt::print("killed after {} ms, {} acknowledged", delay_us / 1000, count);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL && count > 0 ? 0 : 1;
}

struct Endured {
    std::atomic<std::int64_t> acknowledged{0}, busy{0}, uncertain{0}, failed{0}, last_ms{0},
        longest_gap_ms{0};

    void acknowledge() {
        using namespace std::chrono;
        const std::int64_t now = steady_clock::now().time_since_epoch() / 1ms, before = last_ms.exchange(now);
        ++acknowledged;
        auto longest = longest_gap_ms.load();
        while (before > 0 && now - before > longest &&
               !longest_gap_ms.compare_exchange_weak(longest, now - before)) {
        }
    }
};

void save_or_count(db::Database& database, int acks, Endured& endured) {
    try {
        save_both(database, acks);
        return endured.acknowledge();
    } catch (const db::Uncertain&) {
        ++endured.uncertain;
    } catch (const db::Busy&) {
        ++endured.busy;
    } catch (const std::exception& error) {
        ++endured.failed; // a person would have got a 500
        fmt::print(stderr, "{}\n", error.what());
    }
    usleep(100'000);
}

int endure(const std::string& engine, const std::string& location, const char* acks_file) {
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    const int acks = ::open(acks_file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const auto database = open(engine, location);
    db::migrate(*database, tables);
    Endured endured;
    std::atomic<bool> ends{false};
    std::vector<std::thread> clients;
    for (int t = 0; t < threads / 4; ++t)
        clients.emplace_back([&] {
            while (!ends)
                save_or_count(*database, acks, endured);
        });
    int signal = 0;
    sigwait(&ending, &signal);
    ends = true;
    for (auto& client : clients)
        client.join();
    fmt::print(R"({{"acknowledged": {}, "busy": {}, "uncertain": {}, "failed": {}, "longest_gap_ms": {}}})"
               "\n",
               endured.acknowledged.load(), endured.busy.load(), endured.uncertain.load(),
               endured.failed.load(), endured.longest_gap_ms.load());
    return 0;
}

int check(const std::string& engine, const std::string& location, const char* acks_file) {
    const auto database = open(engine, location);
    std::set<std::string> whole;
    int halves = 0;
    bool has_refused = false;
    std::string verdict = "ok";
    database->read([&](db::Reader& tx) {
        std::string half;
        tx.each(all_parts, {}, [&](const db::Row& row) {
            auto id = row.str("id");
            if (half.empty())
                half = id;
            else if (half == id)
                whole.insert(std::exchange(half, ""));
            else
                ++halves, half = id;
        });
        halves += !half.empty();
        has_refused = tx.exists(refused, {});
        if (engine == "sqlite")
            tx.each({"", "PRAGMA integrity_check"}, {},
                    [&](const db::Row& row) { verdict = row.str("integrity_check"); });
    });

    int lost = 0, acknowledged = 0;
    std::ifstream acks(acks_file);
    for (std::string id; std::getline(acks, id); ++acknowledged)
        lost += !whole.contains(id);
    fmt::print("; of {} so far {} lost, {} halves, {}, integrity {}\n", acknowledged, lost, halves,
               has_refused ? "a refused one FOUND" : "none refused", verdict);
    return lost == 0 && halves == 0 && !has_refused && verdict == "ok" ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) try {
    const std::string command = argc > 4 ? argv[1] : "";
    if (command == "run") return run(argv[2], argv[3], argv[4], argc > 5 ? std::atoi(argv[5]) : 0);
    if (command == "endure") return endure(argv[2], argv[3], argv[4]);
    if (command == "check") return check(argv[2], argv[3], argv[4]);
    fmt::print(stderr, "usage: kill_writer run|endure|check sqlite|postgresql LOCATION ACKS [PID]\n");
    return 2;
} catch (const std::exception& error) {
    fmt::print("{}\n", error.what());
    return 1;
}
