// Who is forgotten when, and what stops it: nobody by surprise, not by a clock, never a whole school at once.

#include "app/house.hpp"
#include "app/slices.hpp"
#include "app/tidy.hpp"
#include "slices/leavers/leavers.hpp"
#include "tests/support/database.hpp"
#include "tests/support/house.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using test::contains, test::run, test::wissel;

namespace {

/// Lisa left two years before 1 November 2026; her mother Petra has no other child here. Today it is 16
/// October.
struct Town {
    explicit Town(db::Database& given) : database(given), house(given) {
        test::found_town(database);
        left("lisa", "2024-11-01");
        router = std::make_unique<http::Router>(app::make_router(house.services()));
        gate = access::gate(house.services(), app::menus());
    }
    void left(const char* person, const char* day) {
        change("UPDATE person SET left_on = $2 WHERE school_id = 'wissel' AND id = $1", {person, day});
    }
    void change(std::string_view sql, db::Params params = {}) {
        database.write([&](db::Writer& tx) { run(tx, sql, params); });
    }
    /// More who left on the same day as Lisa.
    void many_left(int count) {
        database.write([&](db::Writer& tx) {
            for (int i = 0; i < count; ++i) {
                const std::string id = "left-" + std::to_string(i);
                test::add_person(tx, {.id = id, .given_name = "Weg", .family_name = id});
                run(tx, "UPDATE person SET left_on = '2024-11-01' WHERE id = $1", {id});
                run(tx,
                    "INSERT INTO enrolment (school_id, pupil_id, class_id, from_on, until_on) VALUES "
                    "('wissel', $1, '1a', '2023-08-01', '2024-11-01')",
                    {id});
            }
        });
    }
    std::size_t nights(int count) {
        std::size_t people = 0;
        for (int i = 0; i < count; ++i) {
            people += app::tidy(house.services()).people;
            house.clock().advance_seconds(86'400);
        }
        return people;
    }
    test::Browser as(std::string_view person, std::string_view school = wissel) {
        test::Browser one(*router, gate);
        const bool administrator = person == "ada" || person == "dirk";
        one.sign_in(house.services(), school, person,
                    administrator ? access::Means::password_and_totp : access::Means::password);
        return one;
    }
    std::int64_t count(std::string_view sql) {
        return database.read([&](db::Reader& tx) {
            return tx.one({"test", sql}, {}, [](const db::Row& row) { return row.integer("n"); }).value();
        });
    }
    bool is_forgotten(const std::string& person) {
        return count("SELECT COUNT(*) AS n FROM person WHERE id = '" + person +
                     "' AND forgotten_on IS NULL") == 0;
    }
    std::string list() { return as("ada").get("/beheer/vergeten").body; }

    db::Database& database;
    test::House house;
    std::unique_ptr<http::Router> router;
    http::Gate gate;
};

} // namespace

TEST_CASE("whoever is to be forgotten stands on the list for thirty days, and on the first page") {
    test::for_each_engine([](db::Database& database) {
        Town town(database);
        CHECK(contains(town.list(), "Nu niemand"));
        CHECK(town.nights(30) == 0);
        CHECK(contains(town.list(), "Lisa Bakker"));
        CHECK(contains(town.list(), "Petra Bakker"));
        CHECK(contains(town.list(), "15 november 2026")); // 1 November was too soon for thirty days
        CHECK(contains(town.as("ada").get("/").body, "2 mensen worden straks vergeten"));
        CHECK_FALSE(contains(town.as("mia").get("/").body, "straks vergeten"));
        CHECK(town.nights(1) == 2);
        CHECK(town.is_forgotten("lisa"));
        CHECK(town.is_forgotten("petra"));
        CHECK_FALSE(town.is_forgotten("noor"));
        CHECK(contains(town.list(), "2 mensen vergeten"));
    });
}

TEST_CASE("administrators get a mail when new names stand on the list, without the names") {
    test::for_each_engine([](db::Database& database) {
        Town town(database);
        town.change("UPDATE person SET email = 'ada@wissel.example' WHERE id = 'ada'");
        town.nights(2);
        CHECK(town.count("SELECT COUNT(*) AS n FROM message WHERE person_id = 'ada' AND purpose = "
                         "'leavers_listed'") == 1);
        CHECK(town.count(
                  "SELECT COUNT(*) AS n FROM message WHERE body LIKE '%Lisa%' OR body LIKE '%Petra%'") == 0);
    });
}

TEST_CASE("whoever comes back before that isn't forgotten") {
    test::for_each_engine([](db::Database& database) {
        Town town(database);
        town.nights(29);
        town.change("UPDATE person SET left_on = NULL WHERE id = 'lisa'"); // her enrolment in 1a goes on
        CHECK(town.nights(10) == 0);
        CHECK_FALSE(contains(town.list(), "Lisa Bakker"));
        CHECK_FALSE(town.is_forgotten("petra"));
    });
}

TEST_CASE("an adult whose other child is still here stays, and so does one who works here") {
    test::for_each_engine([](db::Database& database) {
        Town town(database);
        town.database.write([](db::Writer& tx) {
            test::add_parent(tx, wissel, "samira", "lisa"); // Noor's and Bilal's mother
            test::add_parent(tx, wissel, "victor", "lisa"); // a teacher
        });
        CHECK(town.nights(31) == 2);
        CHECK_FALSE(town.is_forgotten("samira"));
        CHECK_FALSE(town.is_forgotten("victor"));
        CHECK(town.count("SELECT COUNT(*) AS n FROM parent_relation WHERE pupil_id = 'lisa'") == 0);
    });
}

TEST_CASE("an adult whose relation ended two years ago is forgotten; what they wrote with the child stays") {
    test::for_each_engine([](db::Database& database) {
        Town town(database);
        town.change("UPDATE parent_relation SET ended_on = '2024-10-20' WHERE parent_id = 'olga'");
        town.change(
            "INSERT INTO assignment (school_id, id, class_id, template_id, announced_on, prepared_on, "
            "hand_in_on, debrief_on, feedback, set_out_by, set_out_at) VALUES ('wissel', 'old', '1a', "
            "'template', '2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '', 'els', 1)");
        town.change("INSERT INTO work (school_id, id, assignment_id, pupil_id, companion_person_id) VALUES "
                    "('wissel', 'noors', 'old', 'noor', 'olga')");
        town.change("INSERT INTO answer (school_id, work_id, field, value, version, change_number, saved_by, "
                    "saved_at) VALUES ('wissel', 'noors', 'f', 'Noor helpt graag.', 1, 1, 'olga', 1)");
        CHECK(town.nights(31) == 3);
        CHECK(town.is_forgotten("olga"));
        CHECK_FALSE(town.is_forgotten("noor"));
        CHECK(town.count(
                  "SELECT COUNT(*) AS n FROM answer WHERE value = 'Noor helpt graag.' AND saved_by = ''") ==
              1);
        CHECK(town.count("SELECT COUNT(*) AS n FROM work WHERE companion_person_id = 'olga'") == 0);
    });
}

TEST_CASE("staff who left lose name, account and address; what they set out stays") {
    test::for_each_engine([](db::Database& database) {
        Town town(database);
        town.left("victor", "2024-10-20");
        town.change(
            "INSERT INTO staff_account (school_id, person_id, login, password_hash) VALUES ('wissel', "
            "'victor', 'victor', 'x')");
        town.change(
            "INSERT INTO audit_entry (school_id, id, at, viewer_id, action, pupil_id) VALUES ('wissel', "
            "'a', 1, 'victor', 'see_work', 'noor')");
        CHECK(town.nights(31) == 3);
        CHECK(town.count("SELECT COUNT(*) AS n FROM person WHERE id = 'victor' AND given_name = '' AND "
                         "family_name = '' AND email = ''") == 1);
        CHECK(town.count("SELECT COUNT(*) AS n FROM staff_account WHERE person_id = 'victor'") == 0);
        CHECK(contains(town.as("ada").get("/beheer/inzage?leerling=noor").body,
                       "iemand die hier niet meer bij hoort"));
        CHECK(town.nights(3) == 0); // once is enough
    });
}

TEST_CASE("a clock that ran ten years ahead forgets nobody, and says so until it is right again") {
    test::for_each_engine([](db::Database& database) {
        Town town(database);
        town.nights(3);
        const Instant right = town.house.clock().now();
        town.house.clock().set(right.plus_days(3650));
        CHECK(town.nights(60) == 0);
        CHECK(contains(town.list(), "De datum maakte een sprong"));
        CHECK(contains(town.as("ada").get("/").body, "Trialoog vergeet nu niemand"));
        town.house.clock().set(right);
        CHECK(town.nights(1) == 0);
        CHECK_FALSE(contains(town.list(), "De datum maakte een sprong"));
        CHECK_FALSE(town.is_forgotten("noor"));
        CHECK(town.nights(27) == 2); // the three nights before it count
    });
}

TEST_CASE("a clock that is wrong from the first night on forgets nobody before thirty days of nights") {
    test::for_each_engine([](db::Database& database) {
        Town town(database);
        town.house.clock().set(town.house.clock().now().plus_days(3650)); // everybody seems to have left
        CHECK(town.nights(29) == 0);
        CHECK(contains(town.list(), "Noor el Amrani"));
    });
}

TEST_CASE("after a summer without the program the administrator says that the date is right") {
    test::for_each_engine([](db::Database& database) {
        Town town(database);
        town.nights(10);
        town.house.clock().set(town.house.clock().now().plus_days(40));
        CHECK(town.nights(30) == 0);
        auto ada = town.as("ada");
        CHECK(ada.post("/beheer/vergeten/datum", {{"dag", "2026-10-16"}}).status == 422); // an old page
        const std::string today = town.house.clock().today().iso();
        CHECK(town.as("cora").post("/beheer/vergeten/datum", {{"dag", today}}).status == 404);
        CHECK(ada.post("/beheer/vergeten/datum", {{"dag", today}}).status == 303);
        CHECK(town.nights(1) == 2);
    });
}

TEST_CASE("no more than a share of the school is forgotten in one night, unless the administrator says so") {
    test::for_each_engine([](db::Database& database) {
        Town town(database);
        town.many_left(25);
        CHECK(town.nights(30) == 0);
        CHECK(app::tidy(town.house.services()).people == 10);
        CHECK(app::tidy(town.house.services()).people == 0); // started again in the same night
        CHECK(contains(town.list(), "wachten nog"));
        town.house.clock().advance_seconds(86'400);
        CHECK(town.nights(1) == 10);
        // Both nights' people: 27, of whom seven wait.
        const std::string today = town.house.clock().today().iso();
        CHECK(town.as("ada").post("/beheer/vergeten/ja", {{"dag", today}}).status == 303);
        CHECK(town.nights(1) == 7);
    });
}

TEST_CASE("with the administrator's yes a whole grade goes in one night") {
    test::for_each_engine([](db::Database& database) {
        Town town(database);
        town.many_left(40);
        town.nights(30);
        const std::string today = town.house.clock().today().iso();
        CHECK(town.as("ada").post("/beheer/vergeten/ja", {{"dag", today}}).status == 303);
        CHECK(town.nights(1) == 42);
    });
}

TEST_CASE("somebody is kept longer for a reason, with the adults of the child") {
    test::for_each_engine([](db::Database& database) {
        Town town(database);
        town.nights(29);
        auto ada = town.as("ada");
        const std::string path = "/beheer/vergeten/lisa/langer";
        const auto without_reason = ada.post(path, {{"reden", " "}, {"tot", "2027-03-01"}});
        CHECK(without_reason.status == 422);
        CHECK(contains(without_reason.body, "2027-03-01"));
        const auto too_long = ada.post(path, {{"reden", "Er loopt een klacht."}, {"tot", "2033-01-01"}});
        CHECK(too_long.status == 422);
        CHECK(contains(too_long.body, "Er loopt een klacht."));
        CHECK(ada.post(path, {{"reden", "Er loopt een klacht."}, {"tot", "gisteren"}}).status == 422);
        CHECK(town.as("cora").post(path, {{"reden", "x"}, {"tot", "2027-03-01"}}).status == 404);
        CHECK(town.as("dirk", "anker").post(path, {{"reden", "x"}, {"tot", "2027-03-01"}}).status == 404);
        CHECK(ada.post(path, {{"reden", "Er loopt een klacht."}, {"tot", "2027-03-01"}}).status == 303);
        CHECK(contains(town.list(), "1 maart 2027"));
        CHECK(contains(town.as("ada").get("/beheer/inzage").body, "besliste over het vergeten"));
        CHECK(town.nights(60) == 0);
        CHECK(town.as("ada").post("/beheer/vergeten/lisa/niet-langer").status == 303);
        CHECK(town.nights(18) == 0); // on the list again since 1 January
        CHECK(town.nights(1) == 2);
        CHECK(town.as("ada").get("/beheer/vergeten/lisa").status == 404);
    });
}

TEST_CASE("a school keeps its leavers from one to three years") {
    test::for_each_engine([](db::Database& database) {
        Town town(database);
        town.left("lisa", "2025-09-01"); // thirteen months ago
        auto ada = town.as("ada");
        for (const char* months : {"6", "48", "", "twee"})
            CHECK_MESSAGE(ada.post("/beheer/vergeten/termijn", {{"maanden", months}}).status == 422, months);
        town.nights(5);
        CHECK_FALSE(contains(town.list(), "Lisa Bakker"));
        CHECK(town.as("ada").post("/beheer/vergeten/termijn", {{"maanden", "12"}}).status == 303);
        CHECK(contains(town.list(), "Lisa Bakker"));
        CHECK(town.nights(30) == 0);
        CHECK(town.nights(1) == 2);
    });
}

TEST_CASE("the counsellor fetches the dossier of somebody on the list first; the administrator reads none") {
    test::for_each_engine([](db::Database& database) {
        Town town(database);
        town.nights(2);
        auto cora = town.as("cora");
        CHECK(contains(cora.get("/dossiers/vertrokken").body, "Lisa Bakker"));
        const auto started = cora.post("/dossiers/vertrokken/lisa");
        CHECK(started.status == 303);
        app::register_jobs(town.house.services());
        town.house.services().jobs.run_waiting();
        const std::string job(test::header(started, "location"));
        const auto zip = cora.get(job + "/1");
        CHECK(zip.status == 200);
        CHECK(contains(test::header(zip, "content-type"), "zip"));
        CHECK(town.as("ada").post("/dossiers/vertrokken/lisa").status == 404);
        CHECK(cora.post("/dossiers/vertrokken/noor").status == 404); // still at school
        CHECK(cora.post("/dossiers/vertrokken/petra").status == 404);
    });
}

TEST_CASE("a database of before somebody was forgotten forgets them again by the signs, and nobody else") {
    test::for_each_engine([](db::Database& forgotten) {
        Town there(forgotten);
        there.nights(31);
        const std::string signs =
            leavers::text_of(forgotten.read([](db::Reader& tx) { return leavers::signs(tx); }));
        CHECK_FALSE(contains(signs, "lisa"));
        CHECK_FALSE(contains(signs, "petra"));

        test::TestDatabase older(db::Engine::sqlite);
        Town here(*older);
        here.database.write([&](db::Writer& tx) { leavers::take_signs(tx, leavers::signs_in(signs)); });
        here.house.clock().set(there.house.clock().now());
        CHECK(leavers::forget_again(here.house.services(), app::forgetting()) == 2);
        CHECK(here.is_forgotten("lisa"));
        CHECK(here.is_forgotten("petra"));
        CHECK_FALSE(here.is_forgotten("noor"));
        CHECK(leavers::forget_again(here.house.services(), app::forgetting()) == 0);
    });
}

TEST_CASE("whoever came back to school since isn't forgotten again by an old sign") {
    test::for_each_engine([](db::Database& database) {
        Town town(database);
        town.nights(31);
        town.left("lisa", "2026-11-20"); // back, and gone again
        town.house.clock().set(start_of_day({2026, 12, 1}));
        CHECK(leavers::forget_again(town.house.services(), app::forgetting()) == 0);
    });
}

TEST_CASE("a text with who was forgotten is whole, or it is refused") {
    const leavers::Signs two{{"brug", "a", "person", "2024-07-31", "2026-10-06"},
                             {"anker", "b", "enrolment", "2021-07-31", "2026-10-06"}};
    const leavers::Signs read = leavers::signs_in(leavers::text_of(two));
    REQUIRE(read.size() == 2);
    CHECK(read[1].school_id == "anker");
    CHECK(read[1].what == "enrolment");
    const leavers::Signs newer{{"brug", "a", "person", "2025-07-31", "2027-10-06"}};
    const leavers::Signs both = leavers::signs_in(leavers::text_of(newer, two));
    REQUIRE(both.size() == 2);
    CHECK(both[0].last_on == "2025-07-31");
    for (const char* text : {"geen lijst", "[]", R"({"forgotten": 3})", R"({"forgotten": ["brug"]})",
                             R"({"forgotten": [{"school_id": "brug", "mark": "a", "what": "person"}]})",
                             R"({"forgotten": [{"school_id": "brug", "mark": "a", "what": "all",
                                 "last_on": "2024-07-31", "forgotten_on": "2026-10-06"}]})",
                             R"({"forgotten": [{"school_id": "brug", "mark": "a", "what": "person",
                                 "last_on": "zomer", "forgotten_on": "2026-10-06"}]})"})
        CHECK_THROWS_AS_MESSAGE(leavers::signs_in(text), std::runtime_error, text);
}
