#pragma once
// The routes of access in the small town of the tests, and a browser for each of its people.

#include "slices/access/access.hpp"
#include "slices/access/letters/code_store.hpp"
#include "slices/access/secrets/code.hpp"
#include "tests/support/database.hpp"
#include "tests/support/house.hpp"

#include <string>
#include <string_view>

namespace trialoog::test {

/// Of whom somebody is mentor, as the slices above hand it in.
inline std::vector<access::MenuItem> classes_in_menu(const access::Viewer& viewer) {
    std::vector<access::MenuItem> items;
    for (const access::MentorClass& one : viewer.mentor_of)
        items.push_back({0, one.name, "/klas/" + one.id});
    return items;
}

/// Routes of one's own come behind in `routes`.
struct AccessSite {
    explicit AccessSite(db::Database& given)
        : database(given), house(given), routes(router, house.services()) {
        found_town(database);
        access::register_routes(routes);
    }
    Browser browser() const { return {router, guard}; }
    Browser as(std::string_view person, std::string_view school = wissel,
               access::Means means = access::Means::password_and_totp) {
        Browser one = browser();
        one.sign_in(house.services(), school, person, means);
        return one;
    }
    std::string new_code_of(std::string_view person) {
        return *access::read_code(database.write([&](db::Writer& tx) {
            return access::new_code(tx, house.services(), wissel, person, house.clock().now());
        }));
    }
    bool works(std::string_view code) {
        return database.read(
            [&](db::Reader& tx) { return access::owner_of_code(tx, house.services(), code).has_value(); });
    }

    db::Database& database;
    House house;
    http::Router router;
    http::Gate guard = access::gate(house.services(), {classes_in_menu});
    access::Routes routes;
};

} // namespace trialoog::test
