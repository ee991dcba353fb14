#include "tests/support/database.hpp"

#include "tests/support/test_postgres.hpp"

#include <atomic>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/core.h>
#include <unistd.h>

namespace trialoog::test {
namespace {

namespace fs = std::filesystem;

/// Where a flush to the disk costs nothing, if there is such a place: tests of logic need not wait for it.
fs::path scratch_folder() {
    const fs::path memory = "/dev/shm";
    return access(memory.c_str(), W_OK) == 0 ? memory : fs::temp_directory_path();
}

fs::path new_folder() {
    auto pattern = (scratch_folder() / "trialoog_test_XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("no folder for a test's database");
    return pattern;
}

/// A migrated database, made once, copied for each test.
const fs::path& migrated_file() {
    struct Made {
        fs::path folder = new_folder(), file = folder / "migrated.db";
        Made() { db::migrate(*db::open({.location = file}), db::built_in_migrations()); }
        ~Made() { fs::remove_all(folder); }
    };
    static const Made made;
    return made.file;
}

} // namespace

TestDatabase::TestDatabase(db::Engine engine, Filled filled) {
    settings_.engine = engine;
    if (engine == db::Engine::sqlite) {
        const auto folder = new_folder();
        remove_ = [folder] { fs::remove_all(folder); };
        settings_.location = folder / "trialoog.db";
        if (filled == Filled::migrated) fs::copy_file(migrated_file(), settings_.location);
    } else {
        const bool migrated = filled == Filled::migrated;
        const auto name = migrated ? take_migrated_database() : make_empty_database();
        remove_ = [=] { migrated ? give_back_migrated_database(name) : drop_postgres_database(name); };
        settings_.location = postgres_location(name);
    }
    reopen();
}

TestDatabase::~TestDatabase() {
    close();
    remove_();
}

void for_each_engine(TestDatabase::Filled filled, const std::function<void(TestDatabase&)>& body) {
    SUBCASE("on SQLite") {
        TestDatabase database(db::Engine::sqlite, filled);
        body(database);
    }
    if (!postgres_is_there()) return;
    SUBCASE("on PostgreSQL") {
        TestDatabase database(db::Engine::postgresql, filled);
        body(database);
    }
}

void for_each_engine(const std::function<void(db::Database&)>& body) {
    for_each_engine(TestDatabase::Filled::migrated, [&](TestDatabase& database) { body(*database); });
}

bool postgres_is_there() {
    static const bool there = [] {
        if (!postgres_server().empty()) return true;
        if (std::getenv("TRIALOOG_REQUIRE_POSTGRES"))
            FAIL("TRIALOOG_TEST_POSTGRES names no PostgreSQL server to test on (tools/test-postgres start)");
        MESSAGE("PostgreSQL WAS SKIPPED: no TRIALOOG_TEST_POSTGRES (tools/test-postgres start)");
        return false;
    }();
    return there;
}

} // namespace trialoog::test
