// Letters and cards for people whose names don't fit.

#include "slices/access/letters/letters.hpp"
#include "tests/support/hard_names.hpp"
#include "tests/support/read_pdf.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>

using namespace trialoog;
using namespace trialoog::access;

namespace {
const Contact contact{"Openbare Scholengemeenschap voor Beroepsonderwijs De Wissel en Omstreken",
                      "Mevrouw A. Visser-van den Oosterkamp", "hulp@openbare-scholengemeenschap.example",
                      "010 123 45 67"};
const std::string address = "https://trialoog.openbare-scholengemeenschap-de-wissel.example";

std::vector<Letter> letters() {
    std::vector<Letter> all;
    for (const auto& name : test::hard_names)
        all.push_back({.given_name = name.given,
                       .name = name.full(),
                       .street = "Burgemeester van Oosterwijk-Schimmelpenninckstraat 1024 hs",
                       .postcode = "3011 AA",
                       .town = "Rotterdam",
                       .language = "nl",
                       .class_name = "1b kader techniek en technologie",
                       .children = {test::hard_names[7].given, "Bilal", test::hard_names[7].given},
                       .code = "ABCDEFGHJKMNP"});
    return all;
}

void keep_for_looking(const char* name, const std::string& file) {
    if (const char* folder = std::getenv("TRIALOOG_PREVIEW"))
        std::ofstream(std::string(folder) + "/" + name, std::ios::binary) << file;
}
} // namespace

TEST_CASE("however long a name is, on a letter nothing runs over anything else and the code can be read") {
    const std::string file =
        parents_letters_pdf(letters(), contact, address, pdf::Sides::one, Day{2026, 10, 16}, [](int) {});
    keep_for_looking("long-letters.pdf", file);
    CHECK(test::what_runs_over(file) == "");
    CHECK(test::codes_in_pdf(file).size() == test::hard_names.size());
    CHECK(std::ranges::count(test::text_of_pdf(file), '\f') == test::hard_names.size()); // a page each
}

TEST_CASE("however long a name is, a card holds it whole, and the next card and its code stay clear") {
    const std::string file = pupils_cards_pdf(letters(), contact, address, pdf::Sides::one, [](int) {});
    keep_for_looking("long-cards.pdf", file);
    CHECK(test::what_runs_over(file) == "");
    CHECK(test::codes_in_pdf(file).size() == test::hard_names.size());
    const std::string text = test::text_of_pdf(file);
    CHECK(text.find("Sevenaer") != text.npos);
    CHECK(text.find("<b>Vet</b>") != text.npos);
}
