#include "slices/access/site_for_tests.hpp"
#include "slices/access/viewer/trail.hpp"
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
            for (int i = 0; i < 60; ++i) // each another work
                note(tx, els, test::that_morning.plus_seconds(i), Action::see_work, i % 2 ? "daan" : "sem",
                     std::to_string(i));
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
        CHECK(contains(ada.get("/beheer/inzage?leerling=luuk").body, "Niets gevonden"));
        CHECK(as(test::wissel, "els", Means::password).get("/beheer/inzage").status == 404);
    });
}

namespace {
struct Trail : test::AccessSite {
    explicit Trail(db::Database& given) : AccessSite(given) {}
    void noted(std::string_view who, Action action, std::string_view pupil, std::int64_t minutes,
               std::string_view object = "thing", std::string_view class_id = {}) {
        Viewer viewer;
        viewer.school_id = test::wissel;
        viewer.person_id = who;
        database.write([&](db::Writer& tx) {
            const Instant at = test::that_morning.plus_seconds(minutes * 60);
            class_id.empty() ? note(tx, viewer, at, action, pupil, object)
                             : note_of_class(tx, viewer, at, action, object, class_id);
        });
    }
    std::string shown(const std::string& query = {}) { return as("ada").get("/beheer/inzage" + query).body; }
};
std::size_t times(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1))
        ++count;
    return count;
}
} // namespace

TEST_CASE(
    "who opens a page again within the hour looked once; an act that changes something counts each time") {
    test::for_each_engine([](db::Database& database) {
        Trail trail(database);
        for (const int minute : {0, 1, 30})
            trail.noted("els", Action::see_dossier, "noor", minute);
        const auto entries = [&] {
            return database.read([](db::Reader& tx) {
                static constexpr db::Statement all{"test.entries", "SELECT id FROM audit_entry"};
                return tx.all(all, {}, [](const db::Row& row) { return row.str("id"); }).size();
            });
        };
        CHECK(entries() == 1);
        trail.noted("els", Action::see_dossier, "noor", 61);
        trail.noted("els", Action::see_dossier, "daan", 62);
        trail.noted("cora", Action::see_dossier, "noor", 63);
        CHECK(entries() == 4);
        trail.noted("els", Action::reopen_work, "noor", 70);
        trail.noted("els", Action::reopen_work, "noor", 71);
        CHECK(entries() == 6);
    });
}

TEST_CASE(
    "many photos of one pupil in one sitting are one line with how many; each line names the class of then") {
    test::for_each_engine([](db::Database& database) {
        Trail trail(database);
        for (int photo = 0; photo < 9; ++photo)
            trail.noted("els", Action::see_photo, "noor", photo, "photo-" + std::to_string(photo));
        trail.noted("tom", Action::handle_paper, {}, 20, "job", "1b");
        database.write([](db::Writer& tx) { // she moves
            test::run(tx, "UPDATE enrolment SET until_on = '2026-10-17' WHERE school_id = 'wissel' AND "
                          "pupil_id = 'noor'");
        });
        const std::string page = trail.shown();
        CHECK(contains(page, "(9 keer)"));
        CHECK(times(page, "Noor") == 1);
        CHECK(contains(page, ">1a<"));
        CHECK(contains(page, ">1b<"));
    });
}

TEST_CASE("the trail is searched by who, what, class and days; what isn't a day is said, and stays") {
    test::for_each_engine([](db::Database& database) {
        Trail trail(database);
        trail.noted("els", Action::see_dossier, "noor", 0);
        trail.noted("tom", Action::see_work, "sem", 0);
        trail.noted("ada", Action::manage_access, {}, 24 * 60, "els");
        const auto only = [&](const std::string& query, std::string_view there) {
            const std::string page = trail.shown(query);
            CAPTURE(query);
            for (const std::string_view one :
                 {"bekeek het dossier</td>", "bekeek een opdracht</td>", "iemands toegang</td>"})
                CHECK(contains(page, one) == (one == there));
        };
        only("?wie=els+jan", "bekeek het dossier</td>");
        only("?wat=see_work", "bekeek een opdracht</td>");
        only("?klas=1a", "bekeek het dossier</td>");
        only("?van=2026-10-17", "iemands toegang</td>");
        only("?van=17-10-2026&tot=17-10-2026", "iemands toegang</td>");
        only("?wie=%25", "");
        only("?klas=1a&tot=2026-10-15", "");
        const auto wrong = trail.as("ada").get("/beheer/inzage?van=gisteren&wie=els");
        CHECK(wrong.status == 422);
        CHECK(contains(wrong.body, "Dit is geen dag."));
        CHECK(contains(wrong.body, "value=\"gisteren\""));
    });
}
