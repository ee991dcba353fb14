#include "slices/school/reading_test_files.hpp"
#include "slices/school/table/broken_text.hpp"
#include "slices/school/text/charsets.hpp"
#include "slices/school/text/clean_text.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::school;
using Texts = std::vector<std::string>;

namespace {

std::string text_of(std::string_view bytes) { return std::get<Decoded>(decode(bytes)).text; }
Texts notes_of(std::string_view bytes) { return std::get<Decoded>(decode(bytes)).notes; }
std::string why_not(std::string_view bytes) { return sentence(std::get<Unreadable>(decode(bytes))); }
std::string utf16(std::string_view ascii, bool little) {
    std::string text;
    for (const char c : ascii)
        text += little ? std::string{c, '\0'} : std::string{'\0', c};
    return text;
}
Texts doubts_of(std::string_view bytes) { return read(bytes).files.at(0).doubts; }

const std::string head = "Leerlingnummer;Roepnaam;Achternaam;Klas\r\n";

} // namespace

TEST_CASE("the encodings of Windows, DOS, the Macintosh and Turkey are told apart by the names") {
    CHECK(text_of("Zo\xEB;Ren\xE9;M\xFCller;\xD6zt\xFCrk;D\x92Hondt") == "Zoë;René;Müller;Öztürk;D’Hondt");
    CHECK(text_of("Zo\x89;Ren\x82;M\x81ller;\x99zt\x81rk;Co\x88lho") == "Zoë;René;Müller;Öztürk;Coêlho");
    CHECK(text_of("Zo\x91;Ren\x8E;M\x9Fller;Fran\x8Dois") == "Zoë;René;Müller;François");
    CHECK(text_of("Ay\xFE"
                  "e;Ya\xF0mur;Zo\xEB") == "Ayşe;Yağmur;Zoë");
    CHECK(text_of("Zo\xEB \x80") == "Zoë €");
    CHECK(notes_of("naam\nZo\xEB").empty());
    REQUIRE(notes_of("naam\nZo\x89").size() == 1);
    CHECK(says(notes_of("naam\nZo\x89")[0], "CP850"));
    CHECK(says(notes_of("naam\nZo\x89")[0], "regel 2"));
    CHECK(says(notes_of("naam\nZo\x89")[0], "“Zoë”"));
}

TEST_CASE("UTF-16 is read with and without its mark") {
    for (const bool little : {true, false})
        CHECK(text_of(utf16("stamnr;naam\n1;Noor\n", little)) == "stamnr;naam\n1;Noor\n");
    CHECK(text_of("\xFF\xFE" + utf16("stamnr\n", true)) == "stamnr\n");
    CHECK(text_of("\xFE\xFF" + utf16("stamnr\n", false)) == "stamnr\n");
}

TEST_CASE("a file in pieces of two encodings is read, and told") {
    const std::string mixed = head + "58001;Zoë;Coëlho;1b\r\n58003;Ren\xE9;Br\xFBl\xE9;1b\r\n";
    CHECK(pupils_of(read(mixed)) == Texts{"58001 Zoë Coëlho", "58003 René Brûlé"});
    REQUIRE(notes_of(mixed).size() == 1);
    CHECK(says(notes_of(mixed)[0], "twee coderingen"));
    CHECK(says(notes_of(mixed)[0], "“René”"));
    CHECK(doubts_of(mixed).empty());
}

TEST_CASE("letters that were encoded twice are mended, and told") {
    const std::string twice = head + "58001;ZoÃ«;CoÃ«lho;1b\r\n58002;NoÃ«l;MÃ¼ller;1b\r\n";
    CHECK(pupils_of(read(twice)) == Texts{"58001 Zoë Coëlho", "58002 Noël Müller"});
    REQUIRE(notes_of(twice).size() == 1);
    CHECK(says(notes_of(twice)[0], "“ZoÃ«”"));
    CHECK(says(notes_of(twice)[0], "“Zoë”"));
    CHECK(doubts_of(twice).empty());
    CHECK(text_of("MarÃ\u00ADa;JosÃ©;D\u00E2\u20AC\u2122Hondt;AyÅŸe;YaÄŸmur") ==
          "María;José;D’Hondt;Ayşe;Yağmur");
    CHECK(text_of("Zo├½;M├╝ller") == "Zoë;Müller");                                     // read as DOS
    CHECK(text_of("ZoÃƒÂ«") == "Zoë");                                                  // three times
    CHECK(text_of("Ãlvaro;ÂN;Señor Ångström;Łódź") == "Ãlvaro;ÂN;Señor Ångström;Łódź"); // nothing to mend
}

TEST_CASE("text that looks broken waits for somebody who says to go on, with an example") {
    const auto doubts = doubts_of("\xEF\xBB\xBF" + head + "58001;Anna;Bos;1b\r\n58002;Zo�;M�ller;1b\r\n");
    REQUIRE(doubts.size() == 1);
    CHECK(says(doubts[0], "2 vakken"));
    CHECK(says(doubts[0], "regel 3"));
    CHECK(says(doubts[0], "Zo�"));
    CHECK(says(doubts[0], "CSV UTF-8"));
    for (const char* broken : {"Zo‰", "M?ller", "Zo?", "?zt?rk", "ZoÃ", "Ren‚", "Zo&euml;", "Zo&#235;",
                               "Zo\\u00eb", "Zo├", "AndrÈ", "Fran†ois", "M¸ller", "\u0081a"})
        CHECK_MESSAGE(looks_broken(clean_text(broken)), broken);
    for (const char* sound :
         {"Zoë",      "Zoë 🌟",    "D’Hondt",  "'t Hart",           "O´Neill",     "Öztürk",
          "ÖZTÜRK",   "Nguyễn",   "Đặng",     "Þór Æðelstan",      "نور",         "Kade 1°",
          "Llull·la", "McDonald", "IJsbrand", "<b>Vet</b>",        "Anna-Sophie", "Ní Bhriain",
          "Ærø",      "小龍",     "Łukasz",   "Straat 1 (achter)", "Ünal-Çelik"})
        CHECK_MESSAGE(!looks_broken(sound), sound);
}

TEST_CASE("what nobody can see is taken out, also of the headers") {
    const std::string file =
        "\xEF\xBB\xBFLeerlingnummer\u00A0;Roepnaam;Achternaam\u200B;Klas;Naam verz. 1;E-mail\u00A0verz. 1\r\n"
        "55001\u00A0;Yara\u00A0;Proef\u00ADstuk;1b\u00A0;Mina Proefstuk;mina@example.org\u00A0\r\n"
        "\u00A055002;\u202ATijn\u202C;Zwart\u00A0Wit;1b;\u200BTon Wit;\u200Bton@example.org\r\n"
        "55003;Le\u2060na;\"Ge\twoon\r\n\";1b;Els\u3000Gewoon;els@example.org\r\n";
    const Reading reading = read(file);
    CHECK(pupils_of(reading) == Texts{"55001 Yara Proefstuk", "55002 Tijn Zwart Wit", "55003 Lena Ge woon"});
    CHECK(reading.records.refused.empty());
    CHECK(reading.records.warnings.empty());
    REQUIRE(reading.records.caregivers.size() == 3);
    CHECK(reading.records.caregivers[1].contact.email == "ton@example.org");
    CHECK(reading.records.caregivers[2].name == Name{"Els", "", "Gewoon"});
    CHECK(clean_text("می\u200Cخواهم 👩\u200D👧 Za\u200Cra") ==
          "می\u200Cخواهم 👩\u200D👧 Zara"); // joiners that mean something
    CHECK(clean_text("D\u0092Hondt") == "D’Hondt");
}

TEST_CASE("letters and their accents are one letter, however they were written") {
    CHECK(pupils_of(read(head + "1;Noe\u0308l;Cafe\u0301;1b\n")) == Texts{"1 Noël Café"});
}

TEST_CASE("a file that is something else says what it is and what to do, whatever it is called") {
    CHECK(says(why_not("<html><body><table><tr><td>Naam"), "webpagina"));
    CHECK(says(why_not("\xEF\xBB\xBF\r\n<TABLE border=1>"), "CSV UTF-8"));
    CHECK(says(why_not("\xFF\xFE" + utf16("<html><table>", true)), "webpagina"));
    CHECK(says(why_not("%PDF-1.7\n..."), "PDF"));
    CHECK(says(why_not("junk before %PDF-1.4"), "PDF"));
    CHECK(says(why_not("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), ".xls"));
    CHECK(says(why_not("PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), ".ods"));
    CHECK(says(why_not("PK\x03\x04....leerlingen.csv"), "Pak hem uit"));
    CHECK(says(why_not("PK\x03\x04....word/document.xml"), "Word"));
    CHECK(says(why_not("{\\rtf1\\ansi"), "tekstverwerker"));
    CHECK(says(why_not("<?xml version=\"1.0\"?><?mso-application?><Workbook "
                       "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"),
               ".xls"));
    CHECK(says(why_not("<?xml version=\"1.0\"?><EDEX/>"), "XML"));
    CHECK(says(why_not("[{\"naam\": \"Noor\"}]"), "JSON"));
    CHECK(says(why_not("\xFF\xD8\xFF\xE0 JFIF"), "foto"));
    CHECK(says(why_not(std::string_view("a\0b\0\1\2\3\4\0", 9)), "geen tekst"));
    CHECK(says(why_not("PK\x03\x04 xl/workbook.xml"), "beschadigd"));
}

TEST_CASE("letters that stand there as a code of web pages are read, before the cells are cut apart") {
    CHECK(text_of("7;Zo&euml;;M&uuml;ller;D&#39;Hondt;&#350;ahin;&#x130;rem") ==
          "7;Zoë;Müller;D'Hondt;Şahin;İrem");
    CHECK(text_of("Van Dijk &amp; Zn;R&D;A&B;&quot;x&quot;;&nietbekend;") ==
          "Van Dijk & Zn;R&D;A&B;&quot;x&quot;;&nietbekend;");
    CHECK(notes_of("a;R&D;b").empty());
    const Texts notes = notes_of("naam;klas\nZo&euml;;1b\nRen&eacute;;1b\n");
    REQUIRE(notes.size() == 1);
    CHECK(says(notes[0], "“Zo&euml;” (regel 2)"));
    CHECK(says(notes[0], "op 2 plaatsen"));
    const Reading reading = read("Leerlingnummer;Roepnaam;Achternaam;Klas\n7;Zo&euml;;Bos;1b\n");
    REQUIRE(reading.records.pupils.size() == 1);
    CHECK(reading.records.pupils[0].name.given == "Zoë");
}
