#include "slices/school/reading_test_files.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::school;
using Texts = std::vector<std::string>;

namespace {

const std::string head =
    "Leerlingnummer;Roepnaam;Achternaam;Klas;Naam verz. 1;E-mail verz. 1;Mobiel verz. 2\n";

} // namespace

TEST_CASE(
    "last cells that a spreadsheet left out are empty, and empty ones behind the last column don't matter") {
    const Reading reading =
        read(head + "1;Anna;Bos;1b;Els Bos\n2;Bo;Can;1b\n3;Cas;Dam;1b;Ed Dam;ed@school.nl;;;;\n");
    CHECK(pupils_of(reading) == Texts{"1 Anna Bos", "2 Bo Can", "3 Cas Dam"});
    CHECK(reading.records.refused.empty());
    CHECK(reading.records.every_pupil_number_readable);
    CHECK(reading.records.caregivers.size() == 2);
}

TEST_CASE("text behind the last column is told with its line") {
    const Reading reading = read(head + "1;Anna;Bos;1b;Els Bos;els@school.nl;;moeder\n2;Bo;Can;1b\n");
    CHECK(pupils_of(reading) == Texts{"2 Bo Can"});
    REQUIRE(reading.records.refused.size() == 1);
    CHECK(reading.records.refused[0].where.line == 2);
    CHECK(says(reading.records.refused[0].reason, "“moeder”"));
    CHECK_FALSE(reading.records.every_pupil_number_readable);
}

TEST_CASE("a title above the headers and totals below are no pupils") {
    const Reading reading = read("Leerlingenlijst, De Drie Cirkels\r\nSchooljaar 2026-2027;;\r\n\r\n" + head +
                                 "1;Anna;Bos;1b\r\n" + head +
                                 "2;Bo;Can;1b\r\nTotaal 2\r\n;;;;\r\nAantal leerlingen: 2;;\r\n2 "
                                 "leerlingen;\r\nAfgedrukt op 29-11-2026\r\n");
    CHECK(pupils_of(reading) == Texts{"1 Anna Bos", "2 Bo Can"});
    CHECK(reading.records.pupils[0].where.line == 5);
    CHECK(reading.records.refused.empty());
    const auto& notes = reading.files[0].notes;
    REQUIRE(notes.size() == 6);
    CHECK(says(notes[0], "“Leerlingenlijst, De Drie Cirkels”"));
    CHECK(says(notes[0], "regel 4"));
    CHECK(says(notes[1], "“Totaal 2”"));
    CHECK(says(notes[1], "Regel 8"));
    CHECK(says(notes[5], "kopregel"));
}

TEST_CASE("somebody who is called Total or Blad is no total") {
    const Reading reading =
        read("Roepnaam;Achternaam;Leerlingnummer;Klas\nTotal;Blad;1;1b\nDatum;Som;2;1b\n");
    CHECK(pupils_of(reading) == Texts{"1 Total Blad", "2 Datum Som"});
}

TEST_CASE("a title above headers that nobody knows leaves the headers to be chosen") {
    const Reading reading = read("Lijst\nPCN;Roepnaam;Achternaam\n1;Anna;Bos\n");
    CHECK(reading.files[0].kind == FileKind::unknown);
    CHECK(reading.files[0].unknown_headers == Texts{"PCN"});
}

TEST_CASE("the separator is the one of the table, not of a title or an address") {
    CHECK(pupils_of(read("Lijst, gemaakt voor A, B, C, D en E\n" + head + "1;Anna;Bos;1b\n2;Bo;Can;1b\n"))
              .size() == 2);
    for (const char* told : {"sep=;\n", "\"sep=;\"\n", "SEP=;\r\n", "sep=;;;;;\n"})
        CHECK_MESSAGE(pupils_of(read(told + head + "1;Anna;Bos;1b\n")) == Texts{"1 Anna Bos"}, told);
    CHECK(pupils_of(read("Stamnr|Roepnaam|Achternaam|Klas\n1|Anna|Bos, Jr|1b\n")).size() == 1);
}

TEST_CASE("a row that a line end broke in two is told, and says nothing about its last cells") {
    const Reading reading =
        read(head + "1;Anna;Bos;1b;Els\nBos;els@school.nl;0618234567\n2;Bo;Can;1b;Jo Can;jo@school.nl;\n");
    CHECK(pupils_of(reading) == Texts{"2 Bo Can"});
    REQUIRE(reading.records.refused.size() == 2);
    CHECK(says(reading.records.refused[0].reason, "Regel 2 en regel 3"));
}

TEST_CASE("a file of which a spreadsheet put each line in one cell is read") {
    const Reading reading =
        read("\"Leerlingnummer;Roepnaam;Achternaam;Klas\"\r\n\r\n\"1;Anna;\"\"Bos\"\";1b\"\r\n");
    CHECK(pupils_of(reading) == Texts{"1 Anna Bos"});
    CHECK(reading.records.pupils[0].where.line == 3);
}

TEST_CASE("markup in a name is text") {
    CHECK(pupils_of(read(head + "1;Ava;<b>Vet</b>;1b\n")) == Texts{"1 Ava <b>Vet</b>"});
}
