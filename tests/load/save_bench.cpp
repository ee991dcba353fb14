// How many durable saves of an answer the database takes: each a read, a numbered change and an answer, as in
// the assignments. usage: save_bench sqlite FILE | postgresql LOCATION [THREADS] [SECONDS]
#include "platform/db/db.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <ctime>
#include <fmt/core.h>
#include <fstream>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace trialoog;
using std::chrono::steady_clock;

namespace {

const std::vector<db::Migration> tables{
    {"0001_bench",
     "CREATE TABLE work (school_id TEXT NOT NULL, id TEXT NOT NULL, change_number INTEGER NOT NULL, "
     "PRIMARY KEY (school_id, id)) STRICT; CREATE TABLE answer (school_id TEXT NOT NULL, work_id TEXT "
     "NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, version INTEGER NOT NULL, "
     "PRIMARY KEY (school_id, work_id, field), "
     "FOREIGN KEY (school_id, work_id) REFERENCES work (school_id, id)) STRICT"}};

constexpr db::Statement add_work{"bench.add_work", "INSERT INTO work (school_id, id, change_number) "
                                                   "VALUES ($1, $2, 0) ON CONFLICT DO NOTHING"};
constexpr db::Statement find_work{"bench.find_work",
                                  "SELECT change_number FROM work WHERE school_id = $1 AND id = $2"};
constexpr db::Statement next_change{"bench.next_change",
                                    "UPDATE work SET change_number = change_number + 1 "
                                    "WHERE school_id = $1 AND id = $2 RETURNING change_number"};
constexpr db::Statement save_answer{
    "bench.save_answer",
    "INSERT INTO answer (school_id, work_id, field, value, version) VALUES ($1, $2, $3, $4, 1) "
    "ON CONFLICT (school_id, work_id, field) DO UPDATE SET value = excluded.value, "
    "version = answer.version + 1"};

constexpr int works_a_thread = 30; // pupils

void save(db::Database& database, const std::string& work, int field) {
    database.write([&](db::Writer& tx) {
        tx.exists(find_work, {"school-1", work});
        tx.exists(next_change, {"school-1", work});
        tx.run(save_answer, {"school-1", work, fmt::format("field-{}", field % 20),
                             "Noor kan goed luisteren, en ze helpt anderen graag met hun werk."});
    });
}

double cpu_seconds() {
    std::timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

std::string resident() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return line.substr(6);
    return "?";
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    const bool sqlite = std::string(argv[1]) == "sqlite";
    const int threads = argc > 3 ? std::stoi(argv[3]) : 32, seconds = argc > 4 ? std::stoi(argv[4]) : 5;
    const auto database = db::open({.engine = sqlite ? db::Engine::sqlite : db::Engine::postgresql,
                                    .location = argv[2],
                                    .readers = sqlite ? 6u : 16u});
    db::migrate(*database, tables);
    const auto work_id = [](int thread, int n) { return fmt::format("work-{}-{}", thread, n); };
    database->write([&](db::Writer& tx) {
        for (int t = 0; t < threads; ++t)
            for (int n = 0; n < works_a_thread; ++n)
                tx.run(add_work, {"school-1", work_id(t, n)});
    });

    std::vector<std::vector<double>> waits(static_cast<std::size_t>(threads));
    std::vector<std::thread> clients;
    const auto begin = steady_clock::now();
    const double cpu_before = cpu_seconds();
    for (int t = 0; t < threads; ++t)
        clients.emplace_back([&, t] {
            for (int n = 0; steady_clock::now() - begin < std::chrono::seconds(seconds); ++n) {
                const auto start = steady_clock::now();
                save(*database, work_id(t, n % works_a_thread), n);
                waits[std::size_t(t)].push_back(
                    std::chrono::duration<double, std::milli>(steady_clock::now() - start).count());
            }
        });
    for (auto& client : clients)
        client.join();
    const double took = std::chrono::duration<double>(steady_clock::now() - begin).count();

    std::vector<double> all;
    for (const auto& one : waits)
        all.insert(all.end(), one.begin(), one.end());
    std::ranges::sort(all);
    fmt::print(
        "{} {} threads: {:.0f} saves/s, p50 {:.2f} ms, p99 {:.2f} ms, {:.3f} CPU-ms a save, {} resident\n",
        argv[1], threads, double(all.size()) / took, all[all.size() / 2], all[all.size() * 99 / 100],
        (cpu_seconds() - cpu_before) * 1000 / double(all.size()), resident());
}
