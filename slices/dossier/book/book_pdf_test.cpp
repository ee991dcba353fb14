#include "slices/dossier/book/book.hpp"
#include "tests/support/read_pdf.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>
#include <fstream>
#include <iterator>
#include <sstream>

using namespace trialoog;
using namespace trialoog::dossier;

namespace {
/// Pieces of every length, so that on some page each kind of thing comes last.
Book long_book() {
    Book book{.given_name = "Noor", .name = "Noor Haddad", .school_name = "De Brug", .class_name = "4a"};
    book.made_on = {2026, 11, 30};
    for (int n = 1; n <= 40; ++n) {
        BookEntry one;
        one.entry.title = fmt::format("Stuk {}", n);
        one.entry.happened_on = {2026, 1, 10};
        one.entry.companion = "mama";
        for (int line = 0; line < n % 7; ++line)
            one.entry.fields.results += fmt::format("Regel {} van wat ik deed.\n", line);
        one.entry.fields.evaluation = "Het ging goed.";
        if (n % 3 == 0) one.files.push_back({.label = "foto", .key = "k", .width = 1600, .height = 1200});
        if (n % 4 == 0) one.qualities.push_back({.text = "houdt vol", .situation = "Ik ging door."});
        book.entries.push_back(std::move(one));
    }
    return book;
}
/// Every photo is the same one.
std::string as_pdf(const Book& book) {
    std::ifstream file("platform/images/fixtures/quadrants.jpg", std::ios::binary);
    const std::string photo{std::istreambuf_iterator<char>(file), {}};
    REQUIRE_FALSE(photo.empty());
    return book_pdf(
        book, [&](const std::string&) { return std::optional(photo); }, [](int, int) {});
}
std::vector<std::string> printed(const Book& book) { return test::pages_of_pdf(as_pdf(book)); }
constexpr double foot = 24; // mm from the paper’s lower edge: the name and the number stand there
/// The last line above the foot, which has the name and the number.
std::string last_line(const std::string& page) {
    std::istringstream lines(page);
    std::string last, line;
    while (std::getline(lines, line))
        if (line.find_first_not_of(" \t\r\f") != line.npos && line.find("Noor Haddad") == line.npos &&
            line.find_first_not_of(" 0123456789\r\f") != line.npos)
            last = line;
    return last;
}
/// The number of the last piece that begins on a page.
int last_piece(const std::string& page) {
    const auto at = page.rfind("Stuk ");
    REQUIRE(at != std::string::npos);
    return std::stoi(page.substr(at + 5));
}
} // namespace

TEST_CASE("no title ends a page of a printed dossier: something of what it is about stands under it") {
    const auto pages = printed(long_book());
    REQUIRE(pages.size() > 5);
    for (std::size_t at = 2; at < pages.size(); ++at) { // after the cover and the contents
        CAPTURE(pages[at]);
        CHECK(last_line(pages[at]).find("Stuk") == std::string::npos);
        if (last_line(pages[at]).find("januari") != std::string::npos)
            CHECK(last_piece(pages[at]) % 3 == 0); // its photo stands under it, which has no text
    }
}

TEST_CASE("photos become smaller rather than leave half a page empty, and a short chapter shares a page") {
    const auto full = test::how_full(as_pdf(long_book()), foot);
    REQUIRE(full.size() > 5);
    for (std::size_t at = 1; at + 1 < full.size(); ++at) { // the cover, and the last page, may be short
        CAPTURE(at + 1);
        CHECK(full[at] > 0.5);
    }
    Book small = long_book();
    small.entries.resize(1);
    CHECK(printed(small).size() == 2); // the cover, and the contents with all there is
}

TEST_CASE("a piece with only a title is printed, and stands in the contents") {
    Book book = long_book();
    book.entries.resize(1);
    book.entries[0] = {};
    book.entries[0].entry.title = "Alleen een titel";
    book.entries[0].entry.happened_on = {2026, 1, 10};
    const auto pages = printed(book);
    REQUIRE(pages.size() == 2);
    const auto first = pages[1].find("Alleen een titel");
    CHECK(first != std::string::npos);
    CHECK(pages[1].find("Alleen een titel", first + 1) != std::string::npos);
}
