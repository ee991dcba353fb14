// What access tells of contact arrives in the ledger of the program as it is put together.

#include "app/house.hpp"
#include "slices/access/access.hpp"
#include "slices/access/secrets/code.hpp"
#include "slices/contact/contacts_for_tests.hpp"
#include "tests/support/database.hpp"
#include "tests/support/house.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;

TEST_CASE("a parent's code, used twice, stands once in the ledger of the house; a new code anew") {
    for_each_engine([](db::Database& database) {
        found_town(database);
        House house(database);
        const http::Router router = app::make_router(house.services());
        const http::Gate guard = access::gate(house.services());
        const auto come_in = [&] {
            const std::string code = *access::read_code(database.write([&](db::Writer& tx) {
                return access::new_code(tx, house.services(), wissel, "karim", house.clock().now());
            }));
            for (int times = 0; times < 2; ++times)
                CHECK(Browser(router, guard).post("/c/" + code).status == 303);
        };
        come_in();
        CHECK(contacts_of(database, wissel, "noor").size() == 1);
        CHECK(contacts_of(database, wissel, "noor").begin()->starts_with("karim contact code_used "));
        come_in();
        CHECK(contacts_of(database, wissel, "noor").size() == 2);
        CHECK(contacts_of(database, wissel, "bilal").empty()); // of another father
    });
}
