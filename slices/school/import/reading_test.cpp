#include "slices/school/cells/cell_values.hpp"
#include "slices/school/cells/names.hpp"
#include "slices/school/table/columns.hpp"
#include "slices/school/table/table.hpp"
#include "slices/school/text/decode.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::school;

namespace {

std::string text_of(std::string_view bytes) { return std::get<Decoded>(decode(bytes)).text; }
Unreadable::What fault_of(std::string_view bytes) { return std::get<Unreadable>(decode(bytes)).what; }
Table table_of(std::string_view text) { return std::get<Table>(parse_table(text)); }
TableProblem problem_of(std::string_view text) { return std::get<TableProblem>(parse_table(text)); }
std::string told(const Name& name) { return name.given + "|" + name.infix + "|" + name.family; }
FileKind kind_of(std::vector<std::string> headers, std::string_view file = "export.csv") {
    return recognise(headers, {}, file).kind;
}

} // namespace

TEST_CASE("a file is read in the encodings that schools send") {
    CHECK(text_of("naam\nZoë") == "naam\nZoë");
    CHECK(text_of("\xEF\xBB\xBFnaam\nZoë") == "naam\nZoë");
    CHECK(text_of("naam\nZo\xEB \x80") == "naam\nZoë €"); // Windows-1252
    CHECK(text_of(std::string_view("\xFF\xFEn\0a\0\xEB\0", 8)) == "naë");
    CHECK(text_of("a\x01"
                  "b\x1b[2J") == "ab[2J");
}

TEST_CASE("a file that is no text says what to do") {
    CHECK(fault_of("PK\x03\x04xl/workbook") == Unreadable::damaged_workbook);
    CHECK(fault_of(std::string_view("ab\0c", 4)) == Unreadable::not_text);
    CHECK(fault_of(" \r\n ") == Unreadable::empty);
    CHECK(fault_of(std::string(largest_import_file + 1, 'a')) == Unreadable::too_big);
}

TEST_CASE("a table is read with each separator, line ending and way of quoting") {
    for (const char* text : {"a;b\n1;x\n", "a,b\r\n1,x\r\n", "a\tb\r\n1\tx", "\"a\";\"b\"\n\"1\";\" x \"\n",
                             "sep=;\na;b\n1;x\n", "a;b\r1;x\r"}) {
        const Table table = table_of(text);
        CHECK(table.headers == std::vector<std::string>{"a", "b"});
        REQUIRE(table.rows.size() == 1);
        CHECK(table.rows[0].cells == std::vector<std::string>{"1", "x"});
    }
}

TEST_CASE("a row knows the line on which it begins, also after a cell of two lines and an empty line") {
    const Table table = table_of("nr;adres\n1;\"Laan 1\nachter\"\n\n;;\n2;\"Kade;2 \"\"a\"\"\"\n");
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].line == 2);
    CHECK(table.rows[0].cells[1] == "Laan 1\nachter");
    CHECK(table.rows[1].line == 6);
    CHECK(table.rows[1].cells[1] == "Kade;2 \"a\"");
}

TEST_CASE("a quote that never ends is a problem with its line, and so is a file without rows") {
    const auto open = problem_of("a;b\n1;x\n2;\"y\n3;z\n");
    CHECK(open.what == TableProblem::What::open_quote);
    CHECK(open.line == 3);
    CHECK(problem_of("a;b\n").what == TableProblem::What::no_rows);
}

TEST_CASE("names are put right without losing anything") {
    CHECK(told(tidy({" NOOR ", "", "van der  Berg"})) == "Noor|van der|Berg");
    CHECK(told(tidy({"Noor", "", "Berg, van der"})) == "Noor|van der|Berg");
    CHECK(told(tidy({"Noor van der", "", "BERG"})) == "Noor|van der|Berg");
    CHECK(told(tidy({"Noor", "Van Der", "Berg"})) == "Noor|van der|Berg");
    CHECK(told(tidy({"çağla", "", "ÖZTÜRK"})) == "Çağla||Öztürk");
    CHECK(told(tidy({"Ian", "", "McDonald"})) == "Ian||McDonald");
    CHECK(told(tidy({"Samira", "", "El Amrani"})) == "Samira||El Amrani");
    CHECK(told(tidy({"Van", "", "Nguyen"})) == "Van||Nguyen");
    CHECK(told(tidy({"=HYPERLINK(1)", "", "x"})) == "=HYPERLINK(1)||X");
}

TEST_CASE("a name in one cell is taken apart") {
    CHECK(told(name_from("Mevr. S. El Amrani")) == "S.||El Amrani");
    CHECK(told(name_from("de heer J.P. van der Berg")) == "J.P.|van der|Berg");
    CHECK(told(name_from("Berg, Petra van der")) == "Petra|van der|Berg");
    CHECK(told(name_from("Anna Maria Jansen")) == "Anna Maria||Jansen");
    CHECK(told(name_from("Jansen")) == "||Jansen");
}

TEST_CASE("names are compared without accents, case and dots, and initials fit a given name") {
    CHECK(folded("Çelik-Öz") == folded("celik oz"));
    CHECK(folded(Name{"Noor", "van der", "Berg"}) == folded(Name{"noor", "", "Van der Berg"}));
    CHECK(given_names_fit({"P.", "", "Jansen"}, {"Petra", "", "Jansen"}));
    CHECK_FALSE(given_names_fit({"Meryem", "", "Yilmaz"}, {"Mehmet", "", "Yilmaz"}));
}

TEST_CASE("cells: numbers lose leading zeros, dates are read in both orders") {
    CHECK(key_of(" 004711 ") == "4711");
    CHECK(key_of("ABc") == "abc");
    CHECK_FALSE(key_of("1,2E+05"));
    CHECK_FALSE(key_of("000"));
    CHECK_FALSE(key_of("12/1")); // would look like a place beside a pupil
    CHECK(day_of("07-03-2012") == Day{2012, 3, 7});
    CHECK(day_of("7/3/2012") == Day{2012, 3, 7});
    CHECK(day_of("2012-03-07 00:00:00") == Day{2012, 3, 7});
    CHECK_FALSE(day_of("31-02-2012"));
    CHECK_FALSE(day_of("03-07-12"));
    CHECK(email_of(" Sam@Thuis.NL ") == "sam@thuis.nl");
    CHECK_FALSE(email_of("geen"));
    CHECK(email_of("a@school.nl, c@school.nl") == "a@school.nl");
    CHECK(postcode_of("3511ab") == "3511 AB");
    CHECK(yes_or_no("J") == true);
    CHECK(yes_or_no("nee") == false);
    CHECK_FALSE(yes_or_no("?"));
    CHECK(relation_of("Stiefmoeder") == RelationKind::stepparent);
    CHECK(relation_of("Moeder") == RelationKind::mother);
    CHECK(relation_of("contactpersoon") == RelationKind::other);
    CHECK(language_of("Arabisch") == "ar");
}

TEST_CASE("the leerweg and the grade are found in the words of a school") {
    CHECK(leerweg_of("VMBO-BB") == Leerweg::basis);
    CHECK(leerweg_of("vmbo kader 3") == Leerweg::kader);
    CHECK(leerweg_of("KBL") == Leerweg::kader);
    CHECK(leerweg_of("vmbo-gl") == Leerweg::gemengd);
    CHECK(leerweg_of("3TL") == Leerweg::theoretisch);
    CHECK(leerweg_of("vmbo gt") == Leerweg::theoretisch);
    CHECK_FALSE(leerweg_of("vmbo"));
    CHECK(grade_of("leerjaar 3") == 3);
    CHECK(grade_of("B1A") == 1);
    CHECK_FALSE(grade_of("7a"));
}

TEST_CASE("headers are recognised without case, dots, blanks and accents") {
    const auto columns =
        recognise({"Stam nr.", "ROEPNAAM", "Voorvoegsel", "Achternaam", "Geb.datum", "Stamklas",
                   "Verzorger 1 - Naam", "E-mail verz. 1", "Ouder2 achternaam", "Schoenmaat"},
                  {}, "export.csv");
    CHECK(columns.kind == FileKind::pupils);
    CHECK(columns.at({Field::pupil_number}) == 0);
    CHECK(columns.at({Field::infix}) == 2);
    CHECK(columns.at({Field::full_name, 1}) == 6);
    CHECK(columns.at({Field::email, 1}) == 7);
    CHECK(columns.at({Field::family_name, 2}) == 8);
    CHECK(columns.unknown == std::vector<std::string>{"Schoenmaat"});
}

TEST_CASE("a kind of file is known by its columns") {
    CHECK(kind_of({"code", "achternaam", "email", "leerlingcodes"}) == FileKind::caregivers_with_pupils);
    CHECK(kind_of({"leerlingnummer", "verzorgernummer", "relatie"}) == FileKind::links);
    CHECK(kind_of({"verzorgernummer", "naam", "mobiel"}) == FileKind::caregivers);
    CHECK(kind_of({"afkorting", "voornaam", "achternaam"}) == FileKind::staff);
    CHECK(kind_of({"groep", "mentor"}) == FileKind::groups);
    CHECK(kind_of({"code", "achternaam"}) == FileKind::unknown);
    CHECK(kind_of({"code", "achternaam"}, "Medewerkers 2026.csv") == FileKind::staff);
    CHECK(kind_of({"nummer", "roepnaam", "achternaam", "klas", "mentor"}) == FileKind::pupils);
}

TEST_CASE("a header that nobody knows can be given a meaning, also one that comes twice") {
    AssignedColumns assigned{{"pcn", {Field::pupil_number}}, {"achternaam2", {Field::family_name, 1}}};
    const auto columns =
        recognise({"PCN", "Roepnaam", "Achternaam", "Klas", "Achternaam"}, assigned, "x.csv");
    CHECK(columns.kind == FileKind::pupils);
    CHECK(columns.at({Field::family_name, 1}) == 4);
    CHECK(columns.unknown.empty());
}

TEST_CASE("every column has a code that leads back to it") {
    for (const Column column : all_columns())
        CHECK(column_from(code(column)) == column);
    CHECK_FALSE(column_from("nonsense"));
}
