// The mentor's private note: on no page but its own, whoever looks.

#include "slices/conversations/talk_pages/held.hpp"
#include "slices/conversations/talk_pages/talks_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::conversations;
using namespace trialoog::test;

namespace {

const std::string secret = "Vader is ziek, Noor zorgt thuis.";
constexpr db::Statement trail{"test.trail", "SELECT action, object_id FROM audit_entry WHERE school_id = $1"};
constexpr db::Statement share{"test.share",
                              "INSERT INTO staff_role (school_id, id, person_id, role, class_id) "
                              "VALUES ($1, 'tom-1b', 'tom', 'mentor', $2)"};

void write(Held& held, const std::string& text, int version = 0) {
    held.post(eva, "alleen-voor-mij", {{"tekst", text}, {"versie", std::to_string(version)}});
}

} // namespace

TEST_CASE("what Eva keeps for herself she alone reads, on its own page") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        held.begin();
        write(held, secret);
        CHECK(shows(held.get(eva, "alleen-voor-mij"), secret));
        for (const char* page : {"voeren/welcome", "voeren/agreements", "voeren"})
            CHECK_FALSE(shows(held.get(eva, page), secret));
        for (const char* person :
             {noor, samira, karim, tom, counsellor, team_leader, manager, administrator, els}) {
            CAPTURE(person);
            const auto answer = held.get(person, "alleen-voor-mij");
            CHECK(answer.status == 404);
            CHECK_FALSE(shows(answer, secret));
        }
    });
}

TEST_CASE("that there is a private note doesn't show at the table: the page is the same with and without") {
    TestDatabase database(db::Engine::sqlite);
    Held held(*database);
    held.begin();
    const auto without = held.get(eva, "voeren/agreements").body;
    write(held, secret);
    const auto with = held.get(eva, "voeren/agreements").body;
    CHECK(with.size() == without.size()); // the ids of empty forms differ, nothing else
}

TEST_CASE("a mentor who shares the class has a private page of her own, and doesn't read Eva's") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        write(held, secret);
        database.write([](db::Writer& tx) { tx.run(share, {school, class_1b}); });
        const auto toms = held.get(tom, "alleen-voor-mij");
        CHECK(toms.status == 200);
        CHECK_FALSE(shows(toms, secret));
        held.post(tom, "alleen-voor-mij", {{"tekst", "Van Tom."}, {"versie", "0"}});
        CHECK(shows(held.get(tom, "alleen-voor-mij"), "Van Tom."));
        CHECK(shows(held.get(eva, "alleen-voor-mij"), secret));
    });
}

TEST_CASE("the audit trail holds nothing of a private note, not even that it was written") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        held.begin();
        const auto count = [&] {
            int rows = 0;
            database.read([&](db::Reader& tx) {
                tx.each(trail, {school}, [&](const db::Row& row) {
                    ++rows;
                    CHECK(row.text("object_id").find("ziek") == std::string_view::npos);
                });
            });
            return rows;
        };
        const int before = count();
        write(held, secret);
        held.get(eva, "alleen-voor-mij");
        CHECK(count() == before);
    });
}

TEST_CASE("a private note that is too long, or was changed elsewhere, keeps all that was typed") {
    for_each_engine([](db::Database& database) {
        Held held(database);
        const std::string much(9000, 'a');
        const auto refused = held.post(eva, "alleen-voor-mij", {{"tekst", much}, {"versie", "0"}});
        CHECK(refused.status == 422);
        CHECK(shows(refused, much));
        write(held, secret);
        const auto both = held.post(eva, "alleen-voor-mij", {{"tekst", "Anders"}, {"versie", "0"}});
        CHECK(both.status == 409);
        CHECK(shows(both, secret));
        CHECK(shows(both, "Anders"));
        write(held, "Anders", 1);
        CHECK(shows(held.get(eva, "alleen-voor-mij"), "Anders"));
    });
}
