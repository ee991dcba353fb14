// What the program sets aside can be looked at, and brought back for a month.
#include "slices/assignments/paper/paper_for_tests.hpp"
#include "slices/assignments/paper/scans_for_tests.hpp"
#include "slices/assignments/work/paper_page.hpp"
#include "tests/support/file_uses.hpp"

#include <doctest/doctest.h>
#include <set>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {
const std::string aside = paper::aside_path(class_1b);

std::string empty_back() {
    pdf::Document page("achterkant", "nl");
    page.new_page();
    return page.finish();
}

/// The address of the only page that can be brought back.
std::string only_one_aside(Paper& paper) {
    const auto page = paper.site.get(eva, aside);
    CHECK(shows(page, "Haal terug"));
    const std::string before = "action=\"/klas/" + std::string(class_1b) + "/papier/";
    const auto at = page.body.find(before);
    REQUIRE(at != std::string::npos);
    CHECK(page.body.find(before, at + 1) == std::string::npos);
    return page.body.substr(at + 8, page.body.find('"', at + 8) - at - 8);
}

void give_back(Paper& paper) {
    paper.site.clock.advance_seconds(60);
    paper.site.post(eva, "/werk/work-noor/heropen", {{"reden", "Vul blad 1 nog aan."}});
    paper.site.clock.advance_seconds(60);
}

test::Names files_of_use(Paper& paper) {
    return test::file_uses(paper.site.services.database, paper.site.files, paper.site.clock.now()).used;
}
} // namespace

TEST_CASE("an empty back can be looked at and brought back by the mentor of the class, and nobody else") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        paper.print("work-noor");
        const std::string review = paper.upload(empty_back());
        CHECK(shows(paper.site.get(eva, review), "1 lege achterkant."));
        CHECK(shows(paper.site.get(eva, review), aside));
        const std::string page = only_one_aside(paper);
        CHECK(shows(paper.site.get(eva, aside), "Gelezen als lege achterkant"));
        CHECK(paper.site.get(eva, page).status == 200);
        CHECK(paper.site.get(eva, page + "/klein").status == 200);
        for (const char* who : {tom, counsellor, administrator, noor, samira}) {
            CHECK_MESSAGE(paper.site.get(who, aside).status == 404, who);
            CHECK_MESSAGE(paper.site.get(who, page).status == 404, who);
            CHECK_MESSAGE(paper.site.post(who, page, {{"terug", "ja"}}).status == 404, who);
        }
        CHECK(location_of(paper.site.post(eva, page, {{"terug", "ja"}})) == review);
        CHECK(shows(paper.site.get(eva, review), "Dit blad is teruggehaald."));
        const std::string id = page.substr(page.rfind('/') + 1);
        CHECK(location_of(paper.site.post(
                  eva, page, {{"wie-" + id, "assignment:work-noor"}, {"blad-" + id, "2"}})) == review);
        CHECK(paper.pages("work-noor").at(0).field == paper_field(2));
        CHECK(shows(paper.site.get(eva, aside), "Er ligt niets apart"));
    });
}

TEST_CASE("a page without a code that came in twice is set aside as a double, and says only that") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        paper.print("work-noor");
        paper.upload(unreadable());
        paper.upload(unreadable());
        const auto page = paper.site.get(eva, aside);
        CHECK(shows(page, "Er was al een foto van dit blad"));
        CHECK_FALSE(shows(page, "De code op dit blad is niet te lezen."));
    });
}

TEST_CASE("what was thrown away comes back too, for a month; then it is gone, its picture as well") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        paper.print("work-noor");
        const std::string review = paper.upload(unreadable());
        const std::string page =
            review + "/" + id_in(paper.site.get(eva, review), "action=\"" + review + "/");
        paper.site.clock.advance_seconds(40LL * 24 * 3600); // it waits as long as it takes
        const auto forget = [&] {
            database.write([&](db::Writer& tx) { paper::forget_old(tx, paper.site.clock.now()); });
            storage::sweep(database, paper.site.files, paper.site.clock.now(), std::chrono::hours(24));
        };
        forget();
        CHECK(paper.site.get(eva, page).status == 200);
        paper.site.post(eva, page, {{"weg", "ja"}});
        CHECK(only_one_aside(paper) == page);
        CHECK(shows(paper.site.get(eva, aside), "Weggegooid"));
        paper.site.clock.advance_seconds(30LL * 24 * 3600);
        forget();
        CHECK(paper.site.get(eva, page).status == 200);
        CHECK_FALSE(files_of_use(paper).empty());
        CHECK(test::wrong_uses(database, paper.site.files, paper.site.clock.now()) == "");
        paper.site.clock.advance_seconds(2LL * 24 * 3600);
        CHECK(shows(paper.site.get(eva, aside), "Er ligt niets apart"));
        forget();
        CHECK(paper.site.get(eva, page).status == 404);
        CHECK(files_of_use(paper).empty());
    });
}

TEST_CASE("a later picture of a sheet with more on it lies beside the first; one with no more is set aside") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        const std::string code = code_texts(paper.print("work-noor")).at(0);
        paper.upload(written(code, 4));
        CHECK(shows(paper.site.get(eva, paper.upload(written(code, 3))), "1 blad was er al."));
        REQUIRE(paper.pages("work-noor").size() == 1);
        paper.upload(written(code, 12));
        REQUIRE(paper.pages("work-noor").size() == 2);
        CHECK(paper.pages("work-noor")[1].field == paper_field(1));
        // The mentor looks at the one that was set aside, and lays it beside the others.
        const std::string page = only_one_aside(paper);
        const std::string review = location_of(paper.site.post(eva, page, {{"terug", "ja"}}));
        CHECK(shows(paper.site.get(eva, review), "Ja, leg het bij Noor"));
        const std::string id = page.substr(page.rfind('/') + 1);
        const std::string typed = paper::shown_code(paper::read_qr_text(code).value().sheet_code);
        const auto there = paper.site.post(eva, page, {{"code-" + id, typed}});
        CHECK(there.status == 422);
        CHECK(shows(there, "Leg hem ernaast"));
        paper.site.post(eva, page, {{"code-" + id, typed}, {"naast", "ja"}});
        CHECK(paper.pages("work-noor").size() == 3);
    });
}

TEST_CASE("a picture that made way for a later one can be brought back") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        const std::string code = code_texts(paper.print("work-noor")).at(0);
        const std::string review = paper.upload(written(code, 6));
        paper.site.post(eva, std::string(print_path) + "/inleveren",
                        {{"terug", review},
                         {"wie-work-noor", "aunt"},
                         {"gevraagd-work-noor", ",2,3,4,5"},
                         {"ja-work-noor", ",2,3,4,5"}});
        REQUIRE(paper.work().handed_in_at);
        give_back(paper);
        paper.upload(written(code, 5));
        CHECK(paper.pages("work-noor").size() == 1);
        CHECK(shows(paper.site.get(eva, aside), "Er kwam een latere foto van dit blad."));
        const std::string page = only_one_aside(paper);
        paper.site.post(eva, page, {{"terug", "ja"}});
        const std::string id = page.substr(page.rfind('/') + 1);
        paper.site.post(eva, page,
                        {{"code-" + id, paper::shown_code(paper::read_qr_text(code).value().sheet_code)},
                         {"naast", "ja"}});
        CHECK(paper.pages("work-noor").size() == 2);
    });
}
