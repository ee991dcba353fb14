#include "slices/contact/contacts_for_tests.hpp"
#include "slices/contact/forget_person.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::contact;
using namespace trialoog::test;
using access::Role;

namespace {

constexpr Act talked{"talk", Part::cooperating}, told{"newsletter", Part::informed};
constexpr Instant september{1'788'000'000'000}, october{1'791'000'000'000};

struct Ledger {
    explicit Ledger(db::Database& given) : database(given) { found_small_school(given); }
    void record(const std::vector<Entry>& entries, std::string_view school_id = school) {
        database.write([&](db::Writer& tx) { contact::record(tx, school_id, entries); });
    }
    std::vector<Entry> of(const std::string& pupil, const std::string& by, std::vector<Role> roles) {
        const auto who = viewer(database, by, std::move(roles));
        return database.read([&](db::Reader& tx) { return contacts_of_pupil(tx, who, pupil); });
    }
    std::vector<Entry> of_noor() { return of(noor, eva, {Role::mentor}); }
    db::Database& database;
};

} // namespace

TEST_CASE("the same act with the same adult about the same pupil stands there once, at its first moment") {
    for_each_engine([](db::Database& database) {
        Ledger ledger(database);
        ledger.record({entry(talked, "t1", noor, samira, september)});
        ledger.record(
            {entry(talked, "t1", noor, samira, october), entry(talked, "t1", noor, samira, october)});
        const auto all = ledger.of_noor();
        REQUIRE(all.size() == 1);
        CHECK(all[0].at.ms == september.ms);
        CHECK(all[0].adult_id == samira);
        CHECK(all[0].kind == "talk");
        CHECK(all[0].id == "t1");
        CHECK(all[0].part == Part::cooperating);
    });
}

TEST_CASE(
    "each adult, each act and each child stands apart, the newest first; also who isn't known by name") {
    for_each_engine([](db::Database& database) {
        Ledger ledger(database);
        ledger.record({entry(told, "august", noor, samira, september),
                       entry(talked, "t1", noor, samira, october), entry(talked, "t1", noor, karim, october),
                       entry(talked, "t1", noor, "", october), entry(talked, "t2", noor, samira, october),
                       entry(talked, "t1", amir, leila, october)});
        const auto all = ledger.of_noor();
        CHECK(all.size() == 5);
        CHECK(all.back().kind == "newsletter");
        CHECK(all.back().part == Part::informed);
        CHECK(contacts_of(database, school, amir) == Contacts{"leila cooperating talk t1"});
        CHECK(contacts_of(database, school, noor).contains("somebody cooperating talk t1"));
    });
}

TEST_CASE("an act that is taken out takes everybody with whom it was, and no other act") {
    for_each_engine([](db::Database& database) {
        Ledger ledger(database);
        ledger.record({entry(talked, "t1", noor, samira, october), entry(talked, "t1", noor, "", october),
                       entry(talked, "t2", noor, samira, october),
                       entry(talked, "t1", amir, leila, october)});
        database.write([](db::Writer& tx) { withdraw(tx, school, noor, talked, "t1"); });
        CHECK(contacts_of(database, school, noor) == Contacts{"samira cooperating talk t2"});
        CHECK(contacts_of(database, school, amir).size() == 1);
    });
}

TEST_CASE(
    "the mentor and the counsellor read of whom the school reached; a parent doesn't read of the other") {
    for_each_engine([](db::Database& database) {
        Ledger ledger(database);
        ledger.record({entry(talked, "t1", noor, karim, october)});
        CHECK(ledger.of(noor, eva, {Role::mentor}).size() == 1);
        CHECK(ledger.of(noor, counsellor, {Role::counsellor}).size() == 1);
        CHECK(ledger.of(noor, samira, {Role::parent}).empty());
        CHECK(ledger.of(noor, karim, {Role::parent}).empty());
        CHECK(ledger.of(noor, noor, {Role::pupil}).empty());
        CHECK(ledger.of(noor, tom, {Role::mentor}).empty()); // of another class
        CHECK(ledger.of(noor, administrator, {Role::administrator}).empty());
        CHECK(ledger.of("nobody", eva, {Role::mentor}).empty());
    });
}

TEST_CASE("another school's ledger is its own, even of an equal id") {
    for_each_engine([](db::Database& database) {
        Ledger ledger(database);
        ledger.record({entry(talked, "t1", sem, "somebody's id", october)}, other_school);
        CHECK(ledger.of(sem, eva, {Role::mentor}).empty());
        CHECK(contacts_of(database, school, sem).empty());
        database.write([](db::Writer& tx) {
            withdraw(tx, school, sem, talked, "t1");
            forget_person(tx, school, sem);
        });
        CHECK(contacts_of(database, other_school, sem).size() == 1);
    });
}

TEST_CASE("who is forgotten is gone from the ledger: as the pupil, and as the adult at another's") {
    for_each_engine([](db::Database& database) {
        Ledger ledger(database);
        const auto fill = [&] {
            ledger.record({entry(talked, "t1", noor, samira, october),
                           entry(talked, "t1", noor, karim, october),
                           entry(told, "t2", amir, samira, october)});
        };
        fill();
        database.write([](db::Writer& tx) { forget_person(tx, school, samira); });
        CHECK(contacts_of(database, school, noor) == Contacts{"karim cooperating talk t1"});
        CHECK(contacts_of(database, school, amir).empty());
        fill();
        database.write([](db::Writer& tx) { forget_person(tx, school, noor); });
        CHECK(contacts_of(database, school, noor).empty());
        CHECK(contacts_of(database, school, amir) == Contacts{"samira informed newsletter t2"});
    });
}
