#include "app/archive.hpp"
#include "app/backup.hpp"
#include "app/backup_for_tests.hpp"
#include "app/seal.hpp"
#include "platform/storage/storage.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>
#include <fstream>

using namespace trialoog;
namespace fs = std::filesystem;

using app::bytes, app::Elsewhere, app::Folder, app::installation, app::silent;

namespace {

std::string people(db::Database& database) {
    constexpr db::Statement everybody{
        "", "SELECT school_id, id, given_name, created_at FROM person ORDER BY school_id, id"};
    std::string all;
    database.read([&](db::Reader& reader) {
        reader.each(everybody, {}, [&](const db::Row& row) {
            all += row.str("school_id") + row.str("id") + row.str("given_name") +
                   std::to_string(row.integer("created_at")) + "\n";
        });
    });
    return all;
}

} // namespace

TEST_CASE("what is backed up while serving comes back as it was, with photos and the secret") {
    test::for_each_engine(test::TestDatabase::Filled::migrated, [](test::TestDatabase& school) {
        const Folder folder;
        test::found_small_school(*school);
        const auto from = installation(folder / "from", school.settings());
        const std::string secret = app::installation_secret(from.data);
        const std::string photo = "jpeg of two who talk";
        const auto key = storage::Store(from.data / "files").put(photo);
        const std::string before = people(*school);

        app::backup(from, folder / "school.tar", silent); // the school's database stays open meanwhile

        const Elsewhere elsewhere(folder, from.database);
        const auto& to = elsewhere.installed;
        app::restore(to, folder / "school.tar", silent);

        CHECK(app::installation_secret(to.data) == secret);
        CHECK(storage::Store(to.data / "files").get(key) == photo);
        auto restored = db::open(to.database);
        CHECK(people(*restored) == before);
        CHECK(before.find("Noor") != std::string::npos);
        CHECK(db::migrate(*restored, db::built_in_migrations()) == 0);
    });
}

TEST_CASE("a backup of what was restored is the same database, byte for byte") {
    const Folder folder;
    test::TestDatabase school(db::Engine::sqlite);
    test::found_small_school(*school);
    const auto from = installation(folder / "from", school.settings());
    app::installation_secret(from.data);
    app::backup(from, folder / "first.tar", silent);
    db::Settings there = from.database;
    there.location = (folder / "to" / "trialoog.sqlite").string();
    const auto to = installation(folder / "to", there);
    app::restore(to, folder / "first.tar", silent);
    app::backup(to, folder / "second.tar", silent);

    app::unpack_tar(folder / "first.tar", folder / "one");
    app::unpack_tar(folder / "second.tar", folder / "two");
    CHECK(bytes(folder.path() / "one/manifest.json") == bytes(folder.path() / "two/manifest.json"));
    CHECK(bytes(folder.path() / "one/database.sqlite") == bytes(folder.path() / "two/database.sqlite"));
}

TEST_CASE("a damaged backup restores nothing") {
    const Folder folder;
    test::TestDatabase school(db::Engine::sqlite);
    const auto from = installation(folder / "from", school.settings());
    app::installation_secret(from.data);
    const auto key = storage::Store(from.data / "files").put("photo of an afternoon");
    app::backup(from, folder / "school.tar", silent);
    std::string tar = bytes(folder / "school.tar");
    tar[tar.find("photo of an afternoon")] = 'P';
    // Sealed anew: what goes wrong inside is seen by the manifest.
    std::ofstream(folder / "school.tar", std::ios::binary) << tar.substr(0, tar.rfind("trialoog backup:"));
    app::seal(folder / "school.tar");

    db::Settings there = from.database;
    there.location = (folder / "to" / "trialoog.sqlite").string();
    const auto to = installation(folder / "to", there);
    CHECK_THROWS_WITH_AS(app::restore(to, folder / "school.tar", silent), doctest::Contains("damaged"),
                         std::runtime_error);
    CHECK(fs::is_empty(to.data));
}

TEST_CASE("a backup of which one bit differs, or an end is missing, restores nothing") {
    const Folder folder;
    test::TestDatabase school(db::Engine::sqlite);
    test::found_small_school(*school);
    const auto from = installation(folder / "from", school.settings());
    app::installation_secret(from.data);
    storage::Store(from.data / "files").put("photo of an afternoon");
    app::backup(from, folder / "school.tar", silent);
    const std::string tar = bytes(folder / "school.tar");
    db::Settings there = from.database;
    there.location = (folder / "to" / "trialoog.sqlite").string();
    const auto to = installation(folder / "to", there);
    const auto is_refused = [&](const fs::path& file) {
        CHECK_THROWS_WITH_AS(app::restore(to, file, silent), doctest::Contains("damaged"),
                             std::runtime_error);
        CHECK(fs::is_empty(to.data));
    };

    // Every byte of the first header and of the end, and hundreds between; of each another bit.
    std::fstream file(folder / "school.tar", std::ios::in | std::ios::out | std::ios::binary);
    const std::size_t last_kilobytes = tar.size() - 3000;
    for (std::size_t at = 0, flips = 0; at < tar.size(); ++flips) {
        CAPTURE(at);
        const auto write = [&](char byte) {
            file.seekp(static_cast<std::streamoff>(at));
            file.put(byte).flush();
        };
        write(static_cast<char>(tar[at] ^ (1 << (flips % 8))));
        is_refused(folder / "school.tar");
        write(tar[at]);
        at += at < 600 || at >= last_kilobytes ? 1 : std::min<std::size_t>(1499, last_kilobytes - at);
    }
    for (const std::size_t kept : {tar.size() - 1, tar.size() - 65, tar.size() / 2, std::size_t(512)}) {
        std::ofstream(folder / "cut.tar", std::ios::binary | std::ios::trunc) << tar.substr(0, kept);
        is_refused(folder / "cut.tar");
    }
    std::ofstream(folder / "longer.tar", std::ios::binary) << tar << '\n';
    is_refused(folder / "longer.tar");
    app::restore(to, folder / "school.tar", silent); // each bit was put back
}

TEST_CASE("a backup isn't restored over what is there") {
    const Folder folder;
    test::TestDatabase school(db::Engine::sqlite);
    const auto from = installation(folder / "from", school.settings());
    app::installation_secret(from.data);
    app::backup(from, folder / "school.tar", silent);
    const std::string before = bytes(from.data / "secret");
    CHECK_THROWS_WITH_AS(app::restore(from, folder / "school.tar", silent), doctest::Contains("not empty"),
                         std::runtime_error);
    CHECK(bytes(from.data / "secret") == before);
}

TEST_CASE("an archive that would write outside its folder is refused") {
    const Folder folder;
    app::TarWriter tar(folder / "evil.tar");
    tar.add_text("../outside", "no");
    tar.finish();
    fs::create_directories(folder / "to");
    CHECK_THROWS_AS(app::unpack_tar(folder / "evil.tar", folder / "to"), std::runtime_error);
    CHECK(!fs::exists(folder / "outside"));
    for (const char* name : {"/etc/passwd", "a/../../b", "", ".."})
        CHECK(!app::stays_below(name));
    CHECK(app::stays_below("files/ab/cd"));
}
