#include "platform/archive/archive.hpp"
#include "platform/workbook/styles.hpp"
#include "platform/workbook/workbook.hpp"

#include <doctest/doctest.h>

using namespace trialoog::workbook;
namespace archive = trialoog::archive;

namespace {

using Cells = std::vector<std::string>;

struct Sheets {
    std::string sheet; // what stands in <sheetData>
    std::string shared = "", more = "", properties = "";

    std::string xlsx() const {
        archive::ZipWriter zip;
        zip.add("[Content_Types].xml", "<Types/>");
        zip.add("xl/workbook.xml", "<x:workbook xmlns:x=\"m\" xmlns:r=\"r\">" + properties +
                                       "<x:sheets><x:sheet name=\"Lijst\" sheetId=\"1\" r:id=\"rId1\"/>" +
                                       more + "</x:sheets></x:workbook>");
        zip.add("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" "
                                              "Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                              "<Relationship Id=\"rId2\" Type=\"http://x/worksheet\" "
                                              "Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>");
        zip.add("xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"000000\"/>"
                "<numFmt numFmtId=\"165\" formatCode=\"[$-413]d\\-mmm\\-yyyy;@\"/><numFmt numFmtId=\"166\" "
                "formatCode=\"0.00&quot; dagen&quot;\"/></numFmts><cellStyleXfs><xf "
                "numFmtId=\"14\"/></cellStyleXfs>"
                "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf "
                "numFmtId=\"165\"/><xf "
                "numFmtId=\"166\"/></cellXfs></styleSheet>");
        if (!shared.empty()) zip.add("xl/sharedStrings.xml", "<sst>" + shared + "</sst>");
        zip.add("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>");
        zip.add("xl/worksheets/sheet2.xml", "<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>nog "
                                            "iets</v></c></row></sheetData></worksheet>");
        return zip.finish();
    }
};

std::vector<Sheet> sheets_of(const Sheets& of) {
    auto read = read_xlsx(of.xlsx());
    REQUIRE(std::holds_alternative<std::vector<Sheet>>(read));
    return std::get<std::vector<Sheet>>(std::move(read));
}
Problem problem_of(std::string_view bytes) {
    auto read = read_xlsx(bytes);
    REQUIRE(std::holds_alternative<Problem>(read));
    return std::get<Problem>(std::move(read));
}
std::string row(const std::string& cells) { return "<row r=\"1\">" + cells + "</row>"; }
Cells cells_of(const Sheets& of) { return sheets_of(of).at(0).rows.at(0).cells; }

} // namespace

TEST_CASE("the cells of a workbook say what people see in them") {
    CHECK(cells_of({row("<c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"C1\" "
                        "t=\"inlineStr\"><is><t>Zo</t><rPh><t>x</t></rPh><t>ë</t></is></c>"
                        "<c t=\"str\"><f>A1</f><v>b &amp; c</v></c><c t=\"b\"><v>1</v></c><c "
                        "t=\"e\"><v>#N/A</v></c>"),
                    "<si><t>niet</t></si><si><r><t>No</t></r><r><t>or</t></r></si>"}) ==
          Cells{"Noor", "", "Zoë", "b & c", "ja", "#N/A"});
    CHECK(
        cells_of({row(
            "<c><v>100234</v></c><c><v>1.00235E5</v></c><c s=\"2\"><v>4711</v></c><c s=\"1\"><v>41398</v></c>"
            "<c s=\"3\"><v>41398.5</v></c><c "
            "s=\"4\"><v>12.5</v></c><c><v>1.2345678901234501E+17</v></c>")}) ==
        Cells{"100234", "100235", "004711", "2013-05-04", "2013-05-04", "12.5", "1.23456789012345E+17"});
}

TEST_CASE("a workbook that counts its days from 1904 tells the same days") {
    CHECK(cells_of({row("<c s=\"1\"><v>39936</v></c>"), "", "", "<x:workbookPr date1904=\"1\"/>"}) ==
          Cells{"2013-05-04"});
}

TEST_CASE("rows keep their numbers, and rows and sheets without anything are left out") {
    const auto sheets = sheets_of({"<row r=\"2\"><c t=\"str\"><v>a</v></c></row><row r=\"4\"><c "
                                   "s=\"1\"/></row><row r=\"7\"><c t=\"str\">"
                                   "<v>b</v></c></row>"});
    REQUIRE(sheets.size() == 1);
    REQUIRE(sheets[0].rows.size() == 2);
    CHECK(sheets[0].rows[0].number == 2);
    CHECK(sheets[0].rows[1].number == 7);
    CHECK(sheets_of({""}).empty());
}

TEST_CASE("each sheet that people see is there, a hidden one isn't") {
    const std::string cell = row("<c t=\"str\"><v>a</v></c>");
    CHECK(sheets_of({cell, "", "<x:sheet name=\"Twee\" sheetId=\"2\" r:id=\"rId2\"/>"}).size() == 2);
    CHECK(sheets_of({cell, "", "<x:sheet name=\"Twee\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/>"})
              .size() == 1);
}

TEST_CASE("a formula without what came out of it is no empty cell") {
    const Problem problem = problem_of(Sheets{row("<c r=\"B1\"><f>A1+1</f></c>")}.xlsx());
    CHECK(problem.what == Problem::formula);
    CHECK(problem.cell == "B1");
    CHECK(cells_of({row("<c t=\"str\"><f>A1</f><v></v></c><c><v>1</v></c>")}) == Cells{"", "1"});
}

TEST_CASE("what is damaged or grows out of all proportion is refused") {
    const std::string whole = Sheets{row("<c t=\"str\"><v>a</v></c>")}.xlsx();
    CHECK(problem_of(whole.substr(0, whole.size() / 2)).what == Problem::damaged);
    CHECK(problem_of("PK\x03\x04 nonsense").what == Problem::damaged);
    CHECK(problem_of(Sheets{"<row><c>"}.xlsx()).what == Problem::damaged);
    CHECK(problem_of(Sheets{row("<c t=\"s\"><v>7</v></c>")}.xlsx()).what == Problem::damaged);
    CHECK(problem_of(Sheets{row("<c r=\"ZZZZ1\"><v>1</v></c>")}.xlsx()).what == Problem::too_large);
    CHECK(
        problem_of(Sheets{row("<c t=\"str\"><v>" + std::string(80'000'000, ' ') + "</v></c>")}.xlsx()).what ==
        Problem::too_large);
    std::string many;
    for (int i = 0; i < 2000; ++i)
        many += "<c t=\"s\"><v>0</v></c>";
    std::string rows;
    for (int i = 0; i < 3; ++i)
        rows += "<row>" + many.substr(0, many.size() / 4) + "</row>";
    CHECK(problem_of(Sheets{rows, "<si><t>" + std::string(32'000, 'x') + "</t></si>"}.xlsx()).what ==
          Problem::too_large);
}

TEST_CASE("a document type, with what it may define, isn't read") {
    archive::ZipWriter zip;
    zip.add("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><workbook/>");
    CHECK(problem_of(zip.finish()).what == Problem::damaged);
}

TEST_CASE("a number's format tells whether it is a day, or has zeros before it") {
    const NumberStyle plain{}, day{true, 0}, padded{false, 6};
    CHECK(shown_number("41398", plain, false) == "41398");
    CHECK(shown_number("41398", day, false) == "2013-05-04");
    CHECK(shown_number("0.5", day, false) == "0.5"); // a time
    CHECK(shown_number("4711", padded, false) == "004711");
    CHECK(shown_number("1e5", plain, false) == "100000");
    CHECK(shown_number("nonsense", plain, false) == "nonsense");
}
