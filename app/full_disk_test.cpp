#include "slices/school/school.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>

using namespace trialoog;

namespace {

/// As many pages as the file has now, or as many as it likes.
void limit_pages(db::Database& database, const char* pages) {
    database.write([&](db::Writer& tx) {
        tx.each({"", fmt::format("PRAGMA max_page_count = {}", pages)}, {}, [](const db::Row&) {});
    });
}

std::int64_t kept_imports(db::Database& database) {
    return database
        .read([](db::Reader& tx) {
            return tx.one({"", "SELECT COUNT(*) AS n FROM import_preview"}, {},
                          [](const db::Row& row) { return row.integer("n"); });
        })
        .value();
}

} // namespace

TEST_CASE("on a full disk an administrator's upload is refused with that reason, pages are still read, and "
          "nothing is "
          "half there") {
    test::TestDatabase database(db::Engine::sqlite);
    test::found_small_school(*database);
    test::Site site(*database, {[](access::Routes& routes) { school::register_routes(routes); }});
    CHECK(site.get(test::administrator, "/beheer/import").status == 200);
    std::string pupils = "Stamnr;Roepnaam;Achternaam;Stamklas\n";
    for (int n = 0; n < 15'000; ++n)
        pupils += fmt::format("{};Kind;Achternaam {};1b\n", 100'000 + n, n);

    limit_pages(*database, "1"); // never less than there are
    CHECK(site.upload(test::administrator, "/beheer/import", "bestanden", pupils).status == 507);
    CHECK(site.get(test::administrator, "/beheer/import").status == 200);
    CHECK(kept_imports(*database) == 0);

    limit_pages(*database, "1000000");
    CHECK(site.upload(test::administrator, "/beheer/import", "bestanden", pupils).status == 303);
    CHECK(kept_imports(*database) == 1);
}
