// The files to fill in are what the import reads.

#include "slices/school/founding/found_school.hpp"
#include "slices/school/import/import_store.hpp"
#include "slices/school/import_pages/sample_files.hpp"
#include "slices/school/school.hpp"
#include "tests/support/database.hpp"
#include "tests/support/house.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;

TEST_CASE("the sample files are read as they are: pupils, parents, staff, a mentor and a counsellor, no "
          "questions") {
    for_each_engine([](db::Database& database) {
        const Day today = day_in_amsterdam(that_morning);
        const std::string id = database.write([&](db::Writer& tx) {
            return school::found_school(
                tx, {"board", "Het bestuur", "De Brug", "12AB", "Anna", "a@brug.nl", "010 1234567"}, today,
                that_morning);
        });
        const auto preview = database.read([&](db::Reader& tx) {
            std::vector<school::ImportFile> files;
            for (const auto& one : {school::sample_of_pupils(), school::sample_of_staff()})
                files.push_back({std::string(one.name), std::string(one.text)});
            return school::preview_import(tx, id, files, today, {});
        });
        CHECK_FALSE(preview.has_problem());
        CHECK(preview.plan.refused.empty());
        CHECK(preview.plan.open_questions() == 0);
        for (const auto& file : preview.files) {
            CHECK(file.unknown_headers.empty());
            CHECK(file.doubts.empty());
        }
        const auto result = school::result_of(preview.plan, {false, false});
        CHECK(result.pupils.added == 2);
        CHECK(result.caregivers.added == 3);
        CHECK(result.staff.added == 2);
    });
}

TEST_CASE("the administrator downloads the sample files; nobody else does") {
    for_each_engine([](db::Database& database) {
        House house(database);
        found_town(database);
        http::Router router;
        access::Routes routes(router, house.services());
        school::register_routes(routes);
        const http::Gate gate = access::gate(house.services());
        const auto as = [&](std::string_view person) {
            Browser one(router, gate);
            one.sign_in(house.services(), wissel, person, access::Means::password_and_totp);
            return one;
        };
        auto ada = as("ada");
        CHECK(contains(ada.get("/beheer/import").body, "/beheer/import/voorbeeld/leerlingen.csv"));
        const auto file = ada.get("/beheer/import/voorbeeld/leerlingen.csv");
        CHECK(file.status == 200);
        CHECK(file.body.starts_with("\xEF\xBB\xBF"
                                    "Leerlingnummer;Roepnaam"));
        CHECK(ada.get("/beheer/import/voorbeeld/medewerkers.csv").status == 200);
        CHECK(ada.get("/beheer/import/voorbeeld/klassen.csv").status == 404);
        CHECK(as("els").get("/beheer/import/voorbeeld/leerlingen.csv").status == 404);
    });
}
