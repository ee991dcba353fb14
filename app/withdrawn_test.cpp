// A decision about contact withdraws what waits, in the program as it is put together.

#include "app/house.hpp"
#include "slices/access/access.hpp"
#include "slices/messages/messages.hpp"
#include "tests/support/database.hpp"
#include "tests/support/house.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;

namespace {

constexpr auto path = "/beheer/mensen/samira/contact/noor";

Browser::Form barred(const http::Response& page) {
    const std::string before = "name=\"gezien\" value=\"";
    const auto begin = page.body.find(before) + before.size();
    return {{"gezien", page.body.substr(begin, page.body.find('"', begin) - begin)},
            {"bericht", "ja"},
            {"contact", "nee"},
            {"gezag", "ja"},
            {"relatie", "ja"},
            {"vanaf", "2026-10-16"},
            {"reden", "De rechter bepaalde het."}};
}

messages::Outgoing about_noor(const char* reader) {
    messages::Outgoing one{reader, "assignment_announced", "a", "", "nl", "Noor", "Noor levert in."};
    one.about = {{reader, "noor"}};
    return one;
}

} // namespace

TEST_CASE("who may not hear of Noor any more is told nothing that waits; her father is") {
    for_each_engine([](db::Database& database) {
        found_town(database);
        House house(database);
        const http::Router router = app::make_router(house.services());
        const http::Gate guard = access::gate(house.services());
        database.write([&](db::Writer& tx) {
            messages::tell(tx, house.services(), wissel, "eva", house.clock().now(),
                           {about_noor("samira"), about_noor("karim")});
        });
        Browser ada(router, guard);
        ada.sign_in(house.services(), wissel, "ada", access::Means::password_and_totp);
        const auto decided = ada.post(path, barred(ada.get(path)));
        CHECK(decided.status == 303);
        CHECK(location_of(decided).ends_with("ingetrokken=1"));
        const db::Statement left{
            "test.left", "SELECT person_id FROM message WHERE school_id = $1 AND withdrawn_at IS NULL"};
        CHECK(database.read([&](db::Reader& tx) {
            return tx.all(left, {wissel}, [](const db::Row& row) { return row.str("person_id"); });
        }) == std::vector<std::string>{"karim"});
    });
}
