// Whom access reached about whom: told to whoever keeps it.

#include "platform/jobs/jobs.hpp"
#include "slices/access/access.hpp"
#include "slices/access/letters/code_store.hpp"
#include "slices/access/letters/reached.hpp"
#include "slices/access/secrets/code.hpp"
#include "tests/support/database.hpp"
#include "tests/support/house.hpp"

#include <doctest/doctest.h>
#include <set>

using namespace trialoog;
using namespace trialoog::access;
using test::header;

namespace {

/// De Wissel, where everything that is told is written down: "samira noor code".
struct Told {
    explicit Told(db::Database& given) : database(given), house(given), routes(router, house.services()) {
        test::found_town(given);
        register_jobs(house.services());
        register_routes(routes, [this](db::Writer&, std::string_view school, Reaching how,
                                       const std::vector<Reached>& all, Instant) {
            CHECK(school == test::wissel);
            for (const Reached& one : all)
                told.insert(one.adult_id + " " + one.pupil_id +
                            (how == Reaching::code_used ? " code" : " letter"));
        });
    }
    test::Browser as(std::string_view person) {
        test::Browser one(router, guard);
        one.sign_in(house.services(), test::wissel, person, Means::password_and_totp);
        return one;
    }
    std::string new_code_of(std::string_view person) {
        return *read_code(database.write([&](db::Writer& tx) {
            return new_code(tx, house.services(), test::wissel, person, house.clock().now());
        }));
    }
    int come_in(const std::string& code) { return test::Browser(router, guard).post("/c/" + code).status; }
    void bar(const char* parent) {
        database.write([&](db::Writer& tx) {
            test::run(tx, "UPDATE parent_relation SET no_contact = 1 WHERE parent_id = $1", {parent});
        });
    }
    std::string letters_of_1a(const char* readers) {
        auto ada = as("ada");
        const auto started = ada.post("/beheer/brieven", {{"readers", readers}, {"scope", "class:1a"}});
        house.services().jobs.run_waiting();
        return std::string(header(started, "location"));
    }

    db::Database& database;
    test::House house;
    http::Router router;
    http::Gate guard = gate(house.services());
    Routes routes;
    std::set<std::string> told;
};
using Sentences = std::set<std::string>;

} // namespace

TEST_CASE("who comes in with a code was reached about every child they hear of, and looking reaches nobody") {
    test::for_each_engine([](db::Database& database) {
        Told town(database);
        const std::string code = town.new_code_of("samira");
        test::Browser(town.router, town.guard).get("/c/" + code);
        CHECK(town.told.empty());
        CHECK(town.come_in(code) == 303);
        CHECK(town.told == Sentences{"samira bilal code", "samira noor code"});
    });
}

TEST_CASE("a neighbour who helps was reached about that pupil; a pupil's own code reaches no adult") {
    test::for_each_engine([](db::Database& database) {
        Told town(database);
        CHECK(town.come_in(town.new_code_of("noor")) == 303);
        CHECK(town.told.empty());
        CHECK(town.come_in(town.new_code_of("willem")) == 303);
        CHECK(town.told == Sentences{"willem sem code"});
    });
}

TEST_CASE("a code that doesn't let in, of a parent without contact or that never was, reaches nobody") {
    test::for_each_engine([](db::Database& database) {
        Told town(database);
        CHECK(town.come_in(town.new_code_of("rob")) == 404);
        CHECK(town.come_in("ABCDEFGHJKMNP") == 404);
        CHECK(town.told.empty());
    });
}

TEST_CASE(
    "letters reach their readers when the file is taken to be printed, without whom they may not go to") {
    test::for_each_engine([](db::Database& database) {
        Told town(database);
        const std::string path = town.letters_of_1a("parents");
        CHECK(town.told.empty());
        town.bar("karim");
        CHECK(town.as("els").get(path + "/pdf").status == 404); // a mentor makes no letters
        CHECK(town.told.empty());
        REQUIRE(town.as("ada").get(path + "/pdf").status == 200);
        CHECK(town.told == Sentences{"samira bilal letter", "samira noor letter", "tom daan letter"});
    });
}

TEST_CASE("cards for pupils reach no adult") {
    test::for_each_engine([](db::Database& database) {
        Told town(database);
        const std::string path = town.letters_of_1a("pupils");
        REQUIRE(town.as("ada").get(path + "/pdf").status == 200);
        CHECK(town.told.empty());
    });
}

TEST_CASE("a letter with a new code for one parent reaches when it is printed, not when the code is shown") {
    test::for_each_engine([](db::Database& database) {
        Told town(database);
        auto ada = town.as("ada");
        REQUIRE(ada.post("/beheer/mensen/karim/code").status == 200);
        CHECK(town.told.empty());
        const std::string code = town.new_code_of("karim");
        REQUIRE(ada.post("/beheer/mensen/karim/brief", {{"code", code}}).status == 200);
        CHECK(town.told == Sentences{"karim noor letter"});
    });
}
