#include "tests/support/database.hpp"

#include <atomic>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/core.h>
#include <fstream>
#include <thread>
#include <unistd.h>

using namespace trialoog;
namespace fs = std::filesystem;
using test::TestDatabase;

namespace {

constexpr db::Statement add{"copy.add", "INSERT INTO pupil (id) VALUES ($1)"};

void on_pupils(const std::function<void(TestDatabase&)>& body) {
    test::for_each_engine(TestDatabase::Filled::empty, [&](TestDatabase& database) {
        const std::vector<db::Migration> pupils{
            {"0001_pupils", "CREATE TABLE pupil (id TEXT NOT NULL PRIMARY KEY) STRICT;"}};
        db::migrate(*database, pupils);
        body(database);
    });
}

std::int64_t pupils_in(db::Database& database) {
    return *database.read([](db::Reader& tx) {
        return tx.one({"", "SELECT count(*) AS n FROM pupil"}, {},
                      [](const db::Row& row) { return row.integer("n"); });
    });
}

/// Twins are written together: a copy of one moment holds both or neither.
void add_twins(db::Database& database, int number) {
    database.write([&](db::Writer& tx) {
        tx.run(add, {fmt::format("{}a", number)});
        tx.run(add, {fmt::format("{}b", number)});
    });
}

struct Folder {
    fs::path path = fs::temp_directory_path() / ("trialoog_copy_" + db::new_id());
    Folder() { fs::create_directory(path); }
    ~Folder() { fs::remove_all(path); }
};

std::int64_t pupils_in_copy(const TestDatabase& source, const fs::path& copy) {
    if (source.settings().engine == db::Engine::sqlite) return pupils_in(*db::open({.location = copy}));
    TestDatabase restored(db::Engine::postgresql, TestDatabase::Filled::empty);
    const auto command = fmt::format("pg_restore --exit-on-error --no-owner --dbname='{}' '{}'",
                                     restored.settings().location, copy.string());
    REQUIRE(std::system(command.c_str()) == 0);
    return pupils_in(*restored);
}

} // namespace

TEST_CASE("a copy made while others write holds one moment") {
    on_pupils([](TestDatabase& database) {
        const Folder folder;
        add_twins(*database, 0);
        std::atomic<bool> stop{false};
        std::thread writing([&] {
            for (int n = 1; !stop; ++n)
                add_twins(*database, n);
        });
        while (pupils_in(*database) < 20)
            std::this_thread::yield();
        database->copy_to(folder.path / "copy");
        stop = true;
        writing.join();

        const auto copied = pupils_in_copy(database, folder.path / "copy");
        CHECK(copied >= 20);
        CHECK(copied % 2 == 0);
        CHECK(copied <= pupils_in(*database));
    });
}

TEST_CASE("a copy is for this user only, and leaves nothing else behind") {
    on_pupils([](TestDatabase& database) {
        const Folder folder;
        database->copy_to(folder.path / "copy");
        CHECK((fs::status(folder.path / "copy").permissions() & fs::perms(0077)) == fs::perms::none);
        CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 1);
    });
}

TEST_CASE("a copy that can't be written is told, and an older one stays") {
    on_pupils([](TestDatabase& database) {
        const Folder folder;
        std::ofstream(folder.path / "copy") << "yesterday's";
        fs::create_directory(folder.path / "copy.unfinished"); // stands in the way
        CHECK_THROWS_AS(database->copy_to(folder.path / "copy"), db::Error);
        std::string kept;
        std::getline(std::ifstream(folder.path / "copy"), kept);
        CHECK(kept == "yesterday's");
        CHECK_THROWS_AS(database->copy_to(folder.path / "nowhere" / "copy"), db::Error);
    });
}
