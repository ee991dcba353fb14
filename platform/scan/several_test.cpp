// More sheets on one picture, and codes that aren't ours.
#include "platform/images/picture_for_tests.hpp"
#include "platform/scan/scans_for_tests.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::scan;

namespace {
const std::string noor = "TL1NOOR23456789ABCD", daan = "TL1DAAN23456789ABCD", amir = "TL1AMIR23456789ABCD";

/// Two A4 beside each other on an A3 that lies on its side.
std::string on_a3(const std::string& one, const std::string& other) {
    pdf::Document page("scan", "nl");
    page.new_page(pdf::Paper::a3);
    double down = 0;
    for (const std::string& code : {one, other}) {
        page.turned(297, down, 90, [&] {
            page.qr(297 + our_sheet.code_x, down + our_sheet.code_y, our_sheet.code_side, qr::encode(code));
            page.text(297 + 20, down + 60, 150, "Dit schreef " + code, {.size = 20});
            page.filled_box(297 + 5, down + 262, 40, 30, {});
        });
        down += 210;
    }
    return page.finish();
}

/// What stands black in which corner.
bool is_upright(const images::Picture& sheet) {
    return images::name_of(images::colour_at(sheet.jpeg, 0.12, 0.93)) == "black" &&
           images::name_of(images::colour_at(sheet.jpeg, 0.88, 0.93)) == "white";
}

std::string with_stickers(const std::vector<std::string>& stickers, double turned) {
    pdf::Document page("scan", "nl");
    page.new_page();
    page.turned(105, 148.5, turned, [&] {
        draw_sheet(page, noor);
        int at = 0;
        for (const std::string& text : stickers) {
            const double x = 20 + at % 3 * 55, y = 90 + at / 3 * 60;
            page.turned(x + 15, y + 15, 33.0 * at, [&] { page.qr(x, y, 30, qr::encode(text)); });
            ++at;
        }
    });
    return page.finish();
}
} // namespace

TEST_CASE("two pupils' sheets on one A3 are both seen, and each can be cut out upright, alone") {
    const auto result = read_all(on_a3(noor, daan));
    REQUIRE(result.pages.size() == 1);
    const Page& page = result.pages[0];
    REQUIRE(page.sheets.size() == 2);
    for (const SheetSeen& sheet : page.sheets) {
        REQUIRE(!sheet.cut.screen.jpeg.empty());
        CHECK(sheet.cut.screen.height > sheet.cut.screen.width);
        CHECK(is_upright(sheet.cut.screen));
        const auto alone = read_all(sheet.cut.screen.jpeg);
        REQUIRE(alone.pages.size() == 1);
        CHECK(texts(alone.pages[0]) == std::vector{sheet.text});
        CHECK_FALSE(alone.pages[0].has_room_for_more);
    }
}

TEST_CASE("one sheet twice on a picture is there twice; three are three") {
    CHECK(read_all(on_a3(noor, noor)).pages.at(0).sheets.size() == 2);
    pdf::Document page("scan", "nl");
    page.new_page();
    int at = 0;
    for (const std::string& code : {noor, daan, amir}) // snippets on one glass
        page.qr(20, 20 + 90 * at++, 25, qr::encode(code));
    CHECK(texts(read_all(page.finish()).pages.at(0)).size() == 3);
}

TEST_CASE("beside the only code is room for another sheet, and something stands there: that is said") {
    const auto with = [](const char* beside) {
        pdf::Document page("scan", "nl");
        page.new_page(pdf::Paper::a3);
        page.turned(297, 0, 90, [&] {
            page.qr(297 + our_sheet.code_x, our_sheet.code_y, our_sheet.code_side, qr::encode(noor));
        });
        page.text(20, 300, 150, beside, {.size = 30});
        return read_all(page.finish()).pages.at(0);
    };
    CHECK(with("Het blad van Daan, zonder zijn code").has_room_for_more);
    CHECK_FALSE(with(" ").has_room_for_more); // one A4 on the glass of an A3
}

TEST_CASE("codes of flyers don't hide ours and never turn the page, however it was fed") {
    const std::vector<std::string> flyers{"https://example.org/open-dag",
                                          "WIFI:S:school;;",
                                          "8712345678906",
                                          "https://example.org/1",
                                          "x",
                                          "NL1K7QF2M9X"};
    for (const double fed : {0.0, 180.0, 4.0, 177.0}) {
        CAPTURE(fed);
        const auto page = read_all(with_stickers(flyers, fed)).pages.at(0);
        CHECK(texts(page) == std::vector{noor});
        CHECK(page.foreign.size() == flyers.size());
        CHECK(is_upright(page.pictures.screen));
    }
}

TEST_CASE("a page with other codes alone stays as it was fed") {
    pdf::Document page("scan", "nl");
    page.new_page();
    page.filled_box(5, 262, 40, 30, {});
    page.turned(100, 100, 180, [&] { page.qr(80, 80, 40, qr::encode("https://example.org")); });
    const auto read = read_all(page.finish()).pages.at(0);
    CHECK(read.sheets.empty());
    CHECK(read.look == Look::written);
    CHECK(is_upright(read.pictures.screen));
}
