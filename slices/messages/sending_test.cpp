#include "slices/messages/sending.hpp"

#include "slices/messages/send_mail.hpp"
#include "slices/messages/sending_for_tests.hpp"
#include "tests/support/database.hpp"
#include "tests/support/small_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;
using messages::Addressee, messages::free_moment, messages::is_quiet, messages::next_moment,
    messages::Telling;

namespace {

/// At a time of a day in Amsterdam; not for the days on which the clock changes.
Instant at(Day day, int hour, int minute) {
    return start_of_day(day).plus_seconds(hour * 3600 + minute * 60);
}
std::string moment(Instant instant) {
    return day_in_amsterdam(instant).iso() + " " + time_in_amsterdam(instant);
}

constexpr Day tuesday{2026, 10, 6}, wednesday{2026, 10, 7}, saturday{2026, 10, 10}, sunday{2026, 10, 11};

constexpr db::Statement due_of{
    "test.due", "SELECT due_at FROM message WHERE school_id = $1 AND about_id = $2 AND person_id = $3"};
constexpr db::Statement give_address{
    "test.address", "UPDATE person SET street = $3, postcode = '1234 AB' WHERE school_id = $1 AND id = $2"};

messages::Outgoing message(const char* to, const std::string& about) {
    return {to, "assignment_announced", about, class_1b, "nl", "Onderwerp", "Tekst", true};
}

struct Timely : test::Sending {
    using Sending::Sending;
    std::string due(const std::string& about, const char* person) {
        return moment({services.database.read([&](db::Reader& tx) {
            return tx
                .one(due_of, {school, about, person},
                     [](const db::Row& row) { return row.integer("due_at"); })
                .value();
        })});
    }
};

} // namespace

TEST_CASE("no mail at night, nor on a Sunday") {
    CHECK_FALSE(is_quiet(at(tuesday, 7, 30)));
    CHECK_FALSE(is_quiet(at(tuesday, 20, 29)));
    CHECK(is_quiet(at(tuesday, 20, 30)));
    CHECK(is_quiet(at(tuesday, 7, 29)));
    CHECK(is_quiet(at(sunday, 12, 0)));
    CHECK_FALSE(is_quiet(at(saturday, 12, 0)));
}

TEST_CASE("what may not go now goes at half past seven of the next day that isn't a Sunday") {
    CHECK(moment(next_moment(at(tuesday, 12, 0))) == "2026-10-06 12:00");
    CHECK(moment(next_moment(at(tuesday, 6, 0))) == "2026-10-06 07:30");
    CHECK(moment(next_moment(at(tuesday, 22, 0))) == "2026-10-07 07:30");
    CHECK(moment(next_moment(at(saturday, 21, 0))) == "2026-10-12 07:30");
    CHECK(moment(next_moment(at(sunday, 9, 0))) == "2026-10-12 07:30");
}

TEST_CASE("half past seven is half past seven after the clock has changed") {
    // Winter time ends on Sunday 29 March 2026, and begins on Sunday 25 October.
    CHECK(moment(next_moment(at({2026, 3, 28}, 23, 0))) == "2026-03-30 07:30");
    CHECK(next_moment(at({2026, 3, 28}, 23, 0)).ms == 1'774'848'600'000); // 05:30 UTC
    CHECK(moment(next_moment(at({2026, 10, 24}, 23, 0))) == "2026-10-26 07:30");
    CHECK(next_moment(at({2026, 10, 24}, 23, 0)).ms == 1'792'996'200'000); // 06:30 UTC
    CHECK(is_quiet({1'774'800'000'000})); // on the night between: 18:00 of that Sunday
}

TEST_CASE("who shares a mailbox, a letterbox or a child at home is one family; parents apart are two") {
    const auto numbers = messages::family_numbers({{"samira", "s@x.nl", "", {"noor"}},
                                                   {"omar", "", "Kade 1 1234", {"noor"}},
                                                   {"karim", "", "", {}},
                                                   {"opa", "", "kade 1  1234", {}},
                                                   {"tante", "S@X.nl", "", {"amir"}},
                                                   {"leila", "", "", {"amir"}},
                                                   {"empty", "", "", {}}});
    for (const std::size_t other : {1U, 3U, 4U, 5U})
        CHECK(numbers[0] == numbers[other]);
    CHECK(numbers[2] != numbers[0]);
    CHECK(numbers[6] != numbers[0]);
    CHECK(numbers[6] != numbers[2]);
}

TEST_CASE("a second thing waits for a day on which the family hears nothing else") {
    const std::vector<Telling> planned{{1, "a", at(tuesday, 12, 0)}, {1, "b", at(wednesday, 7, 30)}};
    CHECK(moment(free_moment(planned, {1, "c", at(tuesday, 12, 0)})) == "2026-10-08 07:30");
    CHECK(moment(free_moment(planned, {1, "a", at(tuesday, 13, 0)})) == "2026-10-06 13:00"); // a copy
    CHECK(moment(free_moment(planned, {2, "c", at(tuesday, 12, 0)})) == "2026-10-06 12:00");
}

TEST_CASE("two assignments on one day: the second announcement comes a day later, in every house") {
    for_each_engine([](db::Database& database) {
        Timely sending(database);
        sending.tell({message(samira, "qualities"), message(leila, "qualities")});
        sending.tell({message(samira, "network")});
        CHECK(sending.due("qualities", samira) == "2026-10-06 12:00");
        CHECK(sending.due("network", samira) == "2026-10-07 07:30");
        sending.services.jobs.run_waiting();
        CHECK(sending.sent() == 2);
        sending.site.clock.advance_seconds(20 * 3600); // Wednesday, eight in the morning
        sending.services.jobs.run_waiting();
        CHECK(sending.sent() == 3);
    });
}

TEST_CASE(
    "people behind one letterbox are one family, and each parent's copy of the same thing counts once") {
    for_each_engine([](db::Database& database) {
        Timely sending(database);
        database.write([](db::Writer& tx) {
            for (const char* person : {samira, leila})
                tx.run(give_address, {school, person, "Kade 1"});
        });
        sending.tell({message(samira, "qualities"), message(leila, "qualities")});
        sending.tell({message(leila, "network")});
        CHECK(sending.due("qualities", leila) == "2026-10-06 12:00");
        CHECK(sending.due("network", leila) == "2026-10-07 07:30");
    });
}

TEST_CASE("what is told at night, or by a job that comes late, is mailed in the morning") {
    for_each_engine([](db::Database& database) {
        Timely sending(database);
        sending.site.clock.set(at(tuesday, 20, 0));
        sending.tell({message(samira, "qualities")});
        sending.site.clock.set(at(tuesday, 23, 0)); // the program stood still
        sending.services.jobs.run_waiting();
        CHECK(sending.sent() == 0);
        sending.tell({message(leila, "qualities")});
        CHECK(sending.due("qualities", leila) == "2026-10-07 07:30");
        sending.site.clock.set(at(wednesday, 7, 31));
        sending.services.jobs.run_waiting();
        CHECK(sending.sent() == 2);
    });
}

TEST_CASE("a parent chooses paper for reminders, and mail again") {
    for_each_engine([](db::Database& database) {
        Timely sending(database);
        CHECK(shows(sending.site.get(samira, "/mijn/berichten"), "samira@thuis.example"));
        sending.site.post(samira, "/mijn/berichten", {{"hoe", "papier"}});
        CHECK(shows(sending.site.get(samira, "/mijn/berichten"), "value=\"papier\" checked"));
        sending.site.post(samira, "/mijn/berichten", {{"hoe", "mail"}});
        CHECK(shows(sending.site.get(samira, "/mijn/berichten"), "value=\"mail\" checked"));
        CHECK_FALSE(shows(sending.site.get(karim, "/mijn/berichten"), "name=\"hoe\"")); // no address
    });
}

TEST_CASE("a change of what they were told goes at once, and the day keeps its one message") {
    for_each_engine([](db::Database& database) {
        Timely house(database);
        house.site.clock.set(at(tuesday, 12, 0));
        messages::Outgoing change = message(samira, "off");
        change.is_change = true;
        house.tell({message(samira, "first")});
        house.tell({change});
        house.tell({message(samira, "second")});
        CHECK(house.due("first", samira) == "2026-10-06 12:00");
        CHECK(house.due("off", samira) == "2026-10-06 12:00");
        CHECK(house.due("second", samira) == "2026-10-07 07:30");
    });
}

TEST_CASE("a change waits for the morning too when mail may not go") {
    for_each_engine([](db::Database& database) {
        Timely house(database);
        house.site.clock.set(at(saturday, 21, 0));
        messages::Outgoing change = message(samira, "off");
        change.is_change = true;
        house.tell({change});
        CHECK(house.due("off", samira) == "2026-10-12 07:30");
    });
}
