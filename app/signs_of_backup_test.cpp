// What stands beside a backup: who was forgotten since.

#include "app/backup_for_tests.hpp"
#include "app/secret.hpp"
#include "app/signs_of_backup.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>
#include <fstream>

using namespace trialoog;
using app::bytes, app::Elsewhere, app::Folder, app::installation, app::silent;

namespace {

void write(const std::filesystem::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

void forget_somebody(db::Database& database) {
    database.write([](db::Writer& tx) {
        tx.run({"test", "INSERT INTO forgotten_mark (school_id, mark, what, last_on, forgotten_on) VALUES "
                        "('brug', 'a sign', 'person', '2024-07-31', '2026-10-06')"},
               {});
    });
}

bool has_sign(db::Database& database) {
    return database.read([&](db::Reader& tx) {
        return tx.exists({"test", "SELECT mark FROM forgotten_mark WHERE mark = 'a sign'"}, {});
    });
}

/// De Brug, backed up before and after somebody was forgotten, and an empty place to put it back.
struct Backups {
    Backups() {
        test::found_small_school(*school);
        const auto from = installation(folder / "from", school.settings());
        app::installation_secret(from.data);
        app::backup(from, older, silent);
        forget_somebody(*school);
        app::backup(from, folder / "newer.tar", silent);
        to = installation(folder / "to", from.database);
        to.database.location = (folder / "to" / "trialoog.sqlite").string();
        before = bytes(beside);
    }
    void is_refused(const char* why) {
        CHECK_THROWS_WITH_AS(app::restore(to, older, silent), doctest::Contains(why), std::runtime_error);
        CHECK(std::filesystem::is_empty(to.data));
    }

    const Folder folder;
    test::TestDatabase school{db::Engine::sqlite};
    const std::filesystem::path older = folder / "older.tar", beside = folder / "trialoog-forgotten.json";
    app::Settings to;
    std::string before;
};

} // namespace

TEST_CASE("an older backup comes back with the signs of whoever was forgotten since, from beside it") {
    test::for_each_engine(test::TestDatabase::Filled::migrated, [](test::TestDatabase& school) {
        const Folder folder;
        test::found_small_school(*school);
        const auto from = installation(folder / "from", school.settings());
        app::installation_secret(from.data);
        app::backup(from, folder / "older.tar", silent);
        forget_somebody(*school);
        app::backup(from, folder / "newer.tar", silent);

        const Elsewhere elsewhere(folder, from.database);
        const auto& to = elsewhere.installed;
        app::restore(to, folder / "older.tar", silent);
        CHECK(has_sign(*db::open(to.database)));
    });
}

TEST_CASE("with one bit differing in who was forgotten, or an end missing, nothing is restored") {
    Backups backups;
    for (std::size_t at = 0; at < backups.before.size(); ++at) {
        CAPTURE(at);
        std::string flipped = backups.before;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << (at % 8)));
        write(backups.beside, flipped);
        backups.is_refused("trialoog-forgotten.json is damaged");
    }
    for (const std::size_t kept : {backups.before.size() - 1, backups.before.size() / 2, std::size_t(0)}) {
        write(backups.beside, backups.before.substr(0, kept));
        backups.is_refused("trialoog-forgotten.json is damaged");
    }
    write(backups.beside, backups.before);
    app::restore(backups.to, backups.older, silent);
    CHECK(has_sign(*db::open(backups.to.database)));
}

TEST_CASE("a backup without who was forgotten since is put back only when that is asked for") {
    Backups backups;
    std::filesystem::remove(backups.beside);
    backups.is_refused("restore --without-forgotten");
    app::restore(backups.to, backups.older, silent, app::WithoutSigns::accept);
    CHECK_FALSE(has_sign(*db::open(backups.to.database)));
}

TEST_CASE("asking to go on without who was forgotten doesn't leave out what is there and sound") {
    Backups backups;
    app::restore(backups.to, backups.older, silent, app::WithoutSigns::accept);
    CHECK(has_sign(*db::open(backups.to.database)));
}

TEST_CASE("a damaged file with who was forgotten is whole again after the next backup") {
    Backups backups;
    write(backups.beside, "kapot");
    app::backup(installation(backups.folder / "from", backups.school.settings()),
                backups.folder / "third.tar", silent);
    CHECK(bytes(backups.beside) == backups.before);
}

TEST_CASE("two installations that back up to one folder don't overwrite who the other forgot") {
    Backups backups;
    test::TestDatabase another(db::Engine::sqlite);
    const auto elsewhere = installation(backups.folder / "elsewhere", another.settings());
    app::installation_secret(elsewhere.data);
    app::backup(elsewhere, backups.folder / "elsewhere.tar", silent);
    app::restore(backups.to, backups.older, silent);
    CHECK(has_sign(*db::open(backups.to.database)));
}
