#include "slices/assignments/doing/making_for_tests.hpp"
#include "tests/support/read_pdf.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {
std::string unfolded(std::string file) {
    for (std::size_t at; (at = file.find("\r\n ")) != std::string::npos;)
        file.erase(at, 3);
    return file;
}
bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
constexpr const char *calendar = "/werk/work-noor/open-dagen.ics", *sheet = "/werk/work-noor/vragen.pdf";
} // namespace

TEST_CASE("the family gets each open day in its calendar, with its own course") {
    for_each_engine([](db::Database& database) {
        Making making(database);
        for (const char* who : {noor, samira}) {
            const auto answer = making.site.get(who, calendar);
            REQUIRE(answer.status == 200);
            const std::string file = unfolded(answer.body);
            const auto first = file.find("SUMMARY;LANGUAGE=nl:Open dag: Kok\\, niveau 4\r\n");
            const auto second = file.find("SUMMARY;LANGUAGE=nl:Open dag: Monteur\r\n");
            REQUIRE(first != std::string::npos);
            REQUIRE(second != std::string::npos);
            CHECK(file.find("DTSTART;VALUE=DATE:20261114\r\nDTEND;VALUE=DATE:20261115\r\n") < first);
            CHECK(file.find("DTSTART;VALUE=DATE:20270130\r\n") > first);
            CHECK(has(file, "LOCATION;LANGUAGE=nl:Kerkstraat 1\\, Utrecht\r\n"));
            CHECK(has(file, "Wat leer je?"));
        }
    });
}

TEST_CASE("an open day that moves stays the same event, and says that it changed") {
    for_each_engine([](db::Database& database) {
        Making making(database);
        const std::string uid = "UID:work-noor-day_1@trialoog.example\r\n";
        const std::string before = unfolded(making.site.get(noor, calendar).body);
        CHECK(has(before, uid + "DTSTAMP:20261006T100000Z\r\nSEQUENCE:0\r\n"));
        making.site.clock.advance_seconds(60);
        making.step(noor, "samen", {{"day_1", "2026-11-21"}, {"day_2", ""}});
        const std::string after = unfolded(making.site.get(noor, calendar).body);
        CHECK(has(after, uid + "DTSTAMP:20261006T100100Z\r\nSEQUENCE:1\r\nDTSTART;VALUE=DATE:20261121\r\n"));
        CHECK_FALSE(has(after, "Monteur")); // no day, no event
    });
}

TEST_CASE("without a day or a question there is nothing to take along, and no page offers it") {
    for_each_engine([](db::Database& database) {
        Making making(database);
        CHECK(shows(making.site.get(samira, "/werk/work-noor"), "open-dagen.ics"));
        CHECK(shows(making.site.get(noor, "/werk/work-noor/samen"), "vragen.pdf"));
        making.step(noor, "samen", {{"day_1", ""}, {"day_2", ""}, {"asked_1", ""}});
        CHECK(making.site.get(noor, calendar).status == 404);
        CHECK(making.site.get(noor, sheet).status == 404);
        const auto page = making.site.get(samira, "/werk/work-noor");
        CHECK_FALSE(shows(page, "open-dagen.ics"));
        CHECK_FALSE(shows(page, "vragen.pdf"));
    });
}

TEST_CASE("the sheet has a page for each course, with its own questions") {
    for_each_engine([](db::Database& database) {
        Making making(database);
        const auto pdf = making.site.get(samira, sheet);
        REQUIRE(pdf.status == 200);
        const std::string text = text_of_pdf(pdf.body);
        const auto page_end = text.find('\f');
        CHECK(text.find("Kok, niveau 4") < page_end);
        CHECK(text.find("Wat leer je?") < page_end);
        CHECK(text.find("zaterdag 14 november 2026") < page_end);
        CHECK(text.find("Monteur") > page_end);
        CHECK(text.find("Monteur") != std::string::npos);
        CHECK(text.find("Wat leer je?", page_end) == std::string::npos);
    });
}

TEST_CASE("open days are for who may read the answers") {
    for_each_engine([](db::Database& database) {
        Making making(database);
        for (const std::string stranger : {amir, leila, bo, marit, tom, sem, els, karim, eva})
            for (const char* path : {calendar, sheet})
                CHECK_MESSAGE(making.site.get(stranger, path).status == 404, stranger);
        making.put(noor,
                   R"({"poster":1,"look":"sun","pieces":[{"kind":"title","x":1,"y":1,"size":20,"turn":0,)"
                   R"("colour":0,"text":"Ik"}]})",
                   0);
        making.hand_in();
        for (const char* who : {karim, eva})
            CHECK(making.site.get(who, calendar).status == 200);
        CHECK(making.site.get(tom, calendar).status == 404);
    });
}
