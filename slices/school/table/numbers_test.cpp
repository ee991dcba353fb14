#include "slices/school/reading_test_files.hpp"
#include "slices/school/table/numbers.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::school;
using Texts = std::vector<std::string>;

namespace {

Texts numbers_read(const Texts& cells) {
    const Reading reading = read(with_numbers(cells));
    CHECK(problem_of(reading) == "");
    return numbers_of(reading);
}
std::string why_refused(const Texts& cells) {
    const Reading reading = read(with_numbers(cells));
    CHECK(reading.records.pupils.empty());
    return problem_of(reading);
}

} // namespace

TEST_CASE("a pupil number that went through a spreadsheet stays the same number") {
    const Texts same{"100234", "100235", "100236"};
    CHECK(numbers_read({"100234", "100235", "100236"}) == same);
    CHECK(numbers_read({"0100234", "00100235", "100236"}) == same);
    CHECK(numbers_read({"100234.0", "100235.0", "100236,0"}) == same);
    CHECK(numbers_read({"100234,00", "100235,00", "100236"}) == same);
    CHECK(numbers_read({"100.234", "100.235", "100.236"}) == same);
    CHECK(numbers_read({"\"100,234\"", "\"100,235\"", "\"100,236\""}) == same);
    CHECK(numbers_read({"100 234",
                        "100\xC2\xA0"
                        "235",
                        "100\xE2\x80\xAF"
                        "236"}) == same);
    CHECK(numbers_read({"1,00234E+05", "1.00235e05", "1,00236000E+05"}) == same);
    CHECK(numbers_read({"'100234", "=\"100235\"", "\"=\"\"100236\"\"\""}) == same);
    CHECK(numbers_read({"1.234", "1.235", "999"}) == Texts{"1234", "1235", "999"});
    CHECK(numbers_read({"1.100.234", "950.235", "7"}) == Texts{"1100234", "950235", "7"});
}

TEST_CASE("codes that only look like it stay codes") {
    CHECK(numbers_read({"2026.0412", "2026.0413"}) == Texts{"2026.0412", "2026.0413"});
    CHECK(numbers_read({"1e5", "2a7"}) == Texts{"1e5", "2a7"});
    CHECK(numbers_read({"AB-12", "AB-13"}) == Texts{"ab-12", "ab-13"});
}

TEST_CASE("a file whose numbers can't be certain is refused whole, with what was seen and what to do") {
    const std::string mixed = why_refused({"100.234", "100235", "100.236"});
    CHECK(says(mixed, "Leerlingnummer"));
    CHECK(says(mixed, "regel 2"));
    CHECK(says(mixed, "“100.234”"));
    CHECK(says(mixed, "uit jullie administratie"));
    CHECK(says(why_refused({"100234", "1,00E+05"}), "“1,00E+05”"));
    CHECK(says(why_refused({"1.23457E+11"}), "ingekort"));
    CHECK(says(why_refused({"100234", "########"}), "regel 3"));
    CHECK(says(why_refused({"1234567890123450000"}), "ingekort"));
    CHECK(says(why_refused({"12.5", "12.45"}), "“12.5”"));
    CHECK(says(why_refused({"100.234", "100,235"}), "punt of komma"));
    CHECK(says(why_refused({"100234", "3-jan"}), "datum"));
    CHECK(says(why_refused({"100.23", "100.234"}), "punt of komma"));
}

TEST_CASE("a class that a spreadsheet made a day or a power of stops the file") {
    const Reading day = read("Leerlingnummer;Roepnaam;Achternaam;Klas\n1;Ada;Boom;3-jan\n");
    CHECK(says(problem_of(day), "“3-jan”"));
    CHECK(says(problem_of(read("Leerlingnummer;Roepnaam;Achternaam;Klas\n1;Ada;Boom;1,00E+03\n")), "Klas"));
    CHECK(problem_of(read("Leerlingnummer;Roepnaam;Achternaam;Klas\n1;Ada;Boom;3-1\n2;Bo;Boom;3.1\n")) == "");
}

TEST_CASE(
    "pupils of a caregiver in one cell stay several, and aren't guessed when a spreadsheet made them one") {
    const Reading two = read("verzorgernummer;achternaam;leerlingcodes\n7;Bos;101,102\n", "v.csv");
    CHECK(two.records.links.size() == 2);
    CHECK(says(problem_of(read("verzorgernummer;achternaam;leerlingcodes\n7;Bos;1,01102E+05\n", "v.csv")),
               "ingekort"));
}

TEST_CASE("a phone number that went through a spreadsheet gets its zero or plus back") {
    CHECK(phone_of("618234567") == "0618234567");
    CHECK(phone_of("618234567.0") == "0618234567");
    CHECK(phone_of("6,18234567E+08") == "0618234567");
    CHECK(phone_of("31618234567") == "+31618234567");
    CHECK(phone_of("618.234.567") == "0618234567");
    CHECK(phone_of("06-18 23 45 67 (moeder)") == "06-18 23 45 67 (moeder)");
    CHECK(phone_of("+31 6 18 23 45 67") == "+31 6 18 23 45 67");
    CHECK_FALSE(phone_of("6.18E+08"));
    CHECK_FALSE(phone_of("########"));
    CHECK_FALSE(phone_of("zie moeder"));
    CHECK_FALSE(phone_of("0618"));
}

TEST_CASE("a phone number whose figures are gone isn't taken over, and is told with its line") {
    const Reading reading = read("Leerlingnummer;Roepnaam;Achternaam;Klas;Mobiel\n1;Ada;Boom;1b;6.18E+08\n");
    REQUIRE(reading.records.pupils.size() == 1);
    CHECK_FALSE(reading.records.pupils[0].contact.phone);
    REQUIRE(reading.records.warnings.size() == 1);
    CHECK(reading.records.warnings[0].where.line == 2);
    CHECK(says(reading.records.warnings[0].reason, "6.18E+08"));
}
