// The drill that docs/deploy.md asks for once a term: back up while people write, restore elsewhere, compare
// all.
#include "app/backup_for_tests.hpp"
#include "platform/storage/uses.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"

#include <algorithm>
#include <atomic>
#include <doctest/doctest.h>
#include <fmt/core.h>
#include <map>
#include <set>
#include <thread>

using namespace trialoog;
using app::bytes, app::Elsewhere, app::Folder, app::installation, app::silent;
namespace fs = std::filesystem;

namespace {

using Rows = std::map<std::string, std::multiset<std::string>>; // by table

std::vector<std::string> texts(db::Reader& tx, const std::string& sql) {
    return tx.all({"", sql}, {}, [](const db::Row& row) { return row.str("text"); });
}

std::vector<std::string> tables(db::Reader& tx, db::Engine engine) {
    return texts(tx,
                 engine == db::Engine::sqlite
                     ? "SELECT name AS text FROM sqlite_master WHERE type = 'table'"
                     : "SELECT CAST(tablename AS TEXT) AS text FROM pg_tables WHERE schemaname = 'public'");
}

std::string row_as_text(db::Reader& tx, db::Engine engine, const std::string& table) {
    if (engine == db::Engine::postgresql) return fmt::format("CAST(\"{}\" AS TEXT)", table);
    std::string columns;
    for (const auto& name : texts(tx, fmt::format("SELECT name AS text FROM pragma_table_info('{}')", table)))
        columns += fmt::format("{}quote(\"{}\")", columns.empty() ? "" : " || '|' || ", name);
    return columns;
}

/// Everything that the database holds.
Rows all_rows(db::Database& database) {
    const auto engine = database.engine();
    return database.read([&](db::Reader& tx) {
        Rows rows;
        for (const auto& table : tables(tx, engine)) {
            const auto of_table = texts(
                tx, fmt::format("SELECT {} AS text FROM \"{}\"", row_as_text(tx, engine, table), table));
            rows[table] = {of_table.begin(), of_table.end()};
        }
        return rows;
    });
}

std::map<std::string, std::string> all_files(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files[fs::relative(entry.path(), folder).string()] = bytes(entry.path());
    return files;
}

template <class All> bool holds_all_of(const All& whole, const All& part) {
    return std::ranges::includes(whole, part);
}
bool each_holds_all_of(const Rows& whole, const Rows& part) {
    return std::ranges::all_of(part, [&](const auto& table) {
        return whole.contains(table.first) && holds_all_of(whole.at(table.first), table.second);
    });
}

/// People of whom the picture is put before their row is: what the row names must be in every backup with it.
constexpr db::Statement add_person{
    "drill.add",
    "INSERT INTO person (school_id, id, given_name, family_name, created_at) VALUES ($1, $2, $3, 'x', 1)"};
void enrol(db::Database& database, storage::Store& files, int number) {
    const auto key = files.put(fmt::format("picture {}", number));
    database.write([&](db::Writer& tx) {
        const std::string id = fmt::format("new {:06}", number);
        tx.run(add_person, {test::school, id, key});
        storage::uses(tx, key, {"person", test::school, id});
    });
}

} // namespace

TEST_CASE("a restored installation holds every row and every file, bit for bit") {
    test::for_each_engine(test::TestDatabase::Filled::migrated, [](test::TestDatabase& school) {
        const Folder folder;
        test::found_small_school(*school);
        const auto from = installation(folder / "from", school.settings());
        app::installation_secret(from.data);
        storage::Store files(from.data / "files");
        for (int n = 0; n < 30; ++n)
            enrol(*school, files, n);
        app::backup(from, folder / "school.tar", silent);
        const Elsewhere there(folder, from.database);
        app::restore(there.installed, folder / "school.tar", silent);

        const Rows before = all_rows(*school);
        CHECK(before.size() > 40);
        CHECK(before.at("person").size() > 40);
        CHECK(all_rows(*db::open(there.installed.database)) == before);
        CHECK(all_files(there.installed.data / "files") == all_files(from.data / "files"));
        CHECK(before.at("file_use").size() == 30);
        storage::Store restored(there.installed.data / "files");
        const auto database = db::open(there.installed.database);
        CHECK(storage::sweep(*database, restored, Instant{0}, std::chrono::hours(0)) == 0);
        CHECK(bytes(there.installed.data / "secret") == bytes(from.data / "secret"));
    });
}

TEST_CASE("a backup made while people write holds one moment, with every file that its rows name") {
    test::for_each_engine(test::TestDatabase::Filled::migrated, [](test::TestDatabase& school) {
        const Folder folder;
        test::found_small_school(*school);
        const auto from = installation(folder / "from", school.settings());
        app::installation_secret(from.data);
        storage::Store files(from.data / "files");
        std::atomic<bool> stop{false};
        std::atomic<int> enrolled{0};
        std::thread writing([&] {
            for (int n = 0; !stop; ++n, enrolled = n)
                enrol(*school, files, n);
        });
        while (enrolled < 20)
            std::this_thread::yield();
        const Rows before = all_rows(*school);
        app::backup(from, folder / "school.tar", silent);
        stop = true;
        writing.join();
        const Elsewhere there(folder, from.database);
        app::restore(there.installed, folder / "school.tar", silent);

        const auto restored = db::open(there.installed.database);
        const Rows came_back = all_rows(*restored);
        CHECK(each_holds_all_of(came_back, before));
        CHECK(each_holds_all_of(all_rows(*school), came_back));
        const storage::Store pictures(there.installed.data / "files");
        const auto keys = restored->read([](db::Reader& tx) {
            return texts(tx, "SELECT given_name AS text FROM person WHERE id LIKE 'new %'");
        });
        CHECK(keys.size() >= 20);
        for (const auto& key : keys)
            CHECK(storage::key_of(pictures.get(key).value_or("")) == key);
    });
}
