// Columns that stop contact: known, taken over, never passed over in silence.
#include "slices/school/table/stops.hpp"

#include "slices/school/import_test_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::school;
using test::for_each_engine;

namespace {

const char* const pim = "Leerlingnummer;Roepnaam;Achternaam;Klas\n64001;Pim;Rouw;1b\n";

std::vector<ImportFile> with_caregivers(const std::string& text) {
    return {{"leerlingen.csv", pim}, {"verzorgers.csv", text}};
}

RelationOnRecord relation_of(const ImportSchool& school, const std::string& caregiver) {
    return school.on_record().relations.at({school.pupil("64001").id, school.caregiver(caregiver).id});
}

} // namespace

TEST_CASE("headers that sound as if they stop contact are heard, others aren't") {
    for (const char* header :
         {"overledenouder", "geheimtel2", "nietmeeraanschrijven", "ouderlijkgezagbij",
          "mogenniethebbencontact", "contactverbodvader", "geenpostnaar", "blokkeringmail", "ots",
          "adresafscherming", "geeninformatieverstrekken", "nietbenaderenviamail", "contacttoegestaan"}) {
        CAPTURE(header);
        CHECK(sounds_like_stop(header));
    }
    for (const char* header :
         {"fototoegestaan", "nationaliteit", "geslacht", "leerlinggewicht", "datuminschrijving", "pasfoto",
          "overleg", "contactpersoon", "geboorteplaats"}) {
        CAPTURE(header);
        CHECK_FALSE(sounds_like_stop(header));
    }
}

TEST_CASE(
    "a name that says somebody died, says so: the mark is taken off, and no letter or mail goes there") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(
            with_caregivers("Verzorgernummer;Voornaam;Achternaam;Leerlingcodes;Relatie\n"
                            "9001;† Aad;Rouw;64001;vader\n9002;Bea;Rouw (overleden 2019);64001;oma\n"
                            "9003;Wijlen Cor;Rouw;64001;opa\n9004;Dirk;Rouw;64001;oom\n"
                            "9005;Eva;Rouw;64001;moeder (overleden)\n"));
        for (const char* dead : {"9001", "9002", "9003", "9005"}) {
            CHECK_MESSAGE(school.caregiver(dead).is_deceased, dead);
            CHECK_MESSAGE(school.caregiver(dead).name.family == "Rouw", dead);
        }
        CHECK(school.caregiver("9001").name.given == "Aad");
        CHECK(school.caregiver("9003").name.given == "Cor");
        CHECK_FALSE(school.caregiver("9004").is_deceased);
    });
    CHECK(without_death_mark("A. Overledens") == "A. Overledens");
}

TEST_CASE("remarks that should stop contact have to be given a meaning, or waved through, before anything") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const auto files = [](const char* remark) {
            return with_caregivers(
                std::string(
                    "Verzorgernummer;Voornaam;Achternaam;Leerlingcodes;Opmerking\n9001;An;Rouw;64001;") +
                remark + "\n");
        };
        for (const char* stop : {"Geen contact opnemen!", "vader is overleden in 2019",
                                 "let op: geheim adres", "contact-verbod", "graag niet bellen"})
            CHECK_MESSAGE(school.preview(files(stop)).files[1].must_decide.size() == 1, stop);
        for (const char* remark : {"", "werkt in ploegendienst", "contact via oma", "brildragend"})
            CHECK_MESSAGE(school.preview(files(remark)).files[1].must_decide.empty(), remark);
    });
}

TEST_CASE("the cells of such a column are read as people write them") {
    for (const char* yes : {"J", "ja", "12-03-2025", "2025-03-12", "2019", "maart 2019", "overleden",
                            "Overleden op 1 mei", "†"})
        CHECK(deceased_of(yes) == true);
    for (const char* no : {"N", "nee", "leeft", "niet overleden"})
        CHECK(deceased_of(no) == false);
    for (const char* nothing :
         {"", "-", "onbekend", "n.v.t.", "NULL", "00-00-0000", "30-12-1899", "31-12-9999"}) {
        CAPTURE(nothing);
        CHECK_FALSE(deceased_of(nothing));
        CHECK(says_nothing_of_a_stop(nothing));
    }
    CHECK_FALSE(deceased_of("vader"));
    CHECK(stop_of("geheim") == true);
    CHECK(stop_of("Geen contact!") == true);
    CHECK(stop_of("niet geheim") == false);
    CHECK(authority_of("gezamenlijk gezag") == true);
    CHECK(authority_of("Ontheven") == false);
    CHECK_FALSE(authority_of("zie dossier"));
}

TEST_CASE("the dead are known as such and read nothing; a secret address is marked") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const auto files = with_caregivers(
            "Verzorgernummer;Voorletters;Achternaam;Overleden;Geheim adres;Leerlingcodes;Relatie\n"
            "9001;A;Rouw;J;N;64001;vader\n9002;B;Rouw;N;J;64001;moeder\n"
            "9003;C;Rouw;12-03-2025;N;64001;opa\n");
        school.import(files);
        CHECK(school.caregiver("9001").is_deceased);
        CHECK_FALSE(relation_of(school, "9001").is_informed);
        CHECK(school.caregiver("9003").is_deceased);
        CHECK_FALSE(school.caregiver("9002").is_deceased);
        CHECK(school.caregiver("9002").has_secret_address);
        CHECK(relation_of(school, "9002").is_informed);
        CHECK(school.preview(files).plan.changes_nothing());
    });
}

TEST_CASE(
    "a stop is taken over beside a pupil, by a link, and for somebody we have; an import never lifts it") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const std::string head =
            "Leerlingnummer;Roepnaam;Achternaam;Klas;Naam verz. 1;Overleden verz. 1;Geen contact verz. 1;"
            "Niet aanschrijven verz. 1\n";
        school.import(head + "64001;Pim;Rouw;1b;An Rouw;n;n;n\n");
        CHECK(relation_of(school, "64001/1").is_informed);
        school.import(head + "64001;Pim;Rouw;1b;An Rouw;j;j;j\n");
        CHECK(school.caregiver("64001/1").is_deceased);
        CHECK(relation_of(school, "64001/1").no_contact);
        CHECK_FALSE(relation_of(school, "64001/1").is_informed);
        school.import(head + "64001;Pim;Rouw;1b;An Rouw;n;n;n\n");
        CHECK(school.caregiver("64001/1").is_deceased);
        CHECK(relation_of(school, "64001/1").no_contact);
        CHECK_FALSE(relation_of(school, "64001/1").is_informed);

        ImportSchool linked(database);
        linked.import(
            {{"l.csv", pim},
             {"v.csv", "Verzorgernummer;Voornaam;Achternaam\n9001;An;Rouw\n"},
             {"r.csv", "Leerlingnummer;Verzorgernummer;Contactverbod;Aanschrijven\n64001;9001;ja;nee\n"}});
        CHECK(relation_of(linked, "9001").no_contact);
        CHECK_FALSE(relation_of(linked, "9001").is_informed);
    });
}

TEST_CASE("a stop in a file of caregivers alone holds for all their pupils, and makes nobody gone") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(with_caregivers(
            "Verzorgernummer;Voornaam;Achternaam;Leerlingcodes\n9001;An;Rouw;64001\n9002;Bo;Rouw;64001\n"));
        const Plan plan = school.import(
            {{"verzorgers.csv",
              "Verzorgernummer;Voornaam;Achternaam;Geen contact;Niet aanschrijven\n9001;An;Rouw;j;j\n"}},
            {true, true});
        CHECK(plan.ended_relations.empty());
        CHECK(relation_of(school, "9001").no_contact);
        CHECK_FALSE(relation_of(school, "9001").is_informed);
        CHECK_FALSE(relation_of(school, "9002").no_contact);
    });
}

TEST_CASE("a cell that should stop contact and can't be read refuses the caregiver, and nobody is gone") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const Plan plan = school.import(with_caregivers(
            "Verzorgernummer;Achternaam;Voornaam;Overleden;Leerlingcodes\n9001;Rouw;An;misschien;64001\n"));
        CHECK(plan.refused.size() == 1);
        CHECK(plan.new_people(As::caregiver) == 0);
    });
}

TEST_CASE("an unknown column that sounds so holds everything up until it has a meaning or is waved through") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const std::vector<ImportFile> files{
            {"export.csv",
             "Leerlingnummer;Roepnaam;Achternaam;Klas;Contact gegevens geheim wegens\n1;Pim;Rouw;1b;x\n"}};
        CHECK(school.preview(files).has_problem());
        CHECK(school.preview(files).files[0].must_decide.size() == 1);
        const Preview waved = database.read([&](db::Reader& tx) {
            return preview_import(
                tx, school.id, files, school.today, {},
                {{normalised_header("Contact gegevens geheim wegens"), Column{Field::ignored, 0}}});
        });
        CHECK_FALSE(waved.has_problem());
        // Known, but of no use here: whose authority over a pupil, beside no caregiver?
        CHECK(
            school
                .preview({{"a.csv", "Leerlingnummer;Roepnaam;Achternaam;Klas;Gezag\n1;Pim;Rouw;1b;moeder\n"}})
                .has_problem());
    });
}

TEST_CASE("a pupil who died is asked about; then nothing of the row is applied, and the pupil has left") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const std::string head = "Leerlingnummer;Roepnaam;Achternaam;Klas;Overleden\n";
        school.import(head + "64001;Pim;Rouw;1b;N\n");
        const std::string died = head + "64001;Pim;Rouw;1b;J\n";
        const Plan asked = school.import(died, {true, true});
        CHECK(asked.open_questions() == 1);
        CHECK(asked.changes_nothing());
        school.import_answering(died, "klopt");
        CHECK(school.pupil("64001").is_deceased);
        CHECK_FALSE(school.pupil("64001").left_on.empty());
        CHECK(school.import(died).changes_nothing());
        // A row like any other doesn't bring anybody back.
        CHECK(school.import(head + "64001;Pim;Rouw;1b;\n").changes_nothing());
        CHECK_FALSE(school.pupil("64001").left_on.empty());
    });
}

TEST_CASE("a stop in one of several rows about a caregiver and a pupil holds, in whichever it stands") {
    const std::string link = "Leerlingnummer;Verzorgernummer;Geen contact\n";
    const std::string beside = "Leerlingnummer;Roepnaam;Achternaam;Klas;Verzorger 1 nummer;Verzorger 1 "
                               "naam\n64001;Pim;Rouw;1b;9001;A Rouw\n";
    const std::string barred = "Verzorgernummer;Naam;Geen contact\n9001;A Rouw;j\n";
    const std::string free = "Verzorgernummer;Naam\n9001;A Rouw\n";
    for_each_engine([&](db::Database& database) {
        for (const std::vector<ImportFile>& files : std::vector<std::vector<ImportFile>>{
                 {{"l.csv", pim}, {"v.csv", free}, {"r.csv", link + "64001;9001;n\n64001;9001;j\n"}},
                 {{"l.csv", beside}, {"v.csv", barred}},
                 {{"l.csv", beside}, {"r.csv", link + "64001;9001;j\n"}}}) {
            CAPTURE(files.back().text);
            ImportSchool school(database); // their child comes in
            school.import(files);
            CHECK(relation_of(school, "9001").no_contact);
            ImportSchool later(database); // their child is known
            later.import({{"l.csv", beside}});
            CHECK_FALSE(relation_of(later, "9001").no_contact);
            later.import(files);
            CHECK(relation_of(later, "9001").no_contact);
        }
    });
}

TEST_CASE(
    "a secret that stands where the address or the number should is heard, and isn't written on a letter") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(
            "Stamnr;Roepnaam;Achternaam;Klas;Verzorger 1 naam;Verzorger 1 adres;Verzorger 1 mobiel;Verzorger "
            "2 "
            "naam;Verzorger 2 adres;Verzorger 2 mobiel\n"
            "64001;Pim;Rouw;1b;A Rouw;GEHEIM adres;0612345678;B Rouw;Geheimweg 1;06-12345679 (geheim)\n");
        const Person a = school.caregiver("64001/1"), b = school.caregiver("64001/2");
        CHECK(a.has_secret_address);
        CHECK(a.street.empty());
        CHECK(b.has_secret_address);
        CHECK(b.street == "Geheimweg 1");
    });
}
