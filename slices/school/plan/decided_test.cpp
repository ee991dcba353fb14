// What the school decided about contact stays, whatever an import says; when the administration comes to say
// something else, somebody is asked.
#include "slices/access/decisions/contact_decision.hpp"
#include "slices/school/import_test_school.hpp"

#include "tests/support/database.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::school;
using namespace trialoog::test;

namespace {

std::vector<bool> heard_of; // whether somebody heard of the pupil, each time that messages were withdrawn

struct Family {
    explicit Family(db::Database& given) : database(given), school(given) {
        import("j");
        viewer.school_id = school.id;
        viewer.person_id = "ada";
        viewer.roles = {access::Role::administrator};
        viewer.today = "2026-10-05";
    }
    bool import(const std::string& authority, const std::string& others = {}) {
        return school
            .import({{"leerlingen.csv", "stamnr;roepnaam;achternaam;klas\n1;Noor;Berg;1b\n"},
                     {"ouders.csv", "verzorgernummer;voornaam;achternaam" + head(others) + "\n77;Petra;Bos" +
                                        cell(others) + "\n"},
                     {"relaties.csv",
                      "leerlingnummer;verzorgernummer;wettelijk vertegenwoordiger;woont bij\n1;77;" +
                          authority + ";n\n"}})
            .changes_nothing();
    }
    static std::string head(const std::string& others) { return others.empty() ? "" : ";" + others; }
    static std::string cell(const std::string& others) { return others.empty() ? "" : ";j"; }
    access::ContactOfPair contact() {
        const std::string parent = school.caregiver("77").id, pupil = school.pupil("1").id;
        return *database.read(
            [&](db::Reader& tx) { return access::find_contact(tx, viewer, parent, pupil); });
    }
    void decide(const access::ContactState& state) {
        const access::ContactOfPair pair = contact();
        database.write([&](db::Writer& tx) {
            access::decide(tx, viewer, pair, {state, {2026, 9, 1}, "Uitspraak."}, start_of_day({2026, 10, 5}),
                           access::withdraw_nothing);
        });
    }
    db::Database& database;
    ImportSchool school;
    access::Viewer viewer;
};

} // namespace

TEST_CASE(
    "no contact, not informed, no authority and ended, as the school decided, survive the same file again") {
    for (const access::ContactState& state :
         {access::ContactState{.no_contact = true}, access::ContactState{.is_informed = false},
          access::ContactState{.has_authority = false}, access::ContactState{.is_ended = true}})
        for_each_engine([&](db::Database& database) {
            Family family(database);
            family.decide(state);
            CHECK(family.import("j")); // changes nothing
            CHECK(family.contact().now == state);
            CHECK_FALSE(family.contact().said);
        });
}

TEST_CASE("a relation that the school ended isn't brought back by a file that still has it") {
    for_each_engine([](db::Database& database) {
        Family family(database);
        family.decide({.is_ended = true});
        CHECK(family.import("j"));
        family.import("n");
        CHECK(family.contact().now.is_ended);
    });
}

TEST_CASE("authority that changes in the administration asks once, and undoes nothing") {
    for_each_engine([](db::Database& database) {
        Family family(database);
        family.decide({.no_contact = true, .has_authority = false});
        CHECK_FALSE(family.contact().said);
        family.import("n");
        CHECK(family.contact().now == access::ContactState{.no_contact = true, .has_authority = false});
        REQUIRE(family.contact().said);
        CHECK_FALSE(family.contact().said->has_authority);
        const auto asking =
            database.read([&](db::Reader& tx) { return access::contacts_that_ask(tx, family.viewer); });
        REQUIRE(asking.size() == 1);
        CHECK(asking[0].pupil_given_name == "Noor");
        family.decide({.no_contact = true});
        CHECK_FALSE(family.contact().said);
        family.import("n"); // says the same as before
        CHECK_FALSE(family.contact().said);
        CHECK(family.contact().now == access::ContactState{.no_contact = true});
    });
}

TEST_CASE("a bar that is new in the administration holds until somebody decides, and then only as decided") {
    for_each_engine([](db::Database& database) {
        Family family(database);
        family.decide({.has_authority = false});
        family.import("j", "geen contact");
        CHECK(family.contact().now.no_contact);
        REQUIRE(family.contact().said);
        CHECK(family.contact().said->no_contact);
        family.decide({.has_authority = false}); // it was about somebody else
        family.import("j", "geen contact");
        CHECK_FALSE(family.contact().now.no_contact);
        CHECK_FALSE(family.contact().said);
    });
}

TEST_CASE("who lives, as the school said, isn't declared dead again by the next file") {
    for_each_engine([](db::Database& database) {
        Family family(database);
        family.import("j", "overleden");
        const std::string petra = family.school.caregiver("77").id;
        const auto life = [&] {
            return *database.read(
                [&](db::Reader& tx) { return access::find_life(tx, family.viewer, petra); });
        };
        CHECK(life().is_deceased);
        const access::Life before = life();
        database.write([&](db::Writer& tx) {
            access::decide_deceased(tx, family.viewer, before, false, "Zij belde zelf.",
                                    start_of_day({2026, 10, 5}), access::withdraw_nothing);
        });
        family.import("j", "overleden");
        CHECK_FALSE(life().is_deceased);
    });
}

TEST_CASE("an import that ends a relation has messages withdrawn, once nobody hears of that pupil any more") {
    for_each_engine([](db::Database& database) {
        Family family(database);
        heard_of.clear();
        family.school.withdraw = [](db::Writer& tx, std::string_view school, Instant) {
            heard_of.push_back(tx.exists(
                {"test.heard", "SELECT pupil_id FROM informed_parent WHERE school_id = $1"}, {school}));
            return 0;
        };
        family.import("j");
        family.import("n"); // no authority, and lives elsewhere: not informed
        CHECK(heard_of == std::vector{true, false});
    });
}
