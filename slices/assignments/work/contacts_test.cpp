// What the doing of an assignment leaves behind in the ledger of contact.

#include "slices/assignments/paper/paper_for_tests.hpp"
#include "slices/assignments/work/work_for_tests.hpp"
#include "slices/contact/contacts_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {

Contacts of(Doing& doing, const char* pupil) {
    return contacts_of(doing.site.services.database, school, pupil);
}

constexpr const char* with_mother = "samira supported assignment_done work-noor";
constexpr const char* with_somebody = "somebody supported assignment_done work-noor";

void do_all(Doing& doing) {
    doing.do_both_parts();
    doing.talk();
    REQUIRE(doing.hand_in(noor).status == 303);
    REQUIRE(doing.work().handed_in_at);
}
void give_back(Doing& doing) {
    doing.site.post(eva, "/werk/work-noor/heropen", {{"reden", "Schrijf nog iets op."}});
    REQUIRE_FALSE(doing.work().handed_in_at);
}

} // namespace

TEST_CASE("work that is handed in supported its adult; while it is being done, nobody yet") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.do_both_parts();
        doing.talk();
        CHECK(of(doing, noor).empty());
        doing.hand_in(noor);
        CHECK(of(doing, noor) == Contacts{with_mother});
        doing.hand_in(samira); // pressed on both phones
        CHECK(of(doing, noor) == Contacts{with_mother});
        CHECK(of(doing, daan).empty());
    });
}

TEST_CASE(
    "work that is given back stays done with its adult; handed in with another one, it was with that one") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        do_all(doing);
        give_back(doing);
        CHECK(of(doing, noor) == Contacts{with_mother});
        database.write([](db::Writer& tx) {
            const CompanionChoice aunt{"aunt", "tante Riet", "", false};
            choose_companion(tx, school, "work-noor", aunt, small_school_noon());
        });
        doing.hand_in(noor);
        REQUIRE(doing.work().handed_in_at);
        CHECK(of(doing, noor) == Contacts{with_somebody});
    });
}

TEST_CASE("work that comes on paper was done with whom the mentor takes over from the first sheet") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        paper.upload(paper.print("work-noor"));
        CHECK(of(paper, noor).empty());
        paper.site.post(eva, print_path + std::string("/inleveren"), {{"wie-work-noor", "mother:samira"}});
        REQUIRE(paper.work().handed_in_at);
        CHECK(of(paper, noor) == Contacts{with_mother});
    });
}

TEST_CASE(
    "what is noted at the debrief counts when that is closed: done with somebody, though not handed in") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.choose_samira();
        const auto look_back = [&](const char* button, std::int64_t seen) {
            Fields form{{"knop", button}};
            const auto row = [&](const std::string& work, const char* with, bool done) {
                form.emplace_back("gezien-" + work, std::to_string(seen));
                if (done) form.emplace_back("gedaan-" + work, "ja");
                form.emplace_back("met-" + work, with);
                form.emplace_back("helpt-" + work, "Bellen.");
            };
            form.emplace_back("toch", "ja"); // before the hand-in day
            row("work-noor", "mother", true);
            row("work-daan", "uncle", true);
            row("work-amir", "nobody", false);
            return doing.site.post(eva, "/opdracht/qualities-1b/nabespreken", form);
        };
        look_back("bewaar", 0);
        CHECK(of(doing, noor).empty());
        CHECK(look_back("afronden", doing.site.clock.now().ms).status == 303);
        CHECK(of(doing, noor) == Contacts{with_mother});
        CHECK(of(doing, daan) == Contacts{"somebody supported assignment_done work-daan"});
        CHECK(of(doing, amir).empty());
    });
}

TEST_CASE("a supporter is informed by the letter that the mentor prints, not by a link on a screen") {
    for_each_engine([](db::Database& database) {
        Doing doing(database);
        doing.site.post(daan, "/werk/work-daan/met-wie", {{"wie", "aunt"}, {"naam", "tante Riet"}});
        doing.site.post(eva, "/werk/work-daan/helper/akkoord", {{"taal", "nl"}});
        const std::string aunt = doing.work("work-daan").companion_person_id;
        REQUIRE(doing.site.post(daan, "/werk/work-daan/helper/link", Fields{}).status == 200);
        CHECK(of(doing, daan).empty());
        REQUIRE(doing.site.post(eva, "/werk/work-daan/helper/brief", Fields{}).status == 200);
        CHECK(of(doing, daan) == Contacts{aunt + " informed supporter_letter work-daan"});
        CHECK(doing.site.post(tom, "/werk/work-daan/helper/brief", Fields{}).status == 404);
    });
}
