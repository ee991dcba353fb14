#include "platform/images/picture_for_tests.hpp"
#include "platform/pdf/pdf.hpp"
#include "platform/scan/scans_for_tests.hpp"

#include <doctest/doctest.h>
#include <stdexcept>
#include <vector>

using namespace trialoog;
using namespace trialoog::scan;

namespace {
constexpr const char* text = "TL1ABCDEFGHJKMNPQRS";

std::string sheet(const std::vector<std::string>& codes) {
    pdf::Document document("bladen", "nl");
    for (const std::string& code : codes) {
        document.new_page();
        if (code.empty()) continue;
        document.qr(167, 11, 25, qr::encode(code));
        document.text(20, 60, 150, "Wat kun jij goed?", {.size = 20});
    }
    return document.finish();
}

Result read(const std::string& bytes, int first = 1) { return read_all(bytes, first); }

bool contains(std::string_view all, std::string_view part) { return all.find(part) != all.npos; }

/// A PDF of this page content, with the rest that a reader needs.
std::string pdf_with(const std::string& extra_trailer, const std::string& media_box) {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
           "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[" +
           media_box + "]>>endobj\ntrailer<</Root 1 0 R" + extra_trailer + ">>\n%%EOF\n";
}
} // namespace

TEST_CASE("each page of a PDF comes as a picture with what its code says; an empty back is seen") {
    const auto result = read(sheet({text, "", "TL1SECOND"}));
    REQUIRE(!result.refusal);
    REQUIRE(result.pages.size() == 3);
    CHECK(texts(result.pages[0]) == std::vector<std::string>{text});
    CHECK(result.pages[0].pictures.screen.height > 1700);
    CHECK(result.pages[0].pictures.thumbnail.height == 320);
    CHECK_FALSE(contains(result.pages[0].pictures.screen.jpeg.substr(0, 2000), "Exif"));
    CHECK(result.pages[0].look == scan::Look::written);
    CHECK(result.pages[1].look == scan::Look::blank);
    CHECK(texts(result.pages[2]) == std::vector<std::string>{"TL1SECOND"});
    CHECK(result.pages[2].number == 3);
}

TEST_CASE("reading goes on from the page that is asked for") {
    const auto result = read(sheet({"TL1ONE", "TL1TWO", "TL1THREE"}), 3);
    REQUIRE(result.pages.size() == 1);
    CHECK(texts(result.pages[0]) == std::vector<std::string>{"TL1THREE"});
}

TEST_CASE("the same file gives the same pictures") {
    const std::string file = sheet({text});
    CHECK(read(file).pages.at(0).pictures.screen.jpeg == read(file).pages.at(0).pictures.screen.jpeg);
}

TEST_CASE("a photo that lies on its side comes out upright by its code") {
    const std::string upright = read(sheet({text})).pages.at(0).pictures.screen.jpeg;
    for (const int orientation : {3, 6, 8}) {
        const auto result = read(images::held(upright, orientation));
        REQUIRE(result.pages.size() == 1);
        CHECK(texts(result.pages[0]) == std::vector<std::string>{text});
        CHECK(result.pages[0].pictures.screen.height > result.pages[0].pictures.screen.width);
        CHECK(images::name_of(images::colour_at(result.pages[0].pictures.screen.jpeg, 0.1, 0.05)) == "white");
    }
}

TEST_CASE("a page whose visitor gives up leaves the worker usable") {
    const std::string file = sheet({"ONE", "TWO"});
    CHECK_THROWS_AS(
        scan::read(file, 1, begins_as_ours,
                   [](const scan::Page&, int) { throw std::runtime_error("no room on the disk"); }),
        std::runtime_error);
    CHECK(read(file).pages.size() == 2);
}

TEST_CASE("what can't be read is refused with its reason, and the next file is read all the same") {
    const std::string good = sheet({text});
    CHECK(read("no file at all").refusal == scan::Refusal::unknown_kind);
    CHECK(read("<html>%PDF").refusal == scan::Refusal::unknown_kind);
    CHECK(read("%PDF-1.4\n" + std::string(5000, 'x')).refusal == scan::Refusal::damaged);
    CHECK(read(std::string(scan::most_bytes + 1, 'x')).refusal == scan::Refusal::too_big);
    const std::string padding(32, 'A');
    CHECK(read(pdf_with("/Encrypt<</Filter/Standard/V 1/R 2/O(" + padding + ")/U(" + padding +
                            ")/P -4>>/ID[(a)(a)]",
                        "0 0 595 842"))
              .refusal == scan::Refusal::locked);
    CHECK(read(good).pages.size() == 1);
}

TEST_CASE("a page of kilometres, or of nothing, costs no memory: it is damaged, or small") {
    for (const std::string box : {"0 0 99999999 99999999", "0 0 0 0", "0 0 1 99999"}) {
        CAPTURE(box);
        const auto result = read(pdf_with("", box));
        for (const scan::Page& page : result.pages)
            CHECK((page.look == scan::Look::damaged || page.pictures.screen.height <= 1800));
    }
    CHECK(read(sheet({text})).pages.size() == 1);
}
