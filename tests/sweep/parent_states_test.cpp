// A parent's access when something ends: every route that speaks of a pupil, in every way in which it can.

#include "tests/support/database.hpp"
#include "tests/sweep/table.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;

namespace {

const Target noor{"wissel", "noor", "1a"}, bilal{"wissel", "bilal", "3c"};

struct Ending {
    std::string_view name;
    int status; // of whoever has nothing left
    const char* change;
};
/// Of Noor and whoever the parent is ($1).
const std::vector<Ending>& endings() {
    static const std::vector<Ending> all{
        {"no contact", 403,
         "UPDATE parent_relation SET no_contact = 1 WHERE school_id = 'wissel' AND pupil_id = 'noor' AND "
         "parent_id = $1"},
        {"not informed", 403,
         "UPDATE parent_relation SET is_informed = 0 WHERE school_id = 'wissel' AND pupil_id = 'noor' AND "
         "parent_id = $1"},
        {"custody lost, from today on", 403,
         "UPDATE parent_relation SET closes_on = '2026-10-16' WHERE school_id = 'wissel' AND pupil_id = "
         "'noor' "
         "AND parent_id = $1"},
        {"relation ended", 403,
         "UPDATE parent_relation SET ended_on = '2026-10-16' WHERE school_id = 'wissel' AND pupil_id = "
         "'noor' "
         "AND parent_id = $1"},
        {"pupil left", 403,
         "UPDATE person SET left_on = '2026-10-16' WHERE school_id = 'wissel' AND id = 'noor' AND $1 <> ''"},
        {"pupil died", 403,
         "UPDATE person SET is_deceased = 1 WHERE school_id = 'wissel' AND id = 'noor' AND $1 <> ''"},
    };
    return all;
}

const Actor& actor(std::string_view name) { return *std::ranges::find(cast(), name, &Actor::name); }

/// Nothing of Noor for this parent, by any route.
void check_closed(Stage& stage, const Actor& parent, int status) {
    for (const Row& row : table()) {
        if (row.object != Object::pupil) continue;
        const std::string path = stage.path(std::string(row.pattern), noor);
        const auto answer = row.method == http::Method::get ? stage.browser(parent).get(path)
                                                            : stage.browser(parent).post(path);
        CAPTURE(path);
        CHECK(answer.status == status);
        CHECK_FALSE(contains(answer.body, "Noor"));
    }
}

} // namespace

TEST_CASE("a parent loses a child on every page at once, and keeps the other child") {
    for (const Ending& ending : endings())
        for_each_engine([&](db::Database& database) {
            CAPTURE(ending.name);
            Stage stage(database);
            const Actor &karim = actor("karim"), &samira = actor("samira");
            CHECK(stage.browser(karim).get("/dossier/noor").status == 200);
            CHECK(stage.browser(samira).get("/dossier/noor").status == 200);
            database.write([&](db::Writer& tx) {
                for (const char* parent : {"karim", "samira"})
                    run(tx, ending.change, {parent});
            });
            check_closed(stage, karim, ending.status); // the sessions that were open
            check_closed(stage, samira, 404);
            CHECK(stage.browser(karim).get("/").status == ending.status);
            CHECK(stage.browser(samira).get("/").status == 200);
            CHECK(stage.browser(samira).get("/dossier/bilal").status == 200);
        });
}

TEST_CASE("who has died or left is a stranger, with sessions that were open") {
    for (const char* change :
         {"UPDATE person SET is_deceased = 1 WHERE school_id = 'wissel' AND id = 'karim'",
          "UPDATE person SET left_on = '2026-10-16' WHERE school_id = 'wissel' AND id = 'karim'"})
        for_each_engine([&](db::Database& database) {
            CAPTURE(change);
            Stage stage(database);
            const Actor& karim = actor("karim");
            CHECK(stage.browser(karim).get("/").status == 200);
            database.write([&](db::Writer& tx) { run(tx, change); });
            CHECK(header(stage.browser(karim).get("/dossier/noor"), "location").starts_with("/code"));
            CHECK(header(stage.browser(karim).get("/"), "location").starts_with("/code"));
        });
}
