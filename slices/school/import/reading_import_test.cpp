#include "platform/archive/archive.hpp"
#include "slices/school/import_test_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::school;

namespace {

const std::string head = "Leerlingnummer;Roepnaam;Achternaam;Geboortedatum;Klas;Leerjaar\r\n";

std::string three(const std::string& ada, const std::string& bas, const std::string& cor) {
    return head + ada + ";Ada;Kommagetal;4-5-2013;1b;1\r\n" + bas + ";Bas;Kommagetal;5-5-2013;1b;1\r\n" +
           cor + ";Cor;Kommagetal;16-5-2013;1b;1\r\n";
}

ImportFile decoded(std::string_view bytes, const std::string& name = "leerlingen.csv") {
    auto read = std::get<Decoded>(decode(bytes));
    return {name, std::move(read.text), std::move(read.notes)};
}

/// The same three pupils as a workbook: numbers as numbers, days as days, a title above, a total below.
std::string workbook() {
    std::string rows = "<row r=\"1\"><c t=\"str\"><v>Leerlingenlijst</v></c></row><row r=\"3\">";
    for (const char* header :
         {"Leerlingnummer", "Roepnaam", "Achternaam", "Geboortedatum", "Klas", "Leerjaar"})
        rows += "<c t=\"str\"><v>" + std::string(header) + "</v></c>";
    rows += "</row>";
    const auto text = [](const std::string& value) { return "<c t=\"str\"><v>" + value + "</v></c>"; };
    int number = 100234, row = 4, day = 41398;
    for (const char* name : {"Ada", "Bas", "Cor"}) {
        rows += "<row r=\"" + std::to_string(row++) + "\"><c><v>" + std::to_string(number++) + "</v></c>" +
                text(name) + text("Kommagetal") + "<c s=\"1\"><v>" + std::to_string(day) + "</v></c>" +
                text("1b") + "<c><v>1</v></c></row>";
        day += day == 41398 ? 1 : 11;
    }
    rows += "<row r=\"9\"><c t=\"str\"><v>Totaal 3</v></c></row>";
    archive::ZipWriter zip;
    zip.add("xl/workbook.xml",
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Blad1\" r:id=\"r1\"/></sheets></workbook>");
    zip.add("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" "
                                          "Target=\"worksheets/sheet1.xml\"/></Relationships>");
    zip.add("xl/styles.xml",
            "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
    zip.add("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    return zip.finish();
}

} // namespace

TEST_CASE("the same pupils from a spreadsheet, from pandas and from a workbook are the same pupils") {
    test::for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        CHECK(school.import(three("100234", "100235", "100236")).new_people(As::pupil) == 3);
        for (const auto& file :
             {decoded(three("100234.0", "100235.0", "100236.0")),
              decoded(three("100.234", "100.235", "100.236")),
              decoded(three("1,00234E+05", "1.00235e05", "1,00236E+05")),
              decoded(three("'100234", "=\"100235\"", "0100236")), decoded(workbook(), "leerlingen.xlsx")}) {
            const Preview preview = school.preview({file});
            CHECK_FALSE(preview.has_problem());
            CHECK(preview.plan.changes_nothing());
            CHECK(preview.plan.leavers.empty());
        }
    });
}

TEST_CASE("a file whose numbers or days aren't certain changes nothing and makes nobody leave") {
    test::for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(three("100234", "100235", "100236"));
        for (const auto& text :
             {three("100.234", "100235", "100236"), three("1,00E+05", "1,00E+05", "1,00E+05")}) {
            const Preview preview = school.preview({decoded(text)});
            CHECK(preview.has_problem());
            CHECK(preview.plan.changes_nothing());
        }
        const Preview days = school.preview({decoded(head + "100234;Ada;Kommagetal;04/05/2013;1b;1\n")});
        CHECK(days.has_problem());
        CHECK(days.plan.leavers.empty());
    });
}

TEST_CASE("somebody with one name is taken in, found again, and keeps it") {
    test::for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const std::string text =
            "Leerlingnummer;Roepnaam;Achternaam;Klas;Leerjaar;Naam verz. 1;Relatie verz. 1\n"
            "53001;;Wahyuni;1b;1;Sulastri;moeder\n53002;-;Ghulam;1b;1;- Zarghuna;moeder\n";
        const Plan plan = school.import({decoded(text)});
        CHECK(plan.refused.empty());
        CHECK(school.pupil("53001").name == Name{"Wahyuni", "", ""});
        CHECK(full_name(school.caregiver("53002/1").name) == "Zarghuna");
        CHECK(school.preview({decoded(text)}).plan.changes_nothing());
    });
}

TEST_CASE("a row of which a spreadsheet left out the last cells is a row, and nobody leaves for it") {
    test::for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const std::string headers =
            "Leerlingnummer;Roepnaam;Achternaam;Klas;Leerjaar;Naam verz. 1;Mobiel verz. 2\n";
        school.import(headers + "1;Ada;Boom;1b;1;Els Boom;\n2;Bo;Can;1b;1;Jo Can;\n");
        const Preview again =
            school.preview({decoded(headers + "1;Ada;Boom;1b;1;Els Boom\n2;Bo;Can;1b;1;Jo Can\n")});
        CHECK(again.plan.changes_nothing());
        CHECK(again.plan.refused.empty());
    });
}
