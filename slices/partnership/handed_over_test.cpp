// An adult without an account says how it was: on the pupil's phone, or through a supporter's link.

#include "slices/partnership/evaluation_for_tests.hpp"
#include "slices/partnership/store.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::partnership;
using namespace trialoog::test;

namespace {
const std::string work = "/werk/work-noor", own = work + "/terugblik", handed = own + "/volwassene";

constexpr db::Statement with_aunt{"test.with_aunt",
                                  "UPDATE work SET companion = 'aunt', companion_name = 'tante Riet', "
                                  "companion_person_id = CAST($3 AS TEXT) WHERE school_id = $1 AND id = $2"};
constexpr db::Statement answered{"test.answered",
                                 "INSERT INTO answer (school_id, work_id, field, value, version, "
                                 "change_number, saved_by, saved_at) VALUES ($1, $2, 'x', 'y', 1, 1, $3, 1)"};
constexpr db::Statement adults{"test.adults", "SELECT COUNT(*) AS n FROM evaluation WHERE school_id = $1 AND "
                                              "voice = 'adult' AND work_id = 'work-noor'"};

/// Noor did it with her aunt, on her own phone.
struct OnePhone : AfterDebrief {
    explicit OnePhone(db::Database& database) : AfterDebrief(database) { aunt(nullptr); }
    void aunt(const db::Param& person_id) {
        site.services.database.write([&](db::Writer& tx) {
            tx.run(with_aunt, {school, "work-noor", person_id});
        });
    }
    void not_looked_back_on() {
        site.services.database.write([](db::Writer& tx) {
            tx.run(sql_of_test::debrief, {school, "qualities-1b", nullptr});
        });
    }
    /// The mentor agreed: Riet has a link of her own.
    void let_in() {
        site.services.database.write([](db::Writer& tx) {
            constexpr db::Statement person{"test.riet",
                                           "INSERT INTO person (school_id, id, given_name, family_name, "
                                           "created_at) VALUES ($1, 'riet', 'tante Riet', '', 1)"};
            tx.run(person, {school});
        });
        aunt("riet");
    }
    std::int64_t said() {
        return site.services.database.read([](db::Reader& tx) {
            return tx.one(adults, {school}, [](const db::Row& row) { return row.integer("n"); }).value();
        });
    }
};
} // namespace

TEST_CASE("the phone goes to the adult where the work itself was done on one phone") {
    Doing doing{.pupil_id = "noor", .companion = "aunt"};
    CHECK(may_hand_over(doing, "noor"));
    CHECK(may_hand_over(doing, "samira")); // a parent's phone: the school doesn't know the aunt
    doing.companion_person_id = "samira";
    CHECK(may_hand_over(doing, "noor"));
    CHECK_FALSE(may_hand_over(doing, "karim"));
    doing.adult_has_own_way = true;
    CHECK_FALSE(may_hand_over(doing, "noor"));
    CHECK_FALSE(may_hand_over({.pupil_id = "noor"}, "noor")); // with nobody
}

TEST_CASE(
    "an adult without an account answers on the pupil's phone, once, and the pupil reads nothing of it") {
    for_each_engine([](db::Database& database) {
        OnePhone phone(database);
        const auto page = phone.site.get(noor, work);
        CHECK(shows(page, "Geef de telefoon aan tante Riet"));
        CHECK(shows(page, "Begin als tante Riet"));
        CHECK(shows(phone.site.get(noor, handed), "Hoorde u iets nieuws van Noor?"));
        const auto sent = phone.site.post(noor, handed, {{"vraag_1", "1"}, {"zin", "Te veel tekst."}});
        CHECK(location_of(sent) == handed + "?bewaard=1");
        CHECK(shows(phone.site.get(noor, handed + "?bewaard=1"), "Geef de telefoon nu terug."));
        CHECK_FALSE(shows(phone.site.get(noor, work), "Geef de telefoon aan"));
        for (const std::string& path : {handed, handed + "?bewaard=1", own, work})
            CHECK_FALSE(shows(phone.site.get(noor, path), "Te veel tekst."));
        CHECK(shows(phone.site.get(noor, handed), "Dat vertelde tante Riet al."));
        CHECK(location_of(phone.site.post(noor, handed, {{"vraag_1", "3"}})) == handed);
        CHECK(phone.said() == 1);
        // A sentence that was typed meanwhile isn't kept, and stands there to be copied.
        const auto late = phone.site.post(noor, handed, {{"vraag_1", "3"}, {"zin", "Nog iets moois."}});
        CHECK(late.status == 409);
        CHECK(shows(late, "Nog iets moois."));
        CHECK(phone.said() == 1);
        CHECK(phone.site.get(noor, own).status == 200); // the pupil's own stay open
        CHECK(shows(phone.site.get(noor, own), "Vond je de opdracht leuk?"));
    });
}

TEST_CASE("on a phone that was handed over they answer as soon as the work is handed in, not before") {
    for_each_engine([](db::Database& database) {
        OnePhone phone(database);
        phone.not_looked_back_on();
        CHECK(shows(phone.site.get(noor, work), "Geef de telefoon aan tante Riet"));
        CHECK(location_of(phone.site.get(noor, own)) == work); // the pupil after the debrief
        CHECK(phone.site.post(noor, handed, {{"vraag_1", "3"}}).status == 303);
        CHECK(phone.said() == 1);

        database.write([](db::Writer& tx) {
            constexpr db::Statement given_back{"test.given_back", "UPDATE work SET handed_in_at = NULL"};
            tx.run(given_back, {});
        });
        CHECK_FALSE(shows(phone.site.get(noor, work), "Geef de telefoon aan tante Riet"));
        phone.aunt("leila"); // somebody else does it now
        CHECK(location_of(phone.site.post(noor, handed, {{"vraag_1", "3"}})) != handed + "?bewaard=1");
    });
}

TEST_CASE("a parent's answers on the pupil's phone are the parent's own, to change from an own session") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database); // with Samira, who filled nothing in herself
        CHECK(shows(doing.site.get(noor, own), "Vond je de opdracht leuk?"));
        doing.site.post(noor, own, {{"vraag_1", "3"}});
        CHECK(shows(doing.site.get(noor, own + "?bewaard=1"), "Geef de telefoon aan je moeder"));
        CHECK(doing.site.post(noor, handed, {{"vraag_2", "2"}}).status == 303);
        CHECK(shows(doing.site.get(samira, work), "U vertelde hoe het was. Bedankt!"));
        CHECK(shows(doing.site.get(samira, own), "name=\"vraag_2\" value=\"2\" checked"));
        CHECK(doing.site.post(samira, own, {{"vraag_2", "3"}}).status == 303);
        CHECK(doing.site.get(karim, handed).status == 404);
    });
}

TEST_CASE("a parent who filled it in from an own session is asked there, not on the pupil's phone") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        database.write([](db::Writer& tx) { tx.run(answered, {school, "work-noor", samira}); });
        CHECK_FALSE(shows(doing.site.get(noor, work), "Geef de telefoon aan"));
        CHECK(doing.site.get(noor, handed).status == 404);
        CHECK(doing.site.post(noor, handed, {{"vraag_1", "3"}}).status == 404);
        CHECK(shows(doing.site.get(samira, own), "Hoorde u iets nieuws van Noor?"));
    });
}

TEST_CASE("a supporter answers through the link while it lives: from handing in until the debrief") {
    for_each_engine([](db::Database& database) {
        OnePhone phone(database);
        phone.let_in();
        CHECK(phone.site.get("riet", own).status == 303); // looked back on: a stranger, to signing in
        phone.not_looked_back_on();
        CHECK(shows(phone.site.get("riet", work), "Wilt u vertellen hoe u het vond?"));
        const auto who = viewer(database, "riet", {access::Role::supporter});
        const auto open = database.read([&](db::Reader& tx) {
            return open_evaluations(tx, who, access::own_pupils(tx, who), {}, phone.site.clock.now());
        });
        REQUIRE(open.size() == 1);
        CHECK(open.front().href == own);
        CHECK(phone.site.post("riet", own, {{"vraag_1", "3"}}).status == 303);
        CHECK_FALSE(shows(phone.site.get(noor, work), "Geef de telefoon aan"));
        CHECK(location_of(phone.site.post(noor, handed, {{"vraag_1", "1"}})) == handed);
        CHECK(phone.said() == 1);
    });
}

TEST_CASE("who spoke on the pupil's phone isn't asked again through a link of their own") {
    for_each_engine([](db::Database& database) {
        OnePhone phone(database);
        phone.not_looked_back_on();
        phone.site.post(noor, handed, {{"vraag_1", "3"}, {"zin", "Fijn."}});
        phone.let_in();
        CHECK(shows(phone.site.get("riet", own), "U vertelde al hoe het was"));
        CHECK_FALSE(shows(phone.site.get("riet", own), "Fijn."));
        CHECK(location_of(phone.site.post("riet", own, {{"vraag_1", "1"}})) == own);
        CHECK(phone.said() == 1);
    });
}

TEST_CASE("an empty form on the pupil's phone comes back, and nobody else reaches it") {
    for_each_engine([](db::Database& database) {
        OnePhone phone(database);
        const auto empty = phone.site.post(noor, handed, {{"zin", " "}});
        CHECK(empty.status == 422);
        CHECK(shows(empty, "Kies eerst een gezicht, of schrijf iets op."));
        for (const char* person : {daan, leila, eva, tom, els, sem, counsellor, administrator}) {
            CAPTURE(person);
            CHECK(phone.site.get(person, handed).status == 404);
            CHECK(phone.site.post(person, handed, {{"vraag_1", "3"}}).status == 404);
        }
        CHECK(phone.said() == 0);
    });
}

TEST_CASE("adults without an account count in the results, each as one") {
    for_each_engine([](db::Database& database) {
        OnePhone phone(database);
        phone.crowd(4, "adult", "");
        const std::string results = "/thuisopdrachten/terugblik/qualities";
        CHECK_FALSE(shows(phone.site.get(counsellor, results), "5 volwassenen"));
        phone.site.post(noor, handed, {{"vraag_1", "3"}});
        CHECK(shows(phone.site.get(counsellor, results), "5 volwassenen"));
    });
}
