#include "app/backup_for_tests.hpp"
#include "app/secret.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using app::bytes, app::Folder;
namespace fs = std::filesystem;

TEST_CASE("the first start makes a secret, and every later one with the same folder finds it") {
    test::for_each_engine([](db::Database& database) {
        const Folder folder;
        const auto secret = app::secret_for(database, folder.path());
        CHECK(secret.size() == 32);
        CHECK(app::secret_for(database, folder.path()) == secret);
        CHECK(bytes(folder / "secret") == secret);
    });
}

TEST_CASE("a second program with a secret of its own doesn't start on the first one's database") {
    test::for_each_engine([](db::Database& database) {
        const Folder first, second;
        const auto secret = app::secret_for(database, first.path());
        const auto other = app::installation_secret(second.path());
        CHECK_THROWS_WITH_AS(app::secret_for(database, second.path()),
                             doctest::Contains("is not the one that this database was filled with"),
                             std::runtime_error);
        CHECK(bytes(second / "secret") == other);                 // whose it may be elsewhere
        CHECK(app::secret_for(database, first.path()) == secret); // the first goes on
        fs::copy_file(first / "secret", second / "secret", fs::copy_options::overwrite_existing);
        CHECK(app::secret_for(database, second.path()) == secret);
    });
}

TEST_CASE("an empty folder beside a database in use gets no new secret") {
    test::for_each_engine([](db::Database& database) {
        const Folder folder, empty;
        app::secret_for(database, folder.path());
        CHECK_THROWS_WITH_AS(app::secret_for(database, empty.path()), doctest::Contains("is missing"),
                             std::runtime_error);
        CHECK(fs::is_empty(empty.path()));
    });
}

TEST_CASE("a database of before the fingerprint keeps to the secret it is started with, and needs one") {
    test::for_each_engine([](db::Database& database) {
        test::found_small_school(database);
        const Folder folder, empty, other;
        CHECK_THROWS_AS(app::secret_for(database, empty.path()), std::runtime_error);
        const auto secret = app::installation_secret(folder.path());
        CHECK(app::secret_for(database, folder.path()) == secret);
        app::installation_secret(other.path());
        CHECK_THROWS_AS(app::secret_for(database, other.path()), std::runtime_error);
    });
}

TEST_CASE("what was restored starts, since the secret came with it") {
    const Folder folder;
    test::TestDatabase school(db::Engine::sqlite);
    const auto from = app::installation(folder / "from", school.settings());
    const auto secret = app::secret_for(*school, from.data);
    app::backup(from, folder / "school.tar", app::silent);
    db::Settings there = from.database;
    there.location = (folder / "to" / "trialoog.sqlite").string();
    const auto to = app::installation(folder / "to", there);
    app::restore(to, folder / "school.tar", app::silent);
    CHECK(app::secret_for(*db::open(there), to.data) == secret);
}
