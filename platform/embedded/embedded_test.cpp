#include "platform/embedded/embedded.hpp"

#include <doctest/doctest.h>

using namespace trialoog;

TEST_CASE("the migrations are built in, in order") {
    const auto files = embedded::below("migrations");
    REQUIRE(!files.empty());
    CHECK(files.front().path == "migrations/0001_foundation.sql");
    CHECK(files.front().content.find("CREATE TABLE") != std::string_view::npos);
}

TEST_CASE("a file that isn't built in is not found") { CHECK(!embedded::find("migrations/none.sql")); }
