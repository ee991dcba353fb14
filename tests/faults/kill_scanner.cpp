// Does every page of the scanner's stacks land once, though the program is killed while it takes them in?
// Called by tests/faults/run.
//
//   kill_scanner prepare ENGINE LOCATION FOLDER          a small school, and printed sheets in the scanner's
//   folder kill_scanner run     ENGINE LOCATION FOLDER ROUND    takes in, and is killed at a random moment
//   kill_scanner check   ENGINE LOCATION FOLDER ROUND    takes in the rest, and counts

#include "tests/faults/rounds.hpp"

#include "slices/assignments/paper/paper_for_tests.hpp"
#include "slices/paper/scanner_folder.hpp"

#include <csignal>
#include <fmt/core.h>
#include <fstream>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace trialoog;
namespace fs = std::filesystem;

namespace {

using faults::open;

constexpr const char* brin = "00AA";
constexpr const char* also[]{"family_job", "job_exploration", "technology_worlds", "job_interview"};

/// The program as far as paper needs it. Each round is later than the one before: a killed job's claim has
/// ended.
struct Program {
    Program(db::Database& database, const fs::path& folder, int round)
        : at(folder / "scans" / brin),
          clock(test::small_school_noon().plus_seconds(round * 200L)),
          files(folder / "files"),
          mail(mail::outbox(folder / "outbox", "De Brug", "school@brug.example")),
          workers(database, clock, 1),
          services{.database = database,
                   .files = files,
                   .jobs = workers,
                   .mail = *mail,
                   .clock = clock,
                   .base_url = "https://trialoog.example.nl",
                   .secret = "thirty-two bytes of a test house"},
          scanner(services, test::school) {
        paper::register_jobs(services, {assignments::sheets_of_works()});
        assignments::register_jobs(services);
    }
    void keep_finished() {
        const inbox::Folder folder(at);
        scanner.look(folder);
        clock.advance_seconds(20);
        scanner.look(folder);
        scanner.keep_finished(folder);
        workers.run_waiting();
        scanner.put_away(folder);
    }

    const fs::path at;
    FrozenClock clock;
    storage::Store files;
    std::unique_ptr<mail::Sender> mail;
    jobs::Workers workers;
    Services services;
    paper::SchoolFolder scanner;
};

int prepare(db::Database& database, const fs::path& folder) {
    db::migrate(database, db::built_in_migrations());
    assignments::Paper paper(database);
    const fs::path at = folder / "scans" / brin;
    fs::create_directories(at);
    const auto drop = [&](const std::string& name, const std::string& content) {
        std::ofstream(at / name, std::ios::binary) << content;
    };
    drop("klas.pdf", paper.print("all"));
    for (const std::string key : also) {
        paper.also(key);
        const std::string made = test::location_of(
            paper.site.post(test::eva, "/opdracht/" + key + "-1b/papier", {{"wie", "all"}}));
        paper.site.workers.run_waiting();
        drop(key + ".pdf", paper.site.get(test::eva, made + "/pdf").body);
    }
    drop("kapot.pdf", "%PDF-1.4 kapot %%EOF");
    return 0;
}

[[noreturn]] void take_in_until_killed(const std::string& engine, const std::string& location,
                                       const fs::path& folder, int round) {
    const auto database = open(engine, location);
    Program program(*database, folder, round);
    program.keep_finished();
    for (;;)
        pause();
}

int run(const std::string& engine, const std::string& location, const fs::path& folder, int round) {
    const pid_t program = fork();
    if (program == 0) take_in_until_killed(engine, location, folder, round);
    std::random_device random;
    const unsigned delay_ms = 50 + random() % 1500;
    usleep(delay_ms * 1000);
    kill(program, SIGKILL);
    int status = 0;
    waitpid(program, &status, 0);
    fmt::print("killed after {} ms\n", delay_ms);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL ? 0 : 1;
}

std::int64_t number(db::Database& database, const char* sql) {
    return database.read([&](db::Reader& tx) {
        return tx
            .one({"faults.number", sql}, {test::school}, [](const db::Row& row) { return row.integer("n"); })
            .value();
    });
}

/// Pictures that the database names and the store doesn't have.
int missing_files(db::Database& database, const storage::Store& files) {
    int missing = 0;
    database.read([&](db::Reader& tx) {
        tx.each({"faults.keys",
                 "SELECT screen_key, thumbnail_key FROM photo WHERE school_id = $1 AND removed_at IS NULL"},
                {test::school}, [&](const db::Row& row) {
                    for (const char* key : {"screen_key", "thumbnail_key"})
                        missing += !files.get(row.str(key));
                });
    });
    return missing;
}

int files_in(const fs::path& folder) {
    int count = 0;
    for (const auto& one : fs::directory_iterator(folder))
        count += one.is_regular_file();
    return count;
}

int check(const std::string& engine, const std::string& location, const fs::path& folder, int round) {
    const auto database = open(engine, location);
    Program program(*database, folder, round);
    program.keep_finished();
    std::string verdict = "ok";
    if (engine == "sqlite")
        database->read([&](db::Reader& tx) {
            tx.each({"", "PRAGMA integrity_check"}, {},
                    [&](const db::Row& row) { verdict = row.str("integrity_check"); });
        });
    const auto printed = number(*database, "SELECT COUNT(*) AS n FROM paper_sheet WHERE school_id = $1");
    const auto landed =
        number(*database, "SELECT COUNT(*) AS n FROM photo WHERE school_id = $1 AND removed_at IS NULL");
    const auto apart =
        number(*database, "SELECT COUNT(*) AS n FROM (SELECT DISTINCT work_id, field FROM photo "
                          "WHERE school_id = $1 AND removed_at IS NULL) AS fields");
    const auto read_pages = number(*database, "SELECT COUNT(*) AS n FROM paper_page WHERE school_id = $1");
    const auto undone =
        number(*database, "SELECT COUNT(*) AS n FROM paper_scan WHERE school_id = $1 AND done_at IS NULL");
    const int missing = missing_files(*database, program.files), left = files_in(program.at),
              read = files_in(program.at / "verwerkt"), refused = files_in(program.at / "geweigerd");
    fmt::print("of {} printed pages {} landed in {} places, {} read; {} stacks undone, {} pictures missing; "
               "{} files left, "
               "{} read, {} refused; integrity {}\n",
               printed, landed, apart, read_pages, undone, missing, left, read, refused, verdict);
    const bool pages = printed > 0 && landed == printed && apart == printed && read_pages == printed;
    const bool folders = left == 0 && read == int(std::size(also)) + 1 && refused == 2; // the file, and why
    return pages && folders && undone == 0 && missing == 0 && verdict == "ok" ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    return faults::main_of("kill_scanner", {.prepare = prepare, .run = run, .check = check}, argc, argv);
}
