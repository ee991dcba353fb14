// A stack that stops halfway, and files that are no honest scan.

#include "slices/assignments/paper/paper_for_tests.hpp"

#include "platform/scan/scan.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {
constexpr db::Statement pages_read{"test.pages", "SELECT id FROM paper_page WHERE school_id = $1"};
constexpr db::Statement give_up_trying{
    "test.due", "UPDATE job SET due_at = 0 WHERE school_id = $1 AND state = 'waiting'"};
// As if the program were killed while it writes the page with this number.
constexpr db::Statement break_page_sqlite{
    "test.break", "CREATE TRIGGER stop_here BEFORE INSERT ON paper_page WHEN NEW.number = 4 "
                  "BEGIN SELECT RAISE(ABORT, 'stop'); END"};
constexpr db::Statement mend_sqlite{"test.mend", "DROP TRIGGER stop_here"};

std::size_t count_pages(Paper& paper) {
    return paper.site.services.database
        .read([&](db::Reader& tx) {
            return tx.all(pages_read, {school}, [](const db::Row& row) { return row.str("id"); });
        })
        .size();
}

/// So many empty pages.
std::string pdf_of_pages(int pages, const std::string& of_trailer = {}) {
    std::string kids, objects;
    for (int page = 3; page < pages + 3; ++page) {
        kids += fmt::format("{} 0 R ", page);
        objects += fmt::format("{} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n", page);
    }
    return fmt::format("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                       "2 0 obj<</Type/Pages/Count {}/Kids[{}]>>endobj\n{}"
                       "trailer<</Root 1 0 R{}>>\n%%EOF\n",
                       pages, kids, objects, of_trailer);
}

std::string locked_pdf() {
    const std::string hash(32, 'A');
    return pdf_of_pages(1, "/Encrypt<</Filter/Standard/V 1/R 2/O(" + hash + ")/U(" + hash +
                               ")/P -4>>/ID[(a)(a)]");
}
} // namespace

TEST_CASE("a stack that stops at a page goes on there: no page lost, none twice") {
    TestDatabase database(db::Engine::sqlite);
    Paper paper(*database);
    const std::string stack = paper.print("all");
    database->write([](db::Writer& tx) { tx.run(break_page_sqlite, {}); });
    paper.upload(stack);
    CHECK(count_pages(paper) == 3);
    CHECK(paper.pages("work-amir").size() + paper.pages("work-daan").size() +
              paper.pages("work-noor").size() ==
          3);
    database->write([](db::Writer& tx) {
        tx.run(mend_sqlite, {});
        tx.run(give_up_trying, {school});
    });
    paper.site.workers.run_waiting();
    CHECK(count_pages(paper) == 15);
    for (const char* work : {"work-noor", "work-daan", "work-amir"})
        CHECK_MESSAGE(paper.pages(work).size() == 5, work);
}

TEST_CASE("a locked PDF, one of too many pages and one without its end are refused, each in plain words") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        CHECK(shows(paper.site.get(eva, paper.upload(locked_pdf())),
                    "Deze PDF is beveiligd met een wachtwoord."));
        CHECK(shows(paper.site.get(eva, paper.upload(pdf_of_pages(scan::most_pages + 1))),
                    "Deze PDF heeft te veel bladzijden."));
        std::string half = pdf_of_pages(3);
        half.resize(half.find("trailer") - 20);
        CHECK(shows(paper.site.get(eva, paper.upload(half)), "Het einde van dit bestand ontbreekt."));
        std::string huge = pdf_of_pages(1); // an app that knows no inches
        huge.replace(huge.find("200 200"), 7, "9999999 9999999");
        CHECK(shows(paper.site.get(eva, paper.upload(huge)), "1 lege achterkant."));
        CHECK(paper.pages("work-noor").empty());
    });
}

TEST_CASE(
    "a file that was refused can be opened and read again for a month, by the mentor of the class alone") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        paper.print("work-noor");
        const std::string aside = paper::aside_path(class_1b), review = paper.upload(locked_pdf());
        CHECK(shows(paper.site.get(eva, review), "href=\"" + aside + "\""));
        const auto page = paper.site.get(eva, aside);
        CHECK(shows(page, "Deze PDF is beveiligd met een wachtwoord."));
        const std::string file = aside + review.substr(review.rfind('/')) + "/1";
        CHECK(shows(page, "href=\"" + file + "\""));
        CHECK(paper.site.get(eva, file).body == locked_pdf());
        for (const char* who : {tom, counsellor, administrator, noor, samira}) {
            CHECK_MESSAGE(paper.site.get(who, file).status == 404, who);
            CHECK_MESSAGE(paper.site.post(who, file, {}).status == 404, who);
        }
        CHECK(paper.site.get(eva, aside + review.substr(review.rfind('/')) + "/2").status == 404);
        const std::string again = location_of(paper.site.post(eva, file, {}));
        CHECK(again != review);
        paper.site.workers.run_waiting();
        CHECK(shows(paper.site.get(eva, again), "Deze PDF is beveiligd met een wachtwoord."));
        paper.site.clock.advance_seconds(32LL * 24 * 3600);
        CHECK(paper.site.get(eva, file).status == 404);
        CHECK(shows(paper.site.get(eva, aside), "Er ligt niets apart"));
    });
}
