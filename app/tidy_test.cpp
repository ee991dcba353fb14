#include "app/tidy.hpp"
#include "platform/db/db.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/storage/uses.hpp"
#include "slices/access/letters/letters.hpp"
#include "slices/access/session/session.hpp"
#include "tests/support/database.hpp"
#include "tests/support/house.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
namespace fs = std::filesystem;

namespace {

/// A file that was put two days ago.
storage::Key old_file(Services& services, std::string_view content) {
    const auto key = services.files.put(content);
    fs::last_write_time(services.files.folder() / key.substr(0, 2) / key.substr(2, 2) / key,
                        fs::file_time_type::clock::now() - std::chrono::hours(48));
    return key;
}

std::int64_t count(db::Database& database, std::string_view sql) {
    return database.read([&](db::Reader& tx) {
        return tx.one({"test", sql}, {}, [](const db::Row& row) { return row.integer("n"); }).value();
    });
}

} // namespace

TEST_CASE("at night files that no row names go; photos and letters that can still be printed stay") {
    test::for_each_engine([](db::Database& database) {
        test::found_town(database);
        test::House house(database);
        Services& services = house.services();
        const auto photo = old_file(services, "screen"), small = old_file(services, "thumbnail"),
                   letters = old_file(services, "letters"), printed = old_file(services, "last week's"),
                   taken_away = old_file(services, "taken away"),
                   nobodys = old_file(services, "of a job that was done twice");
        database.write([&](db::Writer& tx) {
            const char* add_photo =
                "INSERT INTO photo (school_id, id, work_id, field, screen_key, thumbnail_key, "
                "width, height, added_by, added_at, removed_at) "
                "VALUES ('wissel', $1, 'work-sem', 'foto', $2, $3, 1, 1, 'sem', 1, $4)";
            test::run(tx, add_photo, {"photo", photo, small, nullptr});
            for (const auto& key : {photo, small})
                storage::uses(tx, key, {"photo", test::wissel, "photo"});
            test::run(tx, add_photo, {"gone", "", "", 5});
            storage::uses(tx, taken_away, {"photo", test::wissel, "gone"});
            storage::no_longer(tx, {"photo", test::wissel, "gone"});
            const auto made = [&](const char* id, const storage::Key& file, int days_ago) {
                test::run(
                    tx,
                    "INSERT INTO job (school_id, id, kind, input, made_by, made_at, state, due_at, "
                    "result, ended_at) VALUES ('wissel', $1, 'letters', '{}', 'ada', 1, 'done', 1, $2, $3)",
                    {id, access::to_json(access::LettersResult{file, 3}),
                     services.clock.now().plus_days(-days_ago).ms});
                storage::uses(tx, file, {"job", test::wissel, id},
                              services.clock.now().plus_days(7 - days_ago));
            };
            made("yesterday's", letters, 1);
            made("last week's", printed, 8);
        });
        CHECK(app::tidy(services).files == 3);
        for (const auto& key : {photo, small, letters})
            CHECK(services.files.has(key));
        for (const auto& key : {printed, taken_away, nobodys})
            CHECK_FALSE(services.files.has(key));
    });
}

TEST_CASE("at night ended sessions, old tries and uploads that were never applied go") {
    test::for_each_engine([](db::Database& database) {
        test::found_town(database);
        test::House house(database);
        const std::int64_t now = house.clock().now().ms, month = 32LL * 86'400'000;
        database.write([&](db::Writer& tx) {
            const char* session =
                "INSERT INTO session (token_hash, school_id, person_id, means, made_at, seen_at, "
                "expires_at) VALUES ($1, 'wissel', 'samira', 'letter', 1, 1, $2)";
            test::run(tx, session, {"open", now + 1});
            test::run(tx, session, {"long over", now - month});
            const char* tries = "INSERT INTO failed_try (school_id, scope, target, window_start, tries) "
                                "VALUES ('wissel', 'school', '', $1, 1)";
            test::run(tx, tries, {now});
            test::run(tx, tries, {now - 2 * 86'400'000LL});
            const char* upload = "INSERT INTO import_preview (school_id, id, made_by, made_at, files) "
                                 "VALUES ('wissel', $1, 'ada', $2, 'everybody')";
            test::run(tx, upload, {"today's", now});
            test::run(tx, upload, {"last week's", now - 8 * 86'400'000LL});
        });
        CHECK(app::tidy(house.services()).rows == 3);
        CHECK(count(database, "SELECT COUNT(*) AS n FROM session") == 1);
        CHECK(count(database, "SELECT COUNT(*) AS n FROM failed_try") == 1);
        CHECK(count(database, "SELECT COUNT(*) AS n FROM import_preview") == 1);
    });
}

TEST_CASE("tidying happens every night, once, however often the program was started") {
    test::for_each_engine([](db::Database& database) {
        test::House house(database);
        Services& services = house.services();
        app::register_tidying(services);
        app::begin_tidying(services);
        app::begin_tidying(services);
        const auto waiting = [&] {
            return count(database, "SELECT COUNT(*) AS n FROM job WHERE kind = 'tidy' AND state = 'waiting'");
        };
        CHECK(waiting() == 1);
        CHECK(services.jobs.run_waiting() == 0); // it is morning
        for (int night = 0; night < 2; ++night) {
            house.clock().advance_seconds(86'400);
            CHECK(services.jobs.run_waiting() == 1);
            CHECK(waiting() == 1);
        }
    });
}

TEST_CASE(
    "under a date that jumped nothing of anybody goes, until it is right again or somebody says it is") {
    test::for_each_engine([](db::Database& database) {
        test::found_town(database);
        test::House house(database);
        Services& services = house.services();
        const Instant right = house.clock().now();
        const auto scan = old_file(services, "a scan of which the pages wait for somebody");
        database.write([&](db::Writer& tx) {
            const std::int64_t day_ago = right.plus_days(-1).ms;
            test::run(
                tx, "UPDATE person SET given_name = 'buurman Willem', family_name = '' WHERE id = 'willem'");
            test::run(
                tx,
                "INSERT INTO supporter_proposal (school_id, work_id, name, state, proposed_by, proposed_at, "
                "person_id) VALUES ('wissel', 'work-sem', 'buurman Willem', 'agreed', 'sem', 1, 'willem')");
            test::run(tx,
                      "INSERT INTO session (token_hash, school_id, person_id, means, made_at, seen_at, "
                      "expires_at) VALUES ('open', 'wissel', 'samira', 'letter', 1, 1, $1)",
                      {right.plus_days(7).ms});
            test::run(tx,
                      "INSERT INTO import_preview (school_id, id, made_by, made_at, files) "
                      "VALUES ('wissel', 'today', 'ada', $1, 'everybody')",
                      {right.ms});
            test::run(tx,
                      "INSERT INTO paper_scan (school_id, id, class_id, made_by, made_at, job_id) "
                      "VALUES ('wissel', 'scan', '1b', 'tom', $1, 'job')",
                      {day_ago});
            test::run(tx,
                      "INSERT INTO paper_file (school_id, scan_id, place, name, file_key) "
                      "VALUES ('wissel', 'scan', 1, 'stapel.pdf', $1)",
                      {scan});
            storage::uses(tx, scan, {"paper_file", test::wissel, "scan/1"});
            test::run(tx,
                      "INSERT INTO paper_page (school_id, id, scan_id, place, number, state, screen_key, "
                      "thumbnail_key, width, height, added_at) VALUES ('wissel', 'aside', 'scan', 1, 1, "
                      "'discarded', '', '', 1, 1, $1)",
                      {day_ago});
        });
        const auto all_there = [&] {
            return count(database, "SELECT COUNT(*) AS n FROM person WHERE given_name = 'buurman Willem'") +
                   count(database, "SELECT COUNT(*) AS n FROM work WHERE companion_person_id = 'willem'") +
                   count(database, "SELECT COUNT(*) AS n FROM supporter_proposal") +
                   count(database, "SELECT COUNT(*) AS n FROM session") +
                   count(database, "SELECT COUNT(*) AS n FROM import_preview") +
                   count(database, "SELECT COUNT(*) AS n FROM paper_page") + services.files.has(scan);
        };
        app::tidy(services);
        CHECK(all_there() == 7);
        house.clock().set(right.plus_days(400));
        app::tidy(services);
        house.clock().advance_seconds(86'400);
        app::tidy(services);
        CHECK(all_there() == 7);

        house.clock().set(right.plus_days(1));
        app::tidy(services);
        CHECK(all_there() == 7);
        house.clock().set(right.plus_days(400));
        app::tidy(services);
        database.write([](db::Writer& tx) { test::run(tx, "DELETE FROM forget_stop"); }); // somebody says yes
        app::tidy(services);
        CHECK(all_there() == 0);
    });
}
