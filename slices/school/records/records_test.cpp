#include "slices/school/reading_test_files.hpp"
#include "slices/school/table/placeholders.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::school;
using Texts = std::vector<std::string>;

namespace {

std::string told(const Name& name) { return name.given + "|" + name.infix + "|" + name.family; }

const std::string head = "Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Klas;Naam verz. 1;E-mail verz. "
                         "1;Mobiel verz. 1;Achternaam verz. 2\n";

} // namespace

TEST_CASE("a mail address is read by the mailer's rule, and what can be read out is read out") {
    CHECK(email_of("jan+school@example.org") == "jan+school@example.org");
    CHECK(email_of("o'brien@example.org") == "o'brien@example.org");
    for (const char* cell :
         {"els@example.org", "Els de Wit <els@example.org>", "<els@example.org>", "mailto:els@example.org",
          "MAILTO:els@example.org?subject=hoi", "ELS@Example.ORG", " els@example.org. ", "els@example.org,",
          "els @example.org", "els@ example.org", "'els@example.org'", "\"Wit, Els de\" <els@example.org>",
          "els@example.org (moeder)", "E-mail: els@example.org", "els@example.org; b@example.org",
          "els@example.org,b@example.org", "els@example.org / b@example.org", "els@example.org b@example.org",
          "kapot@x;els@example.org"})
        CHECK_MESSAGE(email_of(cell) == "els@example.org", std::string(cell));
    for (const char* cell :
         {"jörg@example.org", "info@bakkerij-zoë.nl", "jan@gmail..com", "jan..piet@example.org",
          ".jan@example.org", "jan@example", "jan@example.c", "jan@exam_ple.org", "jan piet@example.org",
          "jan", "jan@", "@example.org", "jansen,piet@example.org",
          "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx@example.org"})
        CHECK_MESSAGE(!email_of(cell), std::string(cell));
}

TEST_CASE(
    "an address that can't be read is warned of with its line and isn't kept; of two the choice is told") {
    const Reading reading = read(
        head +
        "1;Kind;;Een;1b;Ans Een;jan@gmail..com\n2;Kind;;Twee;1b;Bas Twee;\"a@example.org; b@example.org\"\n"
        "3;Kind;;Drie;1b;Cor Drie;a@example.org, b@example.org\n4;Kind;;Vier;1b;Dien Vier;n.v.t.\n");
    REQUIRE(reading.records.caregivers.size() == 4);
    CHECK_FALSE(reading.records.caregivers[0].contact.email);
    CHECK(reading.records.caregivers[2].contact.email == "a@example.org");
    CHECK(reading.records.caregivers[3].contact.email == "");
    REQUIRE(reading.records.warnings.size() == 3);
    CHECK(reading.records.warnings[0].where.line == 2);
    CHECK(says(reading.records.warnings[0].reason, "jan@gmail..com"));
    CHECK(says(reading.records.warnings[1].reason, "meer e-mailadressen"));
}

TEST_CASE("what stands for nothing is nothing") {
    for (const char* cell : {"NULL",
                             "#N/A",
                             "#N/B",
                             "#REF!",
                             "#VERW!",
                             "-",
                             "–",
                             "—",
                             ".",
                             "..",
                             "?",
                             "???",
                             "onbekend",
                             "Onbekend",
                             "n.v.t.",
                             "NVT",
                             "nvt",
                             "niet bekend",
                             "nog niet bekend",
                             "geen",
                             "x",
                             "XX",
                             "X",
                             "n/a",
                             "*",
                             "/"}) {
        const Reading reading =
            read(head + "1;Kind;" + cell + ";Een;1b;" + cell + ";" + cell + ";" + cell + ";" + cell + "\n");
        CHECK_MESSAGE(pupils_of(reading) == Texts{"1 Kind Een"}, cell);
        CHECK_MESSAGE(reading.records.caregivers.empty(), cell);
        CHECK_MESSAGE(reading.records.warnings.empty(), cell);
        CHECK_MESSAGE(reading.records.refused.empty(), cell);
    }
    CHECK(read(head + "1;Kind;;Een;1b;Mevr. Onbekend;;;\n2;Kind;;Twee;1b;NULL NULL;;;nan\n")
              .records.caregivers.empty());
}

TEST_CASE("a role of which nobody knows who it is, zeros, N.N. or a pointer elsewhere is no person") {
    for (const char* name : {"Moeder onbekend", "Onbekend, moeder", "vader (onbekend)", "Vader overleden",
                             "geen vader", "Ouder niet bekend", "0", "000", "N.N.", "zie dossier",
                             "Zie opmerkingen", "idem", "zie verzorger 1"})
        CHECK_MESSAGE(read(head + "1;Kind;;Een;1b;" + name + ";;;\n").records.caregivers.empty(), name);
    const std::string split = "Leerlingnummer;Roepnaam;Achternaam;Klas;Voornaam verz. 1;Achternaam verz. 1\n";
    for (const char* cells : {"Moeder;Onbekend", ";N.N.", "0;0", "Vader;overleden"})
        CHECK_MESSAGE(read(split + "1;Kind;Een;1b;" + cells + "\n").records.caregivers.empty(), cells);
    for (const char* name :
         {"Bart Vader", "Oma Diop", "N.N. Jansen", "J. de Heer", "Papa Ndiaye", "Zie Zhang", "X. Vader"})
        CHECK_MESSAGE(read(head + "1;Kind;;Een;1b;" + name + ";;;\n").records.caregivers.size() == 1, name);
}

TEST_CASE("people who are called Null, Nan, O, An or Geen stay") {
    const Reading reading =
        read(head + "1;Jen;NULL;Null;1b;Tom Null;NULL;NULL;NULL\n2;True;;Nan;1b;May Nan;n.v.t.;;-\n"
                    "3;Min-ji;;O;1b;J. O;;;\n4;An;;Geen;1b;X. An;;;\n5;Nan;;Vraag;1b;;;;\n6;Xi;;Na;1b;;;;\n");
    CHECK(pupils_of(reading) ==
          Texts{"1 Jen Null", "2 True Nan", "3 Min-ji O", "4 An Geen", "5 Nan Vraag", "6 Xi Na"});
    REQUIRE(reading.records.caregivers.size() == 4);
    CHECK(told(reading.records.caregivers[0].name) == "Tom||Null");
    CHECK(told(reading.records.caregivers[1].name) == "May||Nan");
    CHECK(told(reading.records.caregivers[2].name) == "J.||O");
}

TEST_CASE("numbers, addresses and postcodes that nobody has are nothing") {
    for (const char* phone : {"00000000", "0000000000", "1234567890", "0612345678", "06-12345678",
                              "+31612345678", "06-", "0", "0600000000", "9999999999"})
        CHECK_MESSAGE(is_dummy_phone(phone), phone);
    for (const char* phone :
         {"0618234567", "030-2345678", "0612345679", "+31618234567", "0622222223", "geheim"})
        CHECK_MESSAGE(!is_dummy_phone(phone), phone);
    for (const char* email : {"geen@mail.nl", "onbekend@school.nl", "x@x.nl", "nvt@nvt.nl",
                              "geen.email@school.nl", "test@test.nl", "no-reply@school.nl"})
        CHECK_MESSAGE(is_dummy_email(email), email);
    for (const char* email :
         {"els@school.nl", "geenen@mail.nl", "nietsje@mail.nl", "xander@x.nl", "an@an-bos.nl"})
        CHECK_MESSAGE(!is_dummy_email(email), email);
    const Reading reading =
        read("Leerlingnummer;Roepnaam;Achternaam;Klas;Postcode\n1;Ada;Boom;1b;0000AA\n2;Bo;Boom;1b;3511ab\n");
    CHECK(reading.records.pupils[0].contact.postcode == "");
    CHECK(reading.records.pupils[1].contact.postcode == "3511 AB");
}

TEST_CASE("somebody with one name is taken in and called by it") {
    const Reading reading = read(head + "1;;;Wahyuni;1b;Sulastri\n2;-;;Ghulam;1b;- "
                                        "Zarghuna\n3;.;;Tenzin;1b;Pasang .\n4;Sukarno;;;1b\n5;;;;1b\n");
    CHECK(pupils_of(reading) == Texts{"1 Wahyuni", "2 Ghulam", "3 Tenzin", "4 Sukarno"});
    CHECK(reading.records.pupils[0].name == Name{"Wahyuni", "", ""});
    CHECK(reading.records.pupils[3].name == Name{"Sukarno", "", ""});
    REQUIRE(reading.records.caregivers.size() == 3);
    CHECK(full_name(reading.records.caregivers[1].name) == "Zarghuna");
    CHECK(full_name(reading.records.caregivers[2].name) == "Pasang");
    REQUIRE(reading.records.refused.size() == 1);
    CHECK(reading.records.refused[0].reason == "De naam ontbreekt.");
    CHECK_FALSE(same_family_name({"Wahyuni", "", ""}, {"Sukarno", "", ""}));
    CHECK(same_family_name({"Wahyuni", "", ""}, {"Dewi", "", "Wahyuni"}));
}

TEST_CASE("capitals are put right as Dutch has them") {
    CHECK(told(tidy({"NOOR", "", "VAN DER BERG-JANSEN"})) == "Noor|van der|Berg-Jansen");
    CHECK(told(tidy({"noor", "", "jansen-van der berg"})) == "Noor||Jansen-van der Berg");
    CHECK(told(tidy({"PIET", "DE", "VRIES-DE BOER"})) == "Piet|de|Vries-de Boer");
    CHECK(told(tidy({"EVA", "", "BERG - VAN DIJK"})) == "Eva||Berg - van Dijk");
    CHECK(told(tidy({"ELS", "", "JANSEN VAN DER BERG"})) == "Els||Jansen van der Berg");
    CHECK(told(tidy({"JEAN", "", "D'HONDT"})) == "Jean||D'Hondt");
    CHECK(told(tidy({"SEAN", "", "O’NEILL"})) == "Sean||O’Neill");
    CHECK(told(tidy({"SAM", "", "'T HART"})) == "Sam|'t|Hart");
    CHECK(told(tidy({"SAM", "", "VAN 'T HOF-'S GRAVENDIJK"})) == "Sam|van 't|Hof-'s Gravendijk");
    CHECK(told(tidy({"IJSBRAND", "", "IJZERMAN"})) == "IJsbrand||IJzerman");
    CHECK(told(tidy({"IAN", "", "MCDONALD"})) == "Ian||McDonald");
    CHECK(told(tidy({"Ian", "", "McDonald"})) == "Ian||McDonald");
    CHECK(told(tidy({"AJ", "", "Jansen"})) == "AJ||Jansen");
    CHECK(told(tidy({"BO", "", "JANSEN"})) == "Bo||Jansen");
    CHECK(told(tidy({"İBRAHİM", "", "YILDIZ"})) == "Ibrahim||Yildiz");
    CHECK(told(tidy({"JAN-WILLEM", "", "EL AMRANI"})) == "Jan-Willem||El Amrani");
    CHECK(told(tidy({"ANNE-ZOË", "", "ÖZTÜRK"})) == "Anne-Zoë||Öztürk");
    CHECK(told(tidy({"J.P.", "", "SA'ID"})) == "J.P.||Sa'id");
    CHECK(told(tidy({"نور", "", "الهدى"})) == "نور||الهدى");
}

TEST_CASE("two people in one name are asked apart; who has such a sound in a name is one") {
    for (const char* name : {"Jan en Els Komma", "Dhr. en Mevr. Jansen", "J. & E. Komma", "Jan/Els Komma",
                             "DHR EN MEVR JANSEN"}) {
        const Reading reading = read(head + "1;Kind;;Een;1b;" + name + ";;;\n");
        CHECK_MESSAGE(reading.records.caregivers.empty(), name);
        REQUIRE_MESSAGE(reading.records.refused.size() == 1, name);
        CHECK(reading.records.refused.front().reason.find("twee mensen") != std::string::npos);
    }
    for (const char* name : {"Enno Komma", "En Li", "Els van Enden", "Ben Enkhuizen"})
        CHECK_MESSAGE(read(head + "1;Kind;;Een;1b;" + name + ";;;\n").records.caregivers.size() == 1, name);
}
