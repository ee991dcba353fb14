// No slice forgets to say which files it uses: every text of the database is looked through for the name of
// one.

#include "tests/support/file_uses.hpp"

#include "app/demo/seed.hpp"
#include "platform/storage/uses.hpp"
#include "tests/support/database.hpp"
#include "tests/support/house.hpp"

#include <doctest/doctest.h>
#include <map>

using namespace trialoog;

namespace {

/// What columns called "…_key" name. Whoever adds one says so here; who names files uses them
/// (platform/storage/uses.hpp), and asks test::wrong_uses where its tests keep one.
const std::map<std::string, bool> names_a_file{
    {"activity.library_key", false},
    {"activity.template_key", false},
    {"assignment_template.template_key", false},
    {"conversation_round.guide_key", false},
    {"insider_signal.limit_key", false},
    {"package_item.template_key", false},
    {"school_template.template_key", false},
    {"dossier_attachment.file_key", true},
    {"dossier_attachment.thumbnail_key", true},
    {"paper_file.file_key", true},
    {"paper_page.screen_key", true},
    {"paper_page.thumbnail_key", true},
    {"photo.screen_key", true},
    {"photo.thumbnail_key", true},
};

/// What they stand with.
constexpr const char* around[] = {
    "INSERT INTO paper_scan (school_id, id, class_id, made_by, made_at, job_id) VALUES ('wissel', 'scan', "
    "'1b', 'tom', 1, 'job')",
    "INSERT INTO dossier_entry (school_id, id, pupil_id, source, source_id, title, happened_on, companion, "
    "goals, results, evaluation, follow_up, own_goals, own_results, own_evaluation, own_follow_up, "
    "changed_by, "
    "changed_at, competence, activity) VALUES ('wissel', 'entry', 'sem', 'own', 'entry', 'Zwemmen', "
    "'2026-10-01', '', '', '', '', '', '', '', '', '', 'sem', 1, '', '')",
};
/// Rows as they stood before uses were kept; $1 and $2 are files.
constexpr const char* before[] = {
    "INSERT INTO photo (school_id, id, work_id, field, screen_key, thumbnail_key, width, height, added_by, "
    "added_at, removed_at) VALUES ('wissel', 'kept', 'work-sem', 'foto', $1, $2, 1, 1, 'sem', 1, NULL), "
    "('wissel', 'gone', 'work-sem', 'foto', $1, $2, 1, 1, 'sem', 1, 5)",
    "INSERT INTO paper_file (school_id, scan_id, place, name, file_key) VALUES ('wissel', 'scan', 1, "
    "'a.pdf', $1), "
    "('wissel', 'scan', 2, 'b.pdf', $2)",
    "INSERT INTO dossier_attachment (school_id, id, pupil_id, entry_id, kind, label, file_key, "
    "thumbnail_key, "
    "added_at) VALUES ('wissel', 'attached', 'sem', 'entry', 'photo', 'foto', $1, $2, 1)",
    "INSERT INTO paper_page (school_id, id, scan_id, place, number, state, screen_key, thumbnail_key, width, "
    "height, added_at) VALUES ('wissel', 'page', 'scan', 1, 1, 'waiting', $1, $2, 1, 1, 1)",
    "INSERT INTO job (school_id, id, kind, input, made_by, made_at, state, due_at, result, ended_at) VALUES "
    "('wissel', 'letters', 'letters', '{}', 'ada', 1000, 'done', 1, '{\"key\":\"' || CAST($1 AS TEXT) || "
    "'\",\"letters\":3,\"list_key\":\"' || CAST($2 AS TEXT) || '\"}', 1)",
    "INSERT INTO job (school_id, id, kind, input, made_by, made_at, state, due_at, result, ended_at) VALUES "
    "('wissel', 'arrives', 'dossier_import', '{\"key\":\"' || CAST($1 AS TEXT) || '\",\"place\":\"' || "
    "CAST($2 "
    "AS TEXT) || 'x\"}', 'sem', 1000, 'waiting', 1, '', NULL)",
};

} // namespace

TEST_CASE("every column that may name a file is known") {
    test::for_each_engine([](db::Database& database) {
        std::set<std::string> there;
        for (const auto& [table, columns] : test::text_columns(database))
            for (const std::string& column : columns)
                if (column.ends_with("_key")) there.insert(table + "." + column);
        for (const std::string& one : there)
            CHECK_MESSAGE(names_a_file.contains(one), one << ": does it name a file? Say so here");
        for (const auto& [one, is_file] : names_a_file)
            CHECK_MESSAGE(there.contains(one), one << " isn't there any more");
    });
}

TEST_CASE("in the demo school each file that a row names is used by that row, and nothing else is") {
    test::for_each_engine([](db::Database& database) {
        test::House house(database);
        demo::seed_school(house.services(), 0, "no password");
        const auto uses = test::file_uses(database, house.services().files, house.clock().now());
        CHECK(uses.columns.contains("photo.screen_key"));
        CHECK(uses.columns.contains("dossier_attachment.thumbnail_key"));
        CHECK(differences(uses) == "");
        CHECK(storage::sweep(database, house.services().files, house.clock().now(), std::chrono::hours(0)) ==
              0);
    });
}

TEST_CASE(
    "what rows named before uses were kept is used after the update; a photo taken away names nothing") {
    test::for_each_engine(test::TestDatabase::Filled::empty, [](test::TestDatabase& database) {
        const auto all = db::built_in_migrations();
        const auto fills =
            std::ranges::find_if(all, [](const db::Migration& one) { return one.name.starts_with("0028"); });
        REQUIRE(fills != all.end());
        db::migrate(*database, std::span(all.begin(), fills));
        test::House house(*database);
        const auto screen = house.services().files.put("screen"), small = house.services().files.put("small");
        test::found_town(*database);
        for (const char* sql : around)
            database->write([&](db::Writer& tx) { test::run(tx, sql); });
        for (const char* sql : before)
            database->write([&](db::Writer& tx) { test::run(tx, sql, {screen, small}); });
        db::migrate(*database, all);
        const auto uses = test::file_uses(*database, house.services().files, Instant{0});
        for (const auto& [column, is_file] : names_a_file)
            CHECK_MESSAGE(uses.columns.contains(column) == is_file, column);
        CHECK(uses.named.size() ==
              10); // two of each: jobs are two, of which one names a thing that is no key
        CHECK(differences(uses) == "");
        const auto until = database->read([](db::Reader& tx) {
            return tx.all({"test", "SELECT until FROM file_use WHERE owner = 'job' ORDER BY id, key"}, {},
                          [](const db::Row& row) { return row.integer("until"); });
        });
        CHECK(until == std::vector<std::int64_t>(3, 1000 + 7 * 86'400'000LL));
    });
}
