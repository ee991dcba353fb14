// How often does a mail go out when the program is killed between sending it and noting that? Called by
// tests/faults/run.
//
//   kill_mail prepare ENGINE LOCATION FOLDER        a small school, and a mail to each of sixty parents
//                                                   that waits
//   kill_mail run     ENGINE LOCATION FOLDER ROUND  mails, and is killed: in odd rounds right after a
//                                                   mail is out, in even ones at a random moment
//   kill_mail check   ENGINE LOCATION FOLDER ROUND  mails the rest, and counts: none is lost, and each
//                                                   kill doubled one at most

#include "tests/faults/rounds.hpp"

#include "slices/messages/messages.hpp"
#include "tests/support/small_school.hpp"

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <fmt/core.h>
#include <fstream>
#include <map>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace trialoog;
namespace fs = std::filesystem;

namespace {

using faults::open;

constexpr int parents = 60;

/// A mail server as its log sees it: a line for each mail that it took. Kills the program after the nth.
class Server : public mail::Sender {
public:
    Server(const fs::path& log, int kill_after)
        : log_(::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600)), kill_after_(kill_after) {}
    ~Server() override { close(log_); }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    mail::Outcome send(const mail::Message& message) override {
        const std::string line = message.id + "\n";
        if (write(log_, line.data(), line.size()) != static_cast<ssize_t>(line.size()) || fsync(log_) != 0)
            return mail::Outcome::try_again;
        if (--kill_after_ == 0) raise(SIGKILL);
        return mail::Outcome::sent;
    }

private:
    const int log_;
    int kill_after_;
};

/// Each round is later than the one before: a killed job's claim has ended.
struct Program {
    Program(db::Database& database, const fs::path& folder, int round, int kill_after)
        : clock(test::small_school_noon().plus_seconds(round * 200L)),
          files(folder / "files"),
          server(folder / "server.log", kill_after),
          workers(database, clock, 1),
          services{.database = database,
                   .files = files,
                   .jobs = workers,
                   .mail = server,
                   .clock = clock,
                   .base_url = "https://trialoog.example.nl",
                   .secret = "thirty-two bytes of a test house"} {
        messages::register_jobs(services);
    }
    FrozenClock clock;
    storage::Store files;
    Server server;
    jobs::Workers workers;
    Services services;
};

int prepare(db::Database& database, const fs::path& folder) {
    db::migrate(database, db::built_in_migrations());
    test::found_small_school(database);
    Program program(database, folder, 0, 0);
    database.write([&](db::Writer& tx) {
        std::vector<messages::Outgoing> outgoing;
        for (int n = 0; n < parents; ++n) {
            const std::string id = "ouder" + std::to_string(n), address = id + "@thuis.example";
            tx.run({"faults.person",
                    "INSERT INTO person (school_id, id, given_name, family_name, email, created_at) "
                    "VALUES ($1, $2, 'Ouder', $2, $3, 0)"},
                   {test::school, id, address});
            tx.run({"faults.parent", "INSERT INTO parent_relation (school_id, pupil_id, parent_id, kind) "
                                     "VALUES ($1, $2, $3, 'other')"},
                   {test::school, test::noor, id});
            messages::Outgoing one{id,      "assignment_announced", "all", test::class_1b, "nl",
                                   "Nieuw", "Beste ouder,",         true};
            one.about = {{id, test::noor}};
            outgoing.push_back(std::move(one));
        }
        messages::tell(tx, program.services, test::school, test::eva, program.clock.now(), outgoing);
    });
    return 0;
}

int run(const std::string& engine, const std::string& location, const fs::path& folder, int round) {
    std::random_device random;
    const bool right_after_a_mail = round % 2 == 1;
    const int nth = right_after_a_mail ? 1 + static_cast<int>(random() % 15) : 0;
    const pid_t program = fork();
    if (program == 0) {
        const auto database = open(engine, location);
        Program(*database, folder, round, nth).workers.run_waiting();
        if (right_after_a_mail) raise(SIGKILL); // an earlier round got so far that this mail isn't there
        for (;;)
            pause();
    }
    if (!right_after_a_mail) {
        usleep((30 + random() % 200) * 1000);
        kill(program, SIGKILL);
    }
    int status = 0;
    waitpid(program, &status, 0);
    fmt::print("killed {}\n", right_after_a_mail ? fmt::format("after mail {}", nth) : "at a random moment");
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL ? 0 : 1;
}

int check(const std::string& engine, const std::string& location, const fs::path& folder, int round) {
    const auto database = open(engine, location);
    Program(*database, folder, round, 0).workers.run_waiting();
    std::map<std::string, int> taken;
    std::ifstream log(folder / "server.log");
    for (std::string id; std::getline(log, id);)
        ++taken[id];
    int doubled = 0;
    for (const auto& [id, times] : taken)
        doubled += times - 1;
    const auto unsent = database->read([&](db::Reader& tx) {
        return tx
            .one({"faults.unsent",
                  "SELECT COUNT(*) AS n FROM message WHERE school_id = $1 AND sent_at IS NULL"},
                 {test::school}, [](const db::Row& row) { return row.integer("n"); })
            .value();
    });
    const int kills = round - 1;
    fmt::print("of {} mails the server took {}, {} of them twice, in {} kills; {} not noted\n", parents,
               taken.size(), doubled, kills, unsent);
    return static_cast<int>(taken.size()) == parents && doubled <= kills && unsent == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    return faults::main_of("kill_mail", {.prepare = prepare, .run = run, .check = check}, argc, argv);
}
