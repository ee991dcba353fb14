// Files as the world sends them.
#include "platform/scan/file.hpp"
#include "platform/scan/scans_for_tests.hpp"

#include <array>
#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace trialoog;
using namespace trialoog::scan;

namespace {
const std::string noor = "TL1NOOR23456789ABCD";

std::string sheet_pdf() {
    pdf::Document page("blad", "nl");
    page.new_page();
    draw_sheet(page, noor);
    return page.finish();
}

bool is_read(const std::string& file) {
    const auto result = read_all(file);
    return result.pages.size() == 1 && texts(result.pages[0]) == std::vector{noor};
}

/// The squares of a QR code as grey bytes, in a page of 420 × 594.
struct Grey {
    int width = 420, height = 594;
    std::string bytes = std::string(static_cast<std::size_t>(width * height), '\xff');
};
Grey grey_sheet(const std::string& text) {
    Grey page;
    const auto code = qr::encode(text);
    for (int y = 0; y < 50 / code.size * code.size; ++y)
        for (int x = 0; x < 50 / code.size * code.size; ++x)
            if (code.at(x / (50 / code.size), y / (50 / code.size)))
                page.bytes[static_cast<std::size_t>((22 + y) * page.width + 334 + x)] = '\0';
    return page;
}

std::string little(std::uint32_t number, int bytes) {
    std::string text;
    for (int at = 0; at < bytes; ++at)
        text += static_cast<char>(number >> 8 * at & 255);
    return text;
}

/// Uncompressed, a page for each code.
std::string tiff(const std::vector<std::string>& codes, std::uint32_t claimed_height = 0) {
    using namespace std::literals;
    std::string file = "II*\0"s + little(8, 4);
    for (std::size_t at = 0; at < codes.size(); ++at) {
        const Grey page = grey_sheet(codes[at]);
        const auto height = claimed_height ? claimed_height : static_cast<std::uint32_t>(page.height);
        const auto start = static_cast<std::uint32_t>(file.size());
        constexpr std::uint32_t fields = 9, head = 2 + fields * 12 + 4;
        const auto field = [](std::uint32_t tag, std::uint32_t type, std::uint32_t value) {
            return little(tag, 2) + little(type, 2) + little(1, 4) + little(value, 4);
        };
        const auto size = static_cast<std::uint32_t>(page.bytes.size());
        file += little(fields, 2) + field(256, 4, static_cast<std::uint32_t>(page.width)) +
                field(257, 4, height) + field(258, 3, 8) + field(259, 3, 1) + field(262, 3, 1) +
                field(273, 4, start + head) + field(277, 3, 1) + field(278, 4, height) + field(279, 4, size);
        file += little(at + 1 < codes.size() ? start + head + size : 0, 4) + page.bytes;
    }
    return file;
}

/// One grey picture that fills a page, in a PDF whose page has these entries.
std::string picture_pdf(const std::string& page_entries, double width, double height,
                        const std::string& size_of_picture = {}) {
    const Grey grey = grey_sheet(noor);
    const std::string draw = fmt::format("q {} 0 0 {} 0 0 cm /P Do Q", width, height);
    const std::string size = size_of_picture.empty()
                                 ? fmt::format("/Width {}/Height {}", grey.width, grey.height)
                                 : size_of_picture;
    return fmt::format("%PDF-1.6\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                       "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                       "3 0 obj<</Type/Page/Parent 2 0 R{}/Contents 4 0 R/Resources<</XObject<</P 5 0 "
                       "R>>>>>>endobj\n"
                       "4 0 obj<</Length {}>>stream\n{}\nendstream endobj\n"
                       "5 0 obj<</Type/XObject/Subtype/Image{}/ColorSpace/DeviceGray/BitsPerComponent 8"
                       "/Length {}>>stream\n{}\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
                       page_entries, draw.size(), draw, size, grey.bytes.size(), grey.bytes);
}
} // namespace

TEST_CASE("a PDF with something before it or behind its end is read") {
    const std::string pdf = sheet_pdf();
    CHECK(is_read(pdf));
    CHECK(is_read("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n" + pdf));
    CHECK(is_read(std::string(20'000, ' ') + pdf));
    CHECK(is_read(pdf + std::string(50'000, '\0')));
    CHECK(is_read(pdf + "\r\n--boundary--\r\n<html>Verzonden met de scanner" + std::string(5000, 'x')));
    CHECK(is_read("\xef\xbb\xbf" + pdf));
    CHECK_FALSE(is_known_kind(std::string("PK\3\4") + pdf)); // an archive with a PDF in it
}

TEST_CASE("a PDF without its end is said to be cut off, not half read") {
    const std::string pdf = sheet_pdf();
    for (const double part : {0.3, 0.6, 0.9}) {
        CAPTURE(part);
        const auto half = pdf.substr(0, static_cast<std::size_t>(static_cast<double>(pdf.size()) * part));
        CHECK(read_all(half).refusal == Refusal::cut_off);
    }
}

TEST_CASE("whatever size a page says to have, what stands on it is read") {
    for (const auto& [entries, width, height] :
         {std::tuple("/MediaBox[0 0 595 842]", 595.0, 842.0), std::tuple("/MediaBox[0 0 60 85]", 60.0, 85.0),
          std::tuple("/MediaBox[0 0 8000 11300]", 8000.0, 11300.0),
          std::tuple("/MediaBox[0 0 1 1.414]", 1.0, 1.414), std::tuple("/MediaBox[0 0 0 0]", 612.0, 792.0),
          std::tuple("/MediaBox[0 0 900000 1272792]", 900000.0, 1272792.0),
          std::tuple("/MediaBox[0 0 595 842]/UserUnit 50", 595.0, 842.0),
          std::tuple("/MediaBox[0 0 595 842]/Rotate 90", 595.0, 842.0),
          std::tuple("/MediaBox[0 0 595 842]/CropBox[0 0 595 842]", 595.0, 842.0),
          std::tuple("/MediaBox[0 0 595 842]/CropBox[0 0 0 0]", 595.0, 842.0),
          std::tuple("/MediaBox[0 0 595 842]/CropBox[-90 -90 9000 9000]", 595.0, 842.0),
          std::tuple("/MediaBox[595 842 0 0]", 595.0, 842.0)}) {
        CAPTURE(std::string(entries));
        const auto result = read_all(picture_pdf(entries, width, height));
        REQUIRE(result.pages.size() == 1);
        CHECK(texts(result.pages[0]) == std::vector{noor});
        CHECK(result.pages[0].pictures.screen.height <= 1800);
    }
}

TEST_CASE("a picture of a thousand megapixels in a PDF is refused by its head") {
    const auto result =
        read_all(picture_pdf("/MediaBox[0 0 595 842]", 595, 842, "/Width 40000/Height 40000"));
    CHECK(result.refusal == Refusal::too_many_pixels);
    CHECK(is_read(sheet_pdf()));
}

TEST_CASE("a TIFF is read, page by page, by its bytes; one of too many pixels isn't decoded") {
    const auto result = read_all(tiff({noor, "TL1DAAN23456789ABCD"}));
    REQUIRE(result.pages.size() == 2);
    CHECK(texts(result.pages[0]) == std::vector{noor});
    CHECK(texts(result.pages[1]) == std::vector<std::string>{"TL1DAAN23456789ABCD"});
    const auto second = read_all(tiff({noor, "TL1DAAN23456789ABCD"}), 2);
    REQUIRE(second.pages.size() == 1);
    CHECK(second.pages[0].number == 2);
    CHECK(read_all(tiff({noor}, 3'000'000)).refusal == Refusal::too_many_pixels);
    const auto broken = read_all(std::string("II*\0\x08\0\0\0", 8) + std::string(500, '\xff'));
    CHECK(broken.refusal == Refusal::damaged);
    CHECK(is_read(sheet_pdf()));
}

TEST_CASE("pencil on a back is written; what shines through from the other side is not") {
    const auto look = [](pdf::Colour pen, double thick) {
        pdf::Document page("achterkant", "nl");
        page.new_page();
        if (thick > 0)
            for (int at = 0; at < 6; ++at) // one word
                page.rule(60 + at * 4, 100, 62 + at * 4, 106, pen, thick);
        else
            page.text(20, 20, 170, std::string(3000, 'x'), {.colour = pen});
        return read_all(page.finish()).pages.at(0).look;
    };
    CHECK(look({0.72, 0.72, 0.72}, 0.5) == Look::written); // a hard pencil
    CHECK(look({0.5, 0.5, 0.5}, 0.3) == Look::written);
    CHECK(look({0.92, 0.92, 0.92}, 0) == Look::blank);
}

TEST_CASE(
    "of a scan is known how much stands on it: the same page scanned again as much, a fuller one more") {
    const auto ink = [](int lines) {
        pdf::Document page("blad", "nl");
        page.new_page();
        draw_sheet(page, noor);
        for (int at = 0; at < lines; ++at)
            page.text(20, 90 + 8 * at, 170, "Ik help mijn broertje met rekenen.", {});
        return read_all(page.finish()).pages.at(0).ink;
    };
    CHECK(ink(3) == ink(3));
    CHECK(ink(6) > ink(3) + 300);
}
