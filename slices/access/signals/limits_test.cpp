// Insiders: who carries pupils' data away is stopped and seen; who works never notices.

#include "platform/jobs/jobs.hpp"
#include "slices/access/access.hpp"
#include "slices/access/signals/limits.hpp"
#include "slices/access/signals/open_signals.hpp"
#include "tests/support/database.hpp"
#include "tests/support/house.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::access;
using test::contains, test::run, test::wissel;

namespace {

/// De Wissel with a route for each kind of act, which notes it as the pages do.
struct Site {
    explicit Site(db::Database& given) : database(given), house(given) {
        test::found_town(database);
        database.write([](db::Writer& tx) {
            run(tx, "UPDATE person SET email = id || '@wissel.example' WHERE school_id = 'wissel'");
        });
        Routes routes(router, house.services());
        register_routes(routes);
        register_jobs(house.services());
        routes.get("/dossier/{pupil}", Action::see_dossier, [&](const Asked& asked) {
            database.write([&](db::Writer& tx) {
                note(tx, asked.viewer, house.clock().now(), Action::see_dossier,
                     asked.request.param("pupil"));
            });
            return http::page("dossier");
        });
        const auto noted = [&](Action action) {
            return [this, action](const Asked& asked) {
                database.write([&](db::Writer& tx) {
                    note(tx, asked.viewer, house.clock().now(), action, {}, "klas:1a");
                });
                return http::page("gedaan");
            };
        };
        routes.post("/dossiers", Action::export_dossiers, noted(Action::export_dossiers));
        routes.get("/dossiers", Action::export_dossiers, [](const Asked&) { return http::page("lijst"); });
    }
    test::Browser as(std::string_view person, std::string_view school = wissel,
                     Means means = Means::password) {
        test::Browser one(router, guard);
        one.sign_in(house.services(), school, person, means);
        return one;
    }
    /// How many of so many dossiers the person gets to see.
    int read(test::Browser& browser, int from, int count) {
        int seen = 0;
        for (int i = from; i < from + count; ++i)
            seen += browser.get("/dossier/pupil-" + std::to_string(i)).status == 200;
        return seen;
    }
    std::vector<std::string> told(std::string_view sql) {
        return database.read([&](db::Reader& tx) {
            return tx.all({"test", sql}, {}, [](const db::Row& row) { return row.str("person_id"); });
        });
    }
    std::vector<std::string> readers() {
        return told("SELECT person_id FROM insider_signal_reader ORDER BY person_id");
    }
    std::int64_t signals_of(std::string_view person) {
        Viewer viewer;
        viewer.school_id = wissel;
        viewer.person_id = person;
        return database.read(
            [&](db::Reader& tx) { return static_cast<std::int64_t>(open_signals(tx, viewer).size()); });
    }
    db::Database& database;
    test::House house;
    http::Router router;
    http::Gate guard = gate(house.services());
};

} // namespace

TEST_CASE("a counsellor who reads 290 dossiers in a moment is stopped, and told why and until when") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto cora = site.as("cora");
        CHECK(site.read(cora, 0, 290) == 150);
        const auto refused = cora.get("/dossier/pupil-1");
        CHECK(refused.status == 429);
        CHECK(test::header(refused, "retry-after") == "3600");
        CHECK(contains(refused.body, "Vanaf 11:00 kun je verder"));
        CHECK(contains(refused.body, "Ada Visser")); // whom to ask
        CHECK(cora.get("/mijn").status == 200);      // only this is closed
        site.house.clock().advance_seconds(3601);
        CHECK(site.read(cora, 150, 200) == 150);
        site.house.clock().advance_seconds(3601);
        CHECK(site.read(cora, 300, 10) == 0); // a day's limit
        CHECK(contains(cora.get("/dossier/pupil-1").body, "morgen"));
        site.house.clock().advance_seconds(22 * 3600);
        CHECK(site.as("cora").get("/dossier/pupil-1").status == 200);
    });
}

TEST_CASE("who is stopped and is whom the school names for questions isn't told to ask that person") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        database.write([](db::Writer& tx) {
            run(tx,
                "UPDATE school SET contact_name = (SELECT p.given_name || ' ' || p.family_name FROM person p "
                "WHERE p.school_id = school.id AND p.id = 'cora') WHERE id = 'wissel'");
        });
        auto cora = site.as("cora");
        site.read(cora, 0, 150);
        const auto refused = cora.get("/dossier/pupil-1");
        CHECK(refused.status == 429);
        CHECK(contains(refused.body, "Vraag het aan de beheerder of aan de leiding."));
    });
}

TEST_CASE("a heavy day meets no limit: a class of thirty over and over, a grade of 120, and another") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto els = site.as("els"), cora = site.as("cora");
        for (int again = 0; again < 12; ++again)
            CHECK(site.read(els, 0, 30) == 30);
        CHECK(site.read(cora, 0, 120) == 120);
        CHECK(site.read(cora, 0, 120) == 120); // back to each of them
        site.house.clock().advance_seconds(2 * 3600);
        CHECK(site.read(cora, 120, 120) == 120);
        for (int bundle = 0; bundle < 8; ++bundle)
            CHECK(cora.post("/dossiers").status == 200);
        CHECK(site.readers().empty());
    });
}

TEST_CASE("the thirtieth bundle isn't made, nor the sixteenth of an hour; looking at the list is free") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto cora = site.as("cora");
        int made = 0;
        for (int i = 0; i < 30; ++i)
            made += cora.post("/dossiers").status == 200;
        CHECK(made == 15);
        CHECK(cora.get("/dossiers").status == 200);
        CHECK(cora.get("/dossier/noor").status == 200); // another limit
        CHECK(site.signals_of("ada") == 1);
    });
}

TEST_CASE("the administrator and management hear of it, never who did it; once a day, in the trail too") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto cora = site.as("cora");
        site.read(cora, 0, 200);
        CHECK(site.readers() == std::vector<std::string>{"ada", "mia"});
        CHECK(site.signals_of("ada") == 1);
        CHECK(site.signals_of("cora") == 0);
        site.read(cora, 0, 20);
        CHECK(site.readers().size() == 2);
        auto ada = site.as("ada", wissel, Means::password_and_totp);
        CHECK(contains(ada.get("/beheer/inzage").body, "deed meer dan bij het werk hoort"));
    });
}

TEST_CASE("an administrator who makes codes without end is seen by management and the counsellor") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto ada = site.as("ada", wissel, Means::password_and_totp);
        int made = 0;
        for (int i = 0; i < 80; ++i)
            made += ada.post("/beheer/mensen/samira/code").status == 200;
        CHECK(made == 60);
        CHECK(site.readers() == std::vector<std::string>{"cora", "mia"});
    });
}

TEST_CASE("without management the counsellor hears of it beside the administrator") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        database.write([](db::Writer& tx) {
            run(tx, "UPDATE staff_role SET ended_on = '2026-09-01' WHERE role = 'management'");
        });
        auto els = site.as("els");
        site.read(els, 0, 160);
        CHECK(site.readers() == std::vector<std::string>{"ada", "cora"});
    });
}

TEST_CASE("the mail about it names nobody, and goes to each once") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto cora = site.as("cora");
        site.read(cora, 0, 160);
        site.house.services().jobs.run_waiting();
        CHECK(site.told("SELECT person_id FROM insider_signal_reader WHERE mailed_at IS NOT NULL ORDER BY "
                        "person_id") == std::vector<std::string>{"ada", "mia"});
    });
}

TEST_CASE("whoever was told says that it was seen; nobody else can, also not at another school") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto cora = site.as("cora");
        site.read(cora, 0, 160);
        const std::string id = database.read([](db::Reader& tx) {
            return tx
                .one({"test", "SELECT id FROM insider_signal"}, {},
                     [](const db::Row& row) { return row.str("id"); })
                .value();
        });
        const std::string path = "/signalen/" + id + "/gezien";
        CHECK(site.as("cora").post(path).status == 404);
        CHECK(site.as("els").post(path).status == 404);
        CHECK(site.as("dirk", "anker", Means::password_and_totp).post(path).status == 404);
        auto ada = site.as("ada", wissel, Means::password_and_totp);
        CHECK(ada.post(path).status == 303);
        CHECK(ada.post(path).status == 404);
        CHECK(site.signals_of("ada") == 0);
        CHECK(site.signals_of("mia") == 1);
    });
}

TEST_CASE("a limit counts at one's own school only, and a parent has none") {
    test::for_each_engine([](db::Database& database) {
        Site site(database);
        auto cora = site.as("cora");
        site.read(cora, 0, 160);
        CHECK(site.as("anne", "horizon").get("/dossier/luuk").status == 200);
        auto samira = site.as("samira", wissel, Means::letter);
        CHECK(site.read(samira, 0, 400) == 400); // this test's page asks nobody: the gate counts no parent
        for (const Limit& limit : limits()) {
            CHECK(limit.per_hour < limit.per_day);
            CHECK_FALSE(limit.why.empty());
        }
    });
}
