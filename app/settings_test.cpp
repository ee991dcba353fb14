#include "app/backup_for_tests.hpp"
#include "app/settings.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
namespace fs = std::filesystem;

namespace {
fs::perms others(const fs::path& path) {
    return fs::status(path).permissions() & (fs::perms::group_all | fs::perms::others_all);
}
} // namespace

TEST_CASE("a data folder that others may look into is closed to them, with what is in it left alone") {
    const app::Folder folder;
    fs::create_directory(folder / "data");
    std::ofstream(folder / "data/secret") << "x";
    fs::permissions(folder / "data", fs::perms(0755));
    app::make_private_folder(folder / "data");
    CHECK(others(folder / "data") == fs::perms::none);
    CHECK((fs::status(folder / "data").permissions() & fs::perms::owner_all) == fs::perms::owner_all);
    CHECK(app::bytes(folder / "data/secret") == "x");
}

TEST_CASE("a data folder that isn't there is made for this user only, with those above it") {
    const app::Folder folder;
    app::make_private_folder(folder / "srv/trialoog");
    CHECK(others(folder / "srv/trialoog") == fs::perms::none);
}

TEST_CASE("a data folder that can't be made is told with the variable to change") {
    const app::Folder folder;
    std::ofstream(folder / "file") << "x";
    CHECK_THROWS_WITH_AS(app::make_private_folder(folder / "file/data"), doctest::Contains("Set DATA"),
                         std::runtime_error);
}
