#include "slices/conversations/timetable/talk_round_for_tests.hpp"
#include "slices/messages/store.hpp"
#include "tests/support/database.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;
using conversations::Spot;

namespace {

struct Published : TalkRound {
    explicit Published(db::Database& database) : TalkRound(database) {
        says(noor, samira, {{at_seven, 0}});
        says(amir, leila, {{at_seven_25, 0}});
        plan();
        make_known();
        site.services.jobs.run_waiting();
    }
    std::vector<messages::Mail> mail() {
        return read([](db::Reader& tx) { return messages::sent_mail(tx, school); });
    }
    conversations::Talk appointment(const char* pupil) {
        const std::string talk_id = talk(pupil).id;
        return read([&](db::Reader& tx) { return conversations::talk_by_id(tx, school, talk_id).value(); });
    }
    std::string body(const std::string& id) {
        return read([&](db::Reader& tx) { return messages::mail_by_id(tx, school, id).value().body; });
    }
    /// The bodies of all mail to them, the newest first.
    std::vector<std::string> told(std::string_view name) {
        std::vector<std::string> all;
        for (const auto& one : mail())
            if (one.to_name.find(name) != std::string::npos) all.push_back(body(one.id));
        return all;
    }
};

const std::string still_free = "2026-11-17T20:15"; // nobody stands there

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("once it is made known, each family reads when, where and with whom") {
    for_each_engine([](db::Database& database) {
        Published house(database);
        CHECK(house.talk(noor).published == Spot{at_seven, eva});
        const auto told = house.told("Samira");
        CAPTURE(house.mail().size());
        REQUIRE(told.size() == 1);
        CHECK(has(told[0], "dinsdag 17 november om 19.00"));
        CHECK(has(told[0], "Eva"));
        CHECK(has(told[0], "de aula"));
        const std::string path = "/gesprek/" + house.talk(noor).id;
        for (const char* person : {noor, samira, karim, eva}) {
            const auto page = house.site.get(person, path);
            CHECK(page.status == 200);
            CHECK(shows(page, "19.00"));
        }
        for (const char* person : {piet, leila, daan, tom, els})
            CHECK(house.site.get(person, path).status >= 403);
    });
}

TEST_CASE("what was looked at is what is made known: a board that changed meanwhile is looked at again") {
    for_each_engine([](db::Database& database) {
        TalkRound house(database);
        house.plan();
        const auto answer = house.site.post(counsellor, house.path("/verandert"), Form{{"gezien", "0"}});
        CHECK(answer.status == 409);
        CHECK_FALSE(house.talk(noor).published);
    });
}

TEST_CASE("a family that can't sees what is free now, and has the time that it takes") {
    for_each_engine([](db::Database& database) {
        Published house(database);
        const auto before = house.talk(noor);
        const std::string path = "/gesprek/" + before.id + "/verzetten";
        const auto page = house.site.get(samira, path);
        CHECK(page.status == 200);
        CHECK_FALSE(shows(page, "Amir"));
        CHECK_FALSE(shows(page, at_seven_25)); // Amir's
        CHECK(shows(page, still_free + "|" + eva));
        const auto version = house.read(
            [&](db::Reader& tx) { return conversations::talk_by_id(tx, school, before.id).value().version; });
        const auto moved = house.site.post(
            samira, path, Form{{"gezien", std::to_string(version)}, {"tijd", still_free + "|" + eva}});
        CHECK(moved.status == 303);
        CHECK(house.talk(noor).published == Spot{still_free, eva});
        house.site.services.jobs.run_waiting();
        CHECK(std::ranges::any_of(house.told("Samira"),
                                  [](const std::string& one) { return has(one, "is verzet"); }));
        CHECK(std::ranges::none_of(house.told("Leila"),
                                   [](const std::string& one) { return has(one, "verzet"); }));
    });
}

TEST_CASE("two families who want the same time: one has it, the other reads that it is gone") {
    for_each_engine([](db::Database& database) {
        Published house(database);
        const auto take = [&](const char* pupil, const char* parent) {
            const auto talk = house.appointment(pupil);
            return house.site.post(
                parent, "/gesprek/" + talk.id + "/verzetten",
                Form{{"gezien", std::to_string(talk.version)}, {"tijd", still_free + "|" + eva}});
        };
        CHECK(take(noor, samira).status == 303);
        const auto late = take(amir, leila);
        CHECK(late.status == 409);
        CHECK(shows(late, "That time has just gone")); // Leila reads English
        CHECK(house.talk(amir).published == Spot{at_seven_25, eva});
    });
}

TEST_CASE("where nothing suits the time is given back, with a reason that the school reads, and the calendar "
          "forgets it") {
    for_each_engine([](db::Database& database) {
        Published house(database);
        const auto talk = house.appointment(noor);
        const std::string path = "/gesprek/" + talk.id;
        const auto done = house.site.post(samira, path + "/verzetten",
                                          Form{{"gezien", std::to_string(talk.version)},
                                               {"doe", "niets"},
                                               {"reden", "Ik werk die avond."}});
        CHECK(done.status == 303);
        CHECK_FALSE(house.talk(noor).spot);
        CHECK(shows(house.site.get(samira, path), "Er is nog geen tijd"));
        CHECK(location_of(house.site.get(samira, path + "/agenda")) == path);
        const auto along = house.read([&](db::Reader& tx) {
            return conversations::calendar_along(tx, house.site.services,
                                                 {school, "talk_changed", talk.id + ".3", samira, "nl"});
        });
        REQUIRE(along.size() == 1);
        CHECK(has(along[0].content, "METHOD:CANCEL"));
        CHECK(has(along[0].content, "UID:talk-" + talk.id));
    });
}

TEST_CASE("the calendar file has the talk's hour in UTC, under a UID that stays") {
    for_each_engine([](db::Database& database) {
        Published house(database);
        const std::string id = house.talk(noor).id;
        const auto file = house.site.get(samira, "/gesprek/" + id + "/agenda");
        CHECK(shows(file, "DTSTART:20261117T180000Z"));
        CHECK(shows(file, "DTEND:20261117T182000Z"));
        CHECK(shows(file, "UID:talk-" + id));
    });
}

TEST_CASE("one parent's talk apart is not the other's: not its time, not its page") {
    for_each_engine([](db::Database& database) {
        TalkRound house(database);
        house.says(noor, samira, {{at_seven, 0}});
        house.says(noor, karim, {{at_ten_to_eight, 0}}, true);
        house.plan();
        house.make_known();
        CHECK(house.site.get(samira, "/gesprek/" + house.talk(noor, karim).id).status == 404);
        CHECK(house.site.get(karim, "/gesprek/" + house.talk(noor, karim).id).status == 200);
        CHECK(house.site.get(noor, "/gesprek/" + house.talk(noor, karim).id).status == 200);
        CHECK(house.site.get(samira, "/gesprek/" + house.talk(noor, karim).id + "/verzetten").status == 404);
    });
}

TEST_CASE("the day before, each family hears of it once more, and of what moved away not") {
    for_each_engine([](db::Database& database) {
        Published house(database);
        house.site.clock.set(start_of_day(talk_day.plus_days(-1)).plus_seconds(16 * 3600 + 60));
        house.site.services.jobs.run_waiting();
        house.site.services.jobs.run_waiting();
        CHECK(std::ranges::count_if(house.told("Samira"), [](const std::string& one) {
                  return has(one, "Morgen is het gesprek");
              }) == 1);
    });
}
