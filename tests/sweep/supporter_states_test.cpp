// A supporter's access through its life: every route that speaks of a pupil, in every state of the proposal.

#include "tests/support/database.hpp"
#include "tests/sweep/table.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;

namespace {

/// Aunt Riet, who is nobody but the one whom Daan's work may name.
const Actor riet{.name = "riet", .school = "wissel", .person = "riet", .roles = {access::Role::supporter}};
const Actor ada{.name = "ada",
                .school = "wissel",
                .person = "ada",
                .means = access::Means::password_and_totp,
                .roles = {access::Role::administrator}};
const Target daan{"wissel", "daan", "1a"}, noor{"wissel", "noor", "1a"};

struct LifeStage {
    std::string_view name;
    bool open;
    std::vector<const char*> changes;
};
const std::vector<LifeStage>& life() {
    constexpr auto named =
        "UPDATE work SET companion = 'aunt', companion_person_id = 'riet', handed_in_at = NULL, "
        "handed_in_by = NULL WHERE school_id = 'wissel' AND id = 'work-daan'";
    constexpr auto agreed = "UPDATE supporter_proposal SET state = 'agreed', person_id = 'riet' "
                            "WHERE school_id = 'wissel' AND work_id = 'work-daan'";
    constexpr auto handed_in =
        "UPDATE work SET handed_in_at = 1, handed_in_by = 'daan' WHERE school_id = 'wissel' "
        "AND id = 'work-daan'";
    constexpr auto looked_back = "UPDATE assignment SET debriefed_at = 2 WHERE school_id = 'wissel'";
    static const std::vector<LifeStage> all{
        {"proposed",
         false,
         {"UPDATE work SET companion = 'aunt', companion_person_id = NULL WHERE school_id = 'wissel' AND id "
          "= "
          "'work-daan'"}},
        {"agreed", true, {named, agreed}},
        {"handed in", true, {named, agreed, handed_in}},
        {"looked back on, not handed in", true, {named, agreed, looked_back}},
        {"handed in and looked back on", false, {named, agreed, handed_in, looked_back}},
        {"revoked",
         false,
         {named, agreed,
          "UPDATE work SET companion_person_id = NULL WHERE school_id = 'wissel' AND id = 'work-daan'"}},
        {"pupil left",
         false,
         {named, agreed,
          "UPDATE person SET left_on = '2026-10-01' WHERE school_id = 'wissel' AND id = 'daan'"}},
        {"year over", false, {named, agreed, "UPDATE school_year SET ends_on = '2026-10-01'"}},
    };
    return all;
}

void check_routes(Stage& stage, const LifeStage& state) {
    for (const Row& row : table()) {
        if (row.object != Object::pupil || row.method != http::Method::get) continue;
        const bool may = access::may(access::Role::supporter, access::Relation::supported, row.action);
        for (const Target* target : {&daan, &noor}) {
            const std::string path = stage.path(std::string(row.pattern), *target);
            const auto answer = stage.browser(riet).get(path);
            CAPTURE(path);
            if (!state.open) {
                CHECK(answer.status == 303);
                CHECK(header(answer, "location").starts_with("/code"));
            } else if (may && target == &daan) {
                CHECK(answer.status != 404);
                CHECK_FALSE(header(answer, "location").starts_with("/code"));
            } else {
                CHECK(answer.status == 404);
            }
        }
    }
    CHECK(stage.browser(riet).get("/").status == (state.open ? 200 : 303));
}

/// The administration offers a code as long as it lets somebody in.
void check_code(Stage& stage, const LifeStage& state) {
    const auto page = stage.browser(ada).get("/beheer/mensen/riet");
    CHECK(page.status == 200);
    CHECK(contains(page.body, "Maak een nieuwe code") == state.open);
}

} // namespace

TEST_CASE("what a supporter may see begins with the mentor's yes and ends with the work") {
    for (const LifeStage& state : life()) {
        for_each_engine([&](db::Database& database) {
            Stage stage(database);
            database.write([&](db::Writer& tx) {
                add_person(tx, {"wissel", "riet", "tante Riet", ""});
                for (const char* change : state.changes)
                    run(tx, change);
            });
            stage.sign_in_again(riet);
            CAPTURE(state.name);
            check_routes(stage, state);
            check_code(stage, state);
        });
    }
}
