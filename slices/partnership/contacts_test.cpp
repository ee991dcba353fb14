// An adult who tells how an assignment was is in the ledger of contact: that they did, never what they said.

#include "slices/contact/contacts_for_tests.hpp"
#include "slices/partnership/evaluation_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::partnership;
using namespace trialoog::test;

namespace {
const std::string own = "/werk/work-noor/terugblik", handed = own + "/volwassene", slip = own + "/briefje";
const std::string by_samira = "samira cooperating evaluation work-noor";

Contacts about_noor(AfterDebrief& doing) { return contacts_of(doing.site.services.database, school, noor); }
} // namespace

TEST_CASE("a parent who says how it was cooperates, once, however often it is changed") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        doing.site.post(samira, own, {{"zin", " "}}); // says nothing
        CHECK(about_noor(doing).empty());
        doing.site.post(samira, own, {{"vraag_1", "3"}});
        doing.site.post(samira, own, {{"vraag_1", "2"}});
        CHECK(about_noor(doing) == Contacts{by_samira});
    });
}

TEST_CASE("what pupil and mentor say of it is no contact with an adult") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        REQUIRE(doing.site.post(noor, own, {{"vraag_1", "3"}}).status == 303);
        REQUIRE(doing.site.post(eva, "/opdracht/qualities-1b/terugblik", {{"vraag_1", "3"}}).status == 303);
        CHECK(about_noor(doing).empty());
    });
}

TEST_CASE("on the pupil's phone and on paper it is the adult whom the work names, or somebody") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        doing.site.post(noor, handed, {{"vraag_1", "3"}});
        CHECK(about_noor(doing) == Contacts{by_samira});
        database.write([](db::Writer& tx) {
            constexpr db::Statement aunt{"test.aunt",
                                         "UPDATE work SET companion = 'aunt', companion_person_id = NULL "
                                         "WHERE school_id = $1 AND id = 'work-daan'"};
            constexpr db::Statement done{"test.done",
                                         "UPDATE work SET handed_in_at = 1 WHERE school_id = $1"};
            tx.run(aunt, {school});
            tx.run(done, {school});
        });
        REQUIRE(doing.site.post(eva, "/werk/work-daan/terugblik/briefje", {{"vraag_2", "3"}}).status == 303);
        CHECK(contacts_of(database, school, daan) == Contacts{"somebody cooperating evaluation work-daan"});
        CHECK(doing.site.post(tom, slip, {{"vraag_2", "3"}}).status == 404);
    });
}
