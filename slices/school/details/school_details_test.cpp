// The administrator changes the school's name and whom parents may ask, in the browser.

#include "slices/school/details/school_details.hpp"
#include "slices/school/school.hpp"
#include "tests/support/database.hpp"
#include "tests/support/house.hpp"

#include <array>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;

namespace {
struct Office {
    explicit Office(db::Database& given) : database(given), house(given), routes(router, house.services()) {
        found_town(database);
        access::register_routes(routes);
        school::register_routes(routes);
        gate = access::gate(house.services());
    }
    Browser as(std::string_view person, std::string_view school = wissel) {
        Browser one(router, gate);
        one.sign_in(house.services(), school, person, access::Means::password_and_totp);
        return one;
    }
    school::SchoolDetails of(std::string_view school) {
        return database.read([&](db::Reader& tx) { return school::school_details(tx, school); });
    }
    db::Database& database;
    House house;
    http::Router router;
    access::Routes routes;
    http::Gate gate;
};
const Browser::Form whole{{"naam", "De Nieuwe Wissel"},
                          {"wie", "Ada van de administratie"},
                          {"mail", "ada@wissel.example"},
                          {"telefoon", "+31 (0)10-765 43 21"}};
Browser::Form with(const char* field, const char* value) {
    Browser::Form form = whole;
    for (auto& [name, typed] : form)
        if (name == field) typed = value;
    return form;
}
} // namespace

TEST_CASE("the administrator changes the school's name and contact; pages and letters have them at once") {
    for_each_engine([](db::Database& database) {
        Office office(database);
        auto ada = office.as("ada");
        CHECK(contains(ada.get("/beheer/school").body, "De Wissel"));
        const auto other = office.of(horizon);
        const auto answer = ada.post("/beheer/school", whole);
        CHECK(header(answer, "location") == "/beheer/school?bewaard=1");
        CHECK(contains(ada.get("/beheer/school?bewaard=1").body, "Bewaard"));
        CHECK(contains(ada.get("/beheer/mensen").body, "De Nieuwe Wissel"));
        CHECK(contains(ada.get("/beheer/inzage").body, "wijzigde de gegevens van de school"));
        CHECK(office.of(wissel).contact_phone == "+31 (0)10-765 43 21");
        CHECK(office.of(horizon) == other);
    });
}

TEST_CASE("what isn't an address or number is said so, and nothing typed is lost") {
    for_each_engine([](db::Database& database) {
        Office office(database);
        auto ada = office.as("ada");
        const auto before = office.of(wissel);
        const std::vector<std::array<const char*, 3>> wrong{
            {"naam", "  ", "Vul in hoe de school heet."},
            {"wie", "", "Vul in aan wie ouders iets mogen vragen."},
            {"mail", "ada bij wissel", "Dit is geen e-mailadres."},
            {"telefoon", "vraag de conciërge", "Dit is geen telefoonnummer."},
            {"telefoon", "12", "Dit is geen telefoonnummer."}};
        for (const auto& [field, value, says] : wrong) {
            CAPTURE(field);
            const auto answer = ada.post("/beheer/school", with(field, value));
            CHECK(answer.status == 422);
            CHECK(contains(answer.body, says));
            CHECK(contains(answer.body,
                           field == std::string_view("naam") ? "ada@wissel.example" : "De Nieuwe Wissel"));
        }
        CHECK(office.of(wissel) == before);
        for (const char* person : {"els", "cora", "mia", "samira"})
            CHECK(office.as(person).post("/beheer/school", whole).status == 404);
        CHECK(office.of(wissel) == before);
    });
}
