// A school that begins is led through its first weeks.

#include "slices/home/home.hpp"
#include "tests/support/database.hpp"
#include "tests/support/house.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;

namespace {
std::vector<access::FirstStep> of_the_town(db::Reader&, const access::Asked& asked) {
    const bool has_pupils = asked.request.query.has("leerlingen"), all = asked.request.query.has("alles");
    return {{.place = 30,
             .title = "Mentoren",
             .so_far = "2 van 8 klassen hebben een mentor.",
             .is_done = all,
             .act = "Kies de mentoren",
             .href = "/beheer/mentoren"},
            {.place = 20,
             .title = "Leerlingen",
             .so_far = "186 leerlingen.",
             .is_done = has_pupils || all,
             .act = "Lees ze in",
             .href = "/beheer/import",
             .hint = "Uit jullie administratie."}};
}

struct Begin {
    explicit Begin(db::Database& database) : house(database), routes(router, house.services()) {
        found_town(database);
        home::register_routes(routes, {.steps = {of_the_town}});
        gate = access::gate(house.services());
    }
    Browser as(std::string_view person) {
        Browser one(router, gate);
        one.sign_in(house.services(), wissel, person, access::Means::password_and_totp);
        return one;
    }
    House house;
    http::Router router;
    access::Routes routes;
    http::Gate gate;
};
std::size_t at(const http::Response& page, std::string_view words) { return page.body.find(words); }
} // namespace

TEST_CASE(
    "the first step that isn't done stands first with its act; others are later, or done with their count") {
    for_each_engine([](db::Database& database) {
        Begin begin(database);
        auto ada = begin.as("ada");
        const auto empty = ada.get("/beheer");
        CHECK(contains(empty.body, "Nu: stap 1 van 2"));
        CHECK(contains(empty.body, "Uit jullie administratie."));
        CHECK(at(empty, "Lees ze in") < at(empty, "Daarna"));
        CHECK(at(empty, "Daarna") < at(empty, "2 van 8 klassen hebben een mentor."));
        CHECK_FALSE(contains(empty.body, "Al gedaan"));

        const auto half = ada.get("/beheer?leerlingen");
        CHECK(contains(half.body, "Nu: stap 2 van 2"));
        CHECK(at(half, "Kies de mentoren") < at(half, "Al gedaan"));
        CHECK(at(half, "Al gedaan") < at(half, "186 leerlingen."));
        CHECK(contains(ada.get("/beheer?alles").body, "Jullie zijn begonnen"));
    });
}

TEST_CASE("the administrator's first page says how far it is while something is left; nobody else's does") {
    for_each_engine([](db::Database& database) {
        Begin begin(database);
        auto ada = begin.as("ada");
        CHECK(contains(ada.get("/?leerlingen").body, "De eerste weken: 1 van 2 stappen gedaan"));
        CHECK_FALSE(contains(ada.get("/?alles").body, "De eerste weken"));
        for (const char* person : {"els", "cora", "mia", "theo", "victor"}) {
            CHECK_FALSE(contains(begin.as(person).get("/").body, "De eerste weken"));
            CHECK(begin.as(person).get("/beheer").status == 404);
        }
    });
}
