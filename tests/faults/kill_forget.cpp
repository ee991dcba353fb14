// Is anybody forgotten by half when the program is killed while it forgets who left the school? Called by
// tests/faults/run.
//
//   kill_forget prepare ENGINE LOCATION FOLDER        thirty pupils who left, each with a mother,
//                                                     rows and a photo; tonight is the night
//   kill_forget run     ENGINE LOCATION FOLDER ROUND  forgets, and is killed: in odd rounds when so
//                                                     many are gone, in even ones at a random moment
//   kill_forget check   ENGINE LOCATION FOLDER ROUND  forgets the rest, and looks: nothing of theirs is
//                                                     left, all of everybody else's is as it was

#include "tests/faults/rounds.hpp"

#include "app/residues_for_tests.hpp"
#include "app/tidy.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/mail/mail.hpp"
#include "platform/services.hpp"
#include "platform/storage/storage.hpp"
#include "tests/support/file_uses.hpp"
#include "tests/support/town.hpp"

#include <csignal>
#include <fmt/core.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace trialoog;
namespace fs = std::filesystem;

namespace {

using faults::open;

constexpr int pupils = 30, people = 2 * pupils, nights_before = 31;

std::int64_t count(db::Database& database, const std::string& sql, db::Params params = {}) {
    return database.read([&](db::Reader& tx) {
        return tx.one({"faults.count", sql}, params, [](const db::Row& row) { return row.integer("n"); })
            .value();
    });
}

class NoMail : public mail::Sender {
public:
    mail::Outcome send(const mail::Message&) override { return mail::Outcome::sent; }
};

/// The night of round 0 is the one after the last that was prepared. Each round is later than the one before:
/// a killed job's claim has ended.
struct Program {
    Program(db::Database& database, const fs::path& folder, Instant now)
        : clock(now),
          files(folder / "files"),
          workers(database, clock, 1),
          services{.database = database,
                   .files = files,
                   .jobs = workers,
                   .mail = mail,
                   .clock = clock,
                   .base_url = "https://trialoog.example.nl",
                   .secret = "thirty-two bytes of a test house"} {
        app::register_tidying(services);
    }
    FrozenClock clock;
    storage::Store files;
    NoMail mail;
    jobs::Workers workers;
    Services services;
};

Instant tonight(int round) {
    const Day day = day_in_amsterdam(test::that_morning).plus_days(nights_before);
    return start_of_day(day).plus_seconds(4 * 3600 + round * 200L);
}

std::string photo_of(int n) { return fmt::format("a photo of kanarie {}", n); }

void add(db::Writer& tx, storage::Store& files, int n) {
    const std::string id = fmt::format("kanarie-{}", n), mother = "moeder-" + id;
    const auto run = [&](const char* sql, db::Params params) { test::run(tx, sql, params); };
    for (const std::string& one : {id, mother}) {
        test::add_person(tx, {.id = one, .given_name = "Kanarie", .family_name = one});
        run("INSERT INTO letter_code (school_id, id, person_id, code_hash, made_at) VALUES ('wissel', $1, "
            "$1, $1, 1)",
            {one});
    }
    run("UPDATE person SET left_on = '2024-11-01' WHERE school_id = 'wissel' AND id = $1", {id});
    run("INSERT INTO enrolment (school_id, pupil_id, class_id, from_on, until_on) VALUES ('wissel', $1, "
        "'1a', "
        "'2023-08-01', '2024-11-01')",
        {id});
    test::add_parent(tx, test::wissel, mother, id);
    run("INSERT INTO work (school_id, id, assignment_id, pupil_id, companion, companion_name, "
        "companion_person_id) "
        "VALUES ('wissel', $1, 'assignment-1b', $1, 'mother', 'mama van kanarie', $2)",
        {id, mother});
    for (const char* field : {"one", "two", "three"})
        run("INSERT INTO answer (school_id, work_id, field, value, version, change_number, saved_by, "
            "saved_at) "
            "VALUES ('wissel', $1, $2, 'kanarie', 1, 1, $1, 1)",
            {id, field});
    run("INSERT INTO photo (school_id, id, work_id, field, screen_key, thumbnail_key, width, height, "
        "added_by, "
        "added_at) VALUES ('wissel', $1, $1, 'foto', $2, $2, 1, 1, $1, 1)",
        {id, files.put(photo_of(n))});
    run("INSERT INTO dossier_entry (school_id, id, pupil_id, source, source_id, title, happened_on, "
        "companion, goals, "
        "results, evaluation, follow_up, own_goals, own_results, own_evaluation, own_follow_up, changed_by, "
        "changed_at, competence, activity) VALUES ('wissel', $1, $1, 'work', $1, 'kanarie', '2024-01-01', "
        "'', '', "
        "'kanarie', '', '', '', '', '', '', $1, 1, '', '')",
        {id});
    run("INSERT INTO message (school_id, id, person_id, purpose, about_id, channel, language, subject, body, "
        "made_at, sent_at) VALUES ('wissel', $1, $1, 'x', $1, 'email', 'nl', 'over kanarie', 'kanarie', $2, "
        "$2)",
        {mother, test::that_morning.ms});
}

/// Rows of a pupil that all go at once.
std::int64_t rows_of(db::Database& database, const std::string& id) {
    const std::string mother = "moeder-" + id;
    return count(database, "SELECT COUNT(*) AS n FROM work WHERE school_id = 'wissel' AND pupil_id = $1",
                 {id}) +
           count(database, "SELECT COUNT(*) AS n FROM answer WHERE school_id = 'wissel' AND work_id = $1",
                 {id}) +
           count(database, "SELECT COUNT(*) AS n FROM photo WHERE school_id = 'wissel' AND work_id = $1",
                 {id}) +
           count(database,
                 "SELECT COUNT(*) AS n FROM dossier_entry WHERE school_id = 'wissel' AND pupil_id = $1",
                 {id}) +
           count(database,
                 "SELECT COUNT(*) AS n FROM parent_relation WHERE school_id = 'wissel' AND pupil_id = $1",
                 {id}) +
           count(database, "SELECT COUNT(*) AS n FROM message WHERE school_id = 'wissel' AND person_id = $1",
                 {mother}) +
           count(database,
                 "SELECT COUNT(*) AS n FROM letter_code WHERE school_id = 'wissel' AND person_id IN ($1, $2)",
                 {id, mother}) +
           count(database, "SELECT COUNT(*) AS n FROM person WHERE school_id = 'wissel' AND id = $1",
                 {mother});
}
constexpr std::int64_t all_rows = 1 + 3 + 1 + 1 + 1 + 1 + 2 + 1;

/// Every text of whoever stays, in these tables: who left is known by the canary.
std::string of_others(db::Database& database) {
    std::string all;
    const auto columns = residue::text_columns(database);
    for (const char* table :
         {"person", "enrolment", "parent_relation", "administration_key", "work", "answer", "photo",
          "dossier_entry", "letter_code", "session", "staff_role", "pupil_mentor"}) {
        std::string row = "''";
        for (const std::string& column : columns.at(table))
            row += " || '|' || COALESCE(" + column + ", '-')";
        const std::string sql = fmt::format(
            "SELECT {0} AS one FROM {1} WHERE LOWER({0}) NOT LIKE '%kanarie%' ORDER BY 1", row, table);
        database.read([&](db::Reader& tx) {
            tx.each({"faults.others", sql}, {},
                    [&](const db::Row& found) { all += found.str("one") + "\n"; });
        });
    }
    return all;
}

int prepare(db::Database& database, const fs::path& folder) {
    db::migrate(database, db::built_in_migrations());
    test::found_town(database);
    Program program(database, folder, test::that_morning);
    database.write([&](db::Writer& tx) {
        for (int n = 0; n < pupils; ++n)
            add(tx, program.files, n);
        test::run(
            tx,
            "INSERT INTO photo (school_id, id, work_id, field, screen_key, thumbnail_key, width, height, "
            "added_by, added_at) VALUES ('wissel', 'sems', 'work-sem', 'foto', $1, $1, 1, 1, 'sem', 1)",
            {program.files.put("a photo of Sem")});
        test::enter_uses(tx);
    });
    residue::make_old(folder);
    for (int night = 0; night < nights_before - 1; ++night) {
        app::tidy(program.services);
        program.clock.advance_seconds(86'400);
    }
    // An administrator lets all go at once.
    database.write([](db::Writer& tx) { test::run(tx, "UPDATE forget_notice SET yes_at = 1"); });
    app::begin_tidying(program.services);
    std::ofstream(folder / "others") << of_others(database);
    return count(database, "SELECT COUNT(*) AS n FROM forget_notice") == people ? 0 : 1;
}

std::int64_t gone(db::Database& database) {
    return count(database, "SELECT COUNT(*) AS n FROM forgotten_mark");
}

/// Everybody is there with everything, or forgotten with everything; who is there has the photo.
bool nobody_is_half_forgotten(db::Database& database, const fs::path& folder) {
    bool whole = true;
    storage::Store files(folder / "files");
    for (int n = 0; n < pupils; ++n) {
        const std::string id = fmt::format("kanarie-{}", n);
        const bool is_forgotten =
            count(database,
                  "SELECT COUNT(*) AS n FROM person WHERE school_id = 'wissel' AND id = $1 AND "
                  "forgotten_on IS NOT NULL",
                  {id}) == 1;
        const std::int64_t rows = rows_of(database, id);
        const bool has_photo = files.has(storage::key_of(photo_of(n)));
        if (rows == (is_forgotten ? 0 : all_rows) && (is_forgotten || has_photo)) continue;
        fmt::print("{} is {}, with {} of {} rows and {} photo\n", id, is_forgotten ? "forgotten" : "there",
                   rows, all_rows, has_photo ? "a" : "no");
        whole = false;
    }
    return whole;
}

int run(const std::string& engine, const std::string& location, const fs::path& folder, int round) {
    std::random_device random;
    const bool at_a_person = round % 2 == 1;
    const std::int64_t before = gone(*open(engine, location));
    const auto half = (people - before) / 2 + 1; // so that each kill leaves some
    const auto wanted =
        std::min<std::int64_t>(people, before + 2 + static_cast<std::int64_t>(random() % 1000) % half);
    const pid_t program = fork();
    if (program == 0) {
        const auto database = open(engine, location);
        Program(*database, folder, tonight(round)).workers.run_waiting();
        for (;;)
            pause();
    }
    const auto database = open(engine, location);
    if (at_a_person)
        for (int tries = 0; tries < 3000 && gone(*database) < wanted; ++tries)
            usleep(2000);
    else
        usleep((20 + random() % 200) * 1000);
    kill(program, SIGKILL);
    int status = 0;
    waitpid(program, &status, 0);
    fmt::print("killed when {} of {} people were forgotten ({})\n", gone(*database), people,
               at_a_person ? fmt::format("wanted after {}", wanted) : "a random moment");
    const bool killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    return killed && nobody_is_half_forgotten(*database, folder) ? 0 : 1;
}

int check(const std::string& engine, const std::string& location, const fs::path& folder, int round) {
    const auto database = open(engine, location);
    Program program(*database, folder, tonight(round));
    program.workers.run_waiting();
    int left = 0;
    for (const std::string& one : residue::residues(*database)) {
        if (residue::kept_columns.contains(one)) continue;
        fmt::print("left in {}\n", one);
        ++left;
    }
    const int files = residue::files_with_canary(folder / "files");
    std::ifstream in(folder / "others");
    const std::string others{std::istreambuf_iterator<char>(in), {}};
    const bool untouched =
        of_others(*database) == others && program.files.has(storage::key_of("a photo of Sem"));
    const std::int64_t forgotten = gone(*database);
    const std::int64_t counted = count(
        *database, "SELECT COALESCE(SUM(forgotten), 0) AS n FROM forget_night WHERE school_id = 'wissel'");
    fmt::print("{} of {} people forgotten, {} counted; left: {} columns, {} files; others {}\n", forgotten,
               people, counted, left, files, untouched ? "untouched" : "TOUCHED");
    const bool done = forgotten == people && counted == people && left == 0 && files == 0;
    return done && untouched && nobody_is_half_forgotten(*database, folder) ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    return faults::main_of("kill_forget", {.prepare = prepare, .run = run, .check = check}, argc, argv);
}
