// More sheets on one picture: nothing of it lands by itself.
#include "slices/assignments/paper/paper_for_tests.hpp"
#include "slices/assignments/paper/scans_for_tests.hpp"
#include "slices/assignments/work/paper_page.hpp"
#include "slices/paper/scanner_folder.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {
/// The addresses of the pages that wait in this review.
std::vector<std::string> waiting_in(const http::Response& page, const std::string& review) {
    std::vector<std::string> found;
    const std::string before = "action=\"" + review + "/";
    for (auto at = page.body.find(before); at != std::string::npos; at = page.body.find(before, at + 1)) {
        std::string path = review + "/" + page.body.substr(at + before.size(), 36);
        if (std::ranges::count(found, path) == 0) found.push_back(std::move(path));
    }
    return found;
}

std::string sheets_of_bo(Paper& paper) {
    const std::string path =
        location_of(paper.site.post(tom, "/opdracht/qualities-1c/papier", {{"wie", "work-bo"}}));
    paper.site.workers.run_waiting();
    return paper.site.get(tom, path + "/pdf").body;
}

void confirm(Paper& paper, const char* who, const std::string& review) {
    for (const std::string& scanned : waiting_in(paper.site.get(who, review), review)) {
        const auto page = paper.site.get(who, review);
        const std::string field = "name=\"is-" + scanned.substr(scanned.rfind('/') + 1) + "\" value=\"";
        const auto at = page.body.find(field);
        REQUIRE(at != std::string::npos);
        const std::string code = page.body.substr(at + field.size(), 9);
        CHECK(
            paper.site.post(who, scanned, {{"is-" + scanned.substr(scanned.rfind('/') + 1), code}}).status ==
            303);
    }
}
} // namespace

TEST_CASE("two pupils' sheets on one picture wait, with both named; cut in two, each goes to its own pupil") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        const std::string review = paper.upload(
            on_a3(code_texts(paper.print("work-noor")).at(0), code_texts(paper.print("work-daan")).at(1)));
        CHECK(paper.pages("work-noor").empty());
        CHECK(paper.pages("work-daan").empty());
        const auto page = paper.site.get(eva, review);
        CHECK(shows(page, "Op deze foto staan meer bladen."));
        CHECK(shows(page, "Noor"));
        CHECK(shows(page, "Daan"));
        CHECK(shows(page, "Knip in 2 bladen"));
        const auto waiting = waiting_in(page, review);
        REQUIRE(waiting.size() == 1);
        CHECK(paper.site.post(tom, waiting[0], {{"knip", "ja"}}).status == 404);
        CHECK(location_of(paper.site.post(eva, waiting[0], {{"knip", "ja"}})) == review);
        CHECK(paper.pages("work-noor").empty()); // cut, and still nothing lands by itself
        REQUIRE(waiting_in(paper.site.get(eva, review), review).size() == 2);
        confirm(paper, eva, review);
        REQUIRE(paper.pages("work-noor").size() == 1);
        REQUIRE(paper.pages("work-daan").size() == 1);
        CHECK(paper.pages("work-noor")[0].field == paper_field(1));
        CHECK(paper.pages("work-daan")[0].field == paper_field(2));
        const auto picture = paper.site.services.files.get(paper.pages("work-noor")[0].screen_key);
        CHECK(code_texts(picture.value()).size() == 1); // nothing of Daan on it
        CHECK(
            shows(paper.site.get(eva, paper::aside_path(class_1b)), "Deze foto is in losse bladen geknipt."));
    });
}

TEST_CASE("of a pupil of another class the mentor reads the class only, and that half goes to its mentor") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        const std::string review = paper.upload(
            on_a3(code_texts(paper.print("work-noor")).at(0), code_texts(sheets_of_bo(paper)).at(0)));
        const auto page = paper.site.get(eva, review);
        CHECK(shows(page, "iemand van klas 1c, blad 1"));
        CHECK_FALSE(shows(page, "Bo "));
        paper.site.post(eva, waiting_in(page, review).at(0), {{"knip", "ja"}});
        CHECK(waiting_in(paper.site.get(eva, review), review).size() == 1);
        confirm(paper, eva, review);
        CHECK(paper.pages("work-noor").size() == 1);
        CHECK(paper.pages("work-bo").empty());
        const std::string of_tom =
            std::string("/klas/") + class_1c + "/papier/" + review.substr(review.rfind('/') + 1);
        confirm(paper, tom, of_tom);
        CHECK(paper.pages("work-bo").size() == 1);
    });
}

TEST_CASE("one sheet twice on a picture, two of one pupil, or a code that isn't known beside it: all wait") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        const auto codes = code_texts(paper.print("work-noor"));
        const std::string unknown = paper::qr_text({paper::school_mark(school), "K7QF2M9X"});
        for (const std::string& other : {codes.at(0), codes.at(1), unknown}) {
            const auto page = paper.site.get(eva, paper.upload(on_a3(codes.at(0), other)));
            CHECK(shows(page, "Op deze foto staan meer bladen."));
        }
        CHECK(paper.pages("work-noor").empty());
    });
}

TEST_CASE("codes of other schools, of flyers, or with a wrong check don't stop our sheet, nor turn it") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        const std::string ours = code_texts(paper.print("work-noor")).at(0);
        std::string wrong = ours;
        wrong.back() = wrong.back() == '0' ? '1' : '0';
        const std::string elsewhere = paper::qr_text({paper::school_mark("elders"), "K7QF2M9X"});
        paper.upload(with_flyers(ours, {wrong, elsewhere, "https://example.org/open-dag"}));
        REQUIRE(paper.pages("work-noor").size() == 1);
        CHECK(paper.pages("work-noor")[0].height > paper.pages("work-noor")[0].width);
    });
}

TEST_CASE(
    "a picture of two classes from the school's scanner: the counsellor cuts it, each mentor has a half") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        const std::string file =
            on_a3(code_texts(paper.print("work-noor")).at(0), code_texts(sheets_of_bo(paper)).at(0));
        const std::string scan = paper.site.services.database.write([&](db::Writer& tx) {
            return paper::add_scan(tx, school, {}, paper::by_scanner, {},
                                   {{"scan.pdf", paper.site.services.files.put(file)}},
                                   paper.site.clock.now());
        });
        paper.site.workers.run_waiting();
        const std::string sorting = "/papier/" + scan;
        const auto page = paper.site.get(counsellor, sorting);
        CHECK(shows(page, "Noor"));
        CHECK(shows(page, "Bo"));
        const auto waiting = waiting_in(page, sorting);
        REQUIRE(waiting.size() == 1);
        CHECK(paper.site.get(counsellor, waiting[0] + "/klein").status == 200);
        CHECK(paper.site.get(eva, waiting[0] + "/klein").status == 404);
        CHECK(location_of(paper.site.post(counsellor, waiting[0], {{"knip", "ja"}})) == sorting);
        confirm(paper, eva, scans_of_1b + "/" + scan);
        confirm(paper, tom, std::string("/klas/") + class_1c + "/papier/" + scan);
        CHECK(paper.pages("work-noor").size() == 1);
        CHECK(paper.pages("work-bo").size() == 1);
    });
}
