// One form for all pages that wait: saving one keeps what was typed of the others.
#include "slices/assignments/paper/paper_for_tests.hpp"
#include "slices/assignments/paper/scans_for_tests.hpp"
#include "slices/assignments/work/paper_page.hpp"
#include "slices/paper/scanner_folder.hpp"
#include "slices/paper/store.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::assignments;
using namespace trialoog::test;

namespace {
/// Pages on which nothing can be read, each with other words.
std::string unreadable_pages(int pages) {
    pdf::Document document("blad", "nl");
    for (int page = 1; page <= pages; ++page) {
        document.new_page();
        document.text(20, 30.0 + 20 * page, 150, "Een blad waar de hoek af is: " + std::to_string(page),
                      {.size = 20});
    }
    return document.finish();
}

/// Ids of the pages that wait, in the order of the file.
std::vector<std::string> waiting_ids(Paper& paper, const std::string& review) {
    std::vector<std::string> ids;
    const std::string scan = review.substr(review.rfind('/') + 1);
    for (const auto& page : paper.site.services.database.read(
             [&](db::Reader& tx) { return paper::pages_of_scan(tx, school, scan); }))
        if (page.state == paper::PageState::waiting) ids.push_back(page.id);
    return ids;
}

/// Sheets with these codes; "" has none.
std::string pdf_of(const std::vector<std::string>& codes) {
    pdf::Document document("stapel", "nl");
    for (const std::string& code : codes) {
        document.new_page();
        document.text(20, 60, 150, "Ik help mijn broertje elke dag met rekenen.", {.size = 20});
        if (!code.empty())
            document.qr(scan::our_sheet.code_x, scan::our_sheet.code_y, scan::our_sheet.code_side,
                        qr::encode(code));
    }
    return document.finish();
}

bool is_in_a_field(const http::Response& page, const std::string& text) {
    return page.body.find("value=\"" + text + "\"") != std::string::npos;
}
bool is_chosen(const http::Response& page, const std::string& value) {
    return page.body.find("value=\"" + value + "\" selected") != std::string::npos;
}
} // namespace

TEST_CASE("what the mentor typed in one card stays when another is saved, thrown away or refused") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        paper.print("all");
        const std::string review = paper.upload(unreadable_pages(4));
        const auto ids = waiting_ids(paper, review);
        REQUIRE(ids.size() == 4);
        const std::string typed = "K7QF-2M9", path = review + "/";
        const auto saved = paper.site.post(eva, path + ids[0],
                                           {{"wie-" + ids[0], "assignment:work-noor"},
                                            {"blad-" + ids[0], "2"},
                                            {"code-" + ids[1], typed},
                                            {"wie-" + ids[2], "assignment:work-daan"},
                                            {"blad-" + ids[2], "4"}});
        CHECK(saved.status == 200);
        CHECK(paper.pages("work-noor").at(0).field == paper_field(2));
        CHECK(is_in_a_field(saved, typed));
        CHECK(is_chosen(saved, "assignment:work-daan"));
        CHECK(is_chosen(saved, "4"));
        CHECK_FALSE(is_chosen(saved, "assignment:work-noor")); // that one is settled
        const auto wrong =
            paper.site.post(eva, path + ids[1], {{"code-" + ids[1], typed}, {"code-" + ids[2], "Daan"}});
        CHECK(wrong.status == 422);
        CHECK(shows(wrong, "Dit is geen code."));
        CHECK(is_in_a_field(wrong, typed));
        CHECK(is_in_a_field(wrong, "Daan"));
        const auto away = paper.site.post(eva, path + ids[3], {{"weg", "ja"}, {"code-" + ids[1], typed}});
        CHECK(away.status == 200);
        CHECK(is_in_a_field(away, typed));
        CHECK(waiting_ids(paper, review).size() == 2);
        // Once more by reloading: it changes nothing, and keeps as much.
        CHECK(is_in_a_field(paper.site.post(eva, path + ids[3], {{"weg", "ja"}, {"code-" + ids[1], typed}}),
                            typed));
        CHECK(location_of(paper.site.post(eva, path + ids[1], {{"weg", "ja"}})) == review);
    });
}

TEST_CASE(
    "all cards that are filled in are saved at once; those with something wrong stay as they were typed") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        paper.print("all");
        const std::string review = paper.upload(unreadable_pages(4));
        const auto ids = waiting_ids(paper, review);
        REQUIRE(ids.size() == 4);
        CHECK(shows(paper.site.get(eva, review), "Leg alles erbij wat is ingevuld"));
        CHECK(paper.site.post(eva, review, {}).status == 422); // nothing filled in
        CHECK(paper.site.post(tom, review, {{"wie-" + ids[0], "assignment:work-noor"}}).status == 404);
        const auto page = paper.site.post(eva, review,
                                          {{"wie-" + ids[0], "assignment:work-noor"},
                                           {"blad-" + ids[0], "1"},
                                           {"wie-" + ids[1], "assignment:work-bo"},
                                           {"blad-" + ids[1], "1"},
                                           {"wie-" + ids[2], "assignment:work-daan"},
                                           {"blad-" + ids[2], "3"}});
        CHECK(page.status == 422);
        CHECK(paper.pages("work-noor").size() == 1);
        CHECK(paper.pages("work-daan").at(0).field == paper_field(3));
        CHECK(paper.pages("work-bo").empty()); // of another class
        CHECK(waiting_ids(paper, review).size() == 2);
        CHECK(location_of(paper.site.post(eva, review,
                                          {{"wie-" + ids[1], "assignment:work-noor"},
                                           {"blad-" + ids[1], "2"},
                                           {"blad-" + ids[3], "1"}})) == review);
        CHECK(waiting_ids(paper, review).size() == 1);
    });
}

TEST_CASE("the counsellor who sorts loses nothing that was typed of other pages") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        paper.print("all");
        const std::string scan = paper.site.services.database.write([&](db::Writer& tx) {
            return paper::add_scan(tx, school, {}, paper::by_scanner, {},
                                   {{"scan.pdf", paper.site.services.files.put(unreadable_pages(3))}},
                                   paper.site.clock.now());
        });
        paper.site.workers.run_waiting();
        const std::string sorting = "/papier/" + scan;
        const auto ids = waiting_ids(paper, sorting);
        REQUIRE(ids.size() == 3);
        const auto page = paper.site.post(
            counsellor, sorting + "/" + ids[0],
            {{"klas-" + ids[0], class_1b}, {"code-" + ids[1], "K7QF"}, {"klas-" + ids[2], class_1b}});
        CHECK(page.status == 200);
        CHECK(is_in_a_field(page, "K7QF"));
        CHECK(is_chosen(page, class_1b));
        const auto all =
            paper.site.post(counsellor, sorting, {{"code-" + ids[1], "K7QF"}, {"klas-" + ids[2], class_1b}});
        CHECK(all.status == 422);
        CHECK(shows(all, "Dit is geen code."));
        CHECK(shows(paper.site.get(counsellor, sorting), "1 blad wacht op jou"));
        CHECK(waiting_ids(paper, sorting).size() == 3); // two of them with the mentor of 1b
    });
}

TEST_CASE(
    "with pages that wait, handing in has a page of its own: no form beside another that would lose it") {
    for_each_engine([](db::Database& database) {
        Paper paper(database);
        const std::string code = code_texts(paper.print("work-noor")).at(0);
        const std::string review =
            location_of(paper.site.upload(eva, scans_of_1b, "scans", pdf_of({code, ""})));
        paper.site.workers.run_waiting();
        const auto page = paper.site.get(eva, review);
        CHECK(shows(page, "1 blad wacht op jou"));
        CHECK_FALSE(shows(page, "Met wie deed Noor"));
        CHECK(shows(page, review + "?inleveren=ja"));
        const auto handing_in = paper.site.get(eva, review + "?inleveren=ja");
        CHECK(shows(handing_in, "1 blad wacht nog op jou"));
        CHECK(shows(handing_in, "Met wie deed Noor"));
        const std::string id = waiting_ids(paper, review).at(0);
        paper.site.post(eva, review + "/" + id, {{"weg", "ja"}});
        CHECK(shows(paper.site.get(eva, review), "Met wie deed Noor"));
    });
}
