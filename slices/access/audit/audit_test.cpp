#include "slices/access/access.hpp"
#include "tests/support/database.hpp"
#include "tests/support/house.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::access;
using test::contains;

TEST_CASE("the administrator reads who looked at a pupil's pages, of the own school") {
    test::for_each_engine([](db::Database& database) {
        test::House house(database);
        test::found_town(database);
        http::Router router;
        Routes routes(router, house.services());
        register_routes(routes);
        const http::Gate guard = gate(house.services());
        const auto as = [&](std::string_view school, std::string_view person, Means means) {
            test::Browser one(router, guard);
            one.sign_in(house.services(), school, person, means);
            return one;
        };
        auto ada = as(test::wissel, "ada", Means::password_and_totp);
        CHECK(contains(ada.get("/beheer/inzage").body, "Nog niets"));

        Viewer els, anne;
        els.school_id = test::wissel;
        els.person_id = "els";
        anne.school_id = test::horizon;
        anne.person_id = "anne";
        database.write([&](db::Writer& tx) {
            note(tx, els, test::that_morning, Action::see_dossier, "noor");
            note(tx, anne, test::that_morning, Action::see_dossier, "luuk");
            for (int i = 0; i < 60; ++i)
                note(tx, els, test::that_morning, Action::see_work, "daan");
        });
        const auto newest = ada.get("/beheer/inzage").body;
        CHECK(contains(newest, "Els Jansen"));
        CHECK(contains(newest, "bekeek een opdracht"));
        CHECK(contains(newest, "Eerder"));
        CHECK_FALSE(contains(newest, "Luuk"));
        const auto of_noor = ada.get("/beheer/inzage?leerling=noor").body;
        CHECK(contains(of_noor, "bekeek het dossier"));
        CHECK(contains(of_noor, "16 okt 10:00"));
        CHECK_FALSE(contains(of_noor, "Daan"));
        CHECK(contains(ada.get("/beheer/inzage?leerling=luuk").body, "Nog niets"));
        CHECK(as(test::wissel, "els", Means::password).get("/beheer/inzage").status == 404);
    });
}
