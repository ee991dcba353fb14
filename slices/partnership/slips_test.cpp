// Adults who say on paper how it was: the mentor prints slips, and takes over what comes back.

#include "slices/partnership/evaluation_for_tests.hpp"
#include "slices/partnership/slip_print.hpp"
#include "tests/support/hard_names.hpp"
#include "tests/support/read_pdf.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::partnership;
using namespace trialoog::test;

namespace {
const std::string slips = "/opdracht/qualities-1b/terugblik/briefjes",
                  slip = "/werk/work-noor/terugblik/briefje";
constexpr db::Statement give_back{"test.give_back",
                                  "UPDATE work SET handed_in_at = NULL WHERE school_id = $1"};
constexpr db::Statement no_contact{"test.no_contact",
                                   "UPDATE parent_relation SET no_contact = 1 WHERE school_id = $1 "
                                   "AND parent_id = $2"};
constexpr db::Statement contact_again{"test.contact_again",
                                      "UPDATE parent_relation SET no_contact = 0 WHERE school_id = $1 "
                                      "AND parent_id = $2"};
} // namespace

TEST_CASE("who did it along and said nothing gets a slip, with the questions as on the screen") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        CHECK(shows(doing.site.get(eva, "/opdracht/qualities-1b"), "href=\"" + slips + "\""));
        const auto page = doing.site.get(eva, slips);
        CHECK(shows(page, "Print 1 briefje"));
        CHECK(shows(page, "href=\"" + slip + "\""));
        const auto text = text_of_pdf(doing.site.get(eva, slips + "/pdf").body);
        CHECK(text.find("Hoorde u iets nieuws van Noor?") != text.npos);
        CHECK(text.find("klas 1b") != text.npos);
        CHECK(text.find("Een beetje") != text.npos);
        CHECK(shows(page, "Je print dubbelzijdig"));
    });
}

TEST_CASE("the mentor takes a slip over: it counts once, and stays the parent's own") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        CHECK(shows(doing.site.get(eva, slip), "Hoorde u iets nieuws van Noor?"));
        const auto empty = doing.site.post(eva, slip, {{"zin", " "}});
        CHECK(empty.status == 422);
        CHECK(shows(empty, "Kies eerst een gezicht, of schrijf iets op."));
        const auto long_line =
            doing.site.post(eva, slip, {{"vraag_1", "2"}, {"zin", std::string(1201, 'x')}});
        CHECK(long_line.status == 422);
        CHECK(shows(long_line, "name=\"vraag_1\" value=\"2\" checked"));

        const auto kept = doing.site.post(eva, slip, {{"vraag_1", "3"}, {"vraag_2", "1"}, {"zin", "Mooi."}});
        CHECK(location_of(kept) == slips + "?bewaard=1");
        CHECK(shows(doing.site.get(eva, slips + "?bewaard=1"), "Het briefje telt mee."));
        CHECK(shows(doing.site.get(eva, slips), "Er is nu niemand meer"));
        CHECK(location_of(doing.site.get(eva, slips + "/pdf")) == slips);
        CHECK_FALSE(shows(doing.site.get(eva, "/opdracht/qualities-1b"), "href=\"" + slips + "\""));
        CHECK(location_of(doing.site.post(eva, slip, {{"vraag_1", "1"}})) == slip); // told already
        CHECK_FALSE(shows(doing.site.get(eva, slip), "Mooi."));
        CHECK(shows(doing.site.get(samira, "/werk/work-noor/terugblik"),
                    "name=\"vraag_2\" value=\"1\" checked"));
    });
}

TEST_CASE("no slip for work that isn't handed in, nor for who may not be in contact") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        database.write([](db::Writer& tx) { tx.run(no_contact, {school, samira}); });
        CHECK(shows(doing.site.get(eva, slips), "Er is nu niemand meer"));
        CHECK(doing.site.get(eva, slip).status == 404);
        CHECK(doing.site.get(samira, "/werk/work-noor/terugblik").status != 200);
        CHECK(doing.site.get(noor, "/werk/work-noor/terugblik/samen").status == 404); // nor on Noor's phone
        database.write([](db::Writer& tx) {
            tx.run(contact_again, {school, samira});
            tx.run(give_back, {school});
        });
        CHECK(location_of(doing.site.get(eva, slip)) == slips);
        CHECK(location_of(doing.site.post(eva, slip, {{"vraag_1", "3"}})) == slips);
    });
}

TEST_CASE("slips are the mentor's of the class alone") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        for (const char* person : {noor, samira, tom, els, sem, counsellor, administrator}) {
            CAPTURE(person);
            for (const std::string& path : {slips, slips + "/pdf", slip})
                CHECK(doing.site.get(person, path).status == 404);
            CHECK(doing.site.post(person, slip, {{"vraag_1", "3"}}).status == 404);
        }
    });
}

TEST_CASE("however long names are, nothing on a slip runs over anything else") {
    std::vector<SilentAdult> adults;
    for (const HardName& name : hard_names)
        adults.push_back({"work", name.given, name.full(), "mother", name.full(), "nl"});
    Doing of_class;
    of_class.class_name = "1b kader techniek en technologie";
    const auto title = [] {
        return std::string("Wat ik goed kan en wat mijn familie daarvan vindt, deel twee");
    };
    CHECK(what_runs_over(slips_pdf(of_class, title, adults, pdf::Sides::one)) == "");
}

TEST_CASE("a slip says of which of two namesakes it is, in the list, on paper and where it is taken over") {
    for_each_engine([](db::Database& database) {
        AfterDebrief doing(database);
        make_namesakes(database);
        CHECK(shows(doing.site.get(eva, slips), "Noor Haddad (nr. 10234)"));
        CHECK(text_of_pdf(doing.site.get(eva, slips + "/pdf").body).find("Noor Haddad (nr. 10234)") !=
              std::string::npos);
        CHECK(shows(doing.site.get(eva, slip), "Het briefje van Noor Haddad (nr. 10234)"));
    });
}
