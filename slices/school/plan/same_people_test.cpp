// Who is the same person as before, and who isn't (keys are numbers, never names).
#include "slices/school/import/import.hpp"
#include "slices/school/import_test_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::school;
using test::for_each_engine;

TEST_CASE("a brother and sister have one mother, when everything about her is the same") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(noor_and_sam);
        CHECK(school.caregiver("101/1").id == school.caregiver("102/1").id);
        CHECK(school.caregiver("101/2").id == school.caregiver("102/2").id);
        CHECK(school.caregiver("101/1").id != school.caregiver("101/2").id);
    });
}

TEST_CASE("a mother's new e-mail address changes her, for both children, and makes nobody new") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(noor_and_sam);
        const std::string before = school.caregiver("101/1").id;
        const Plan plan = school.import(replaced(noor_and_sam, "samira@thuis.nl", "samira@nieuw.nl"));
        CHECK(plan.new_people(As::caregiver) == 0);
        CHECK(plan.changed_people(As::caregiver) == 1);
        CHECK(school.caregiver("101/1").id == before);
        CHECK(school.caregiver("102/1").id == before);
        CHECK(school.caregiver("102/1").email == "samira@nieuw.nl");
    });
}

TEST_CASE("a little brother who comes later gets the mother who is there already") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const std::string file = noor_and_sam;
        const auto sam = file.find("00102");
        school.import(file.substr(0, sam));
        const Plan plan = school.import(file);
        CHECK(plan.new_people(As::pupil) == 1);
        CHECK(plan.new_people(As::caregiver) == 0);
        CHECK(school.caregiver("101/1").id == school.caregiver("102/1").id);
    });
}

TEST_CASE("mothers with the same name stay two when anything between them differs or is missing") {
    for_each_engine([](db::Database& database) {
        const std::string file = noor_and_sam;
        const auto sam = file.find("00102");
        const auto with_sam = [&](const char* from, const char* to) {
            return file.substr(0, sam) + replaced(file.substr(sam), from, to);
        };
        for (const auto& other : {with_sam("samira@thuis.nl", "s.elamrani@elders.nl"),
                                  with_sam("samira@thuis.nl", ""), with_sam("Kade 1", "Plein 9"),
                                  with_sam("3511 AB", "3500 AA"), with_sam("moeder", "stiefmoeder"),
                                  with_sam("06-18234567", "0629384756"), with_sam("Samira", "Salima")}) {
            ImportSchool school(database);
            school.import(other);
            CHECK(school.caregiver("101/1").id != school.caregiver("102/1").id);
        }
    });
}

TEST_CASE("two parents with one name, one e-mail address and one house stay two people") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const std::string twins = "leerlingnummer;roepnaam;achternaam;klas;naam 1;relatie 1;email 1;adres "
                                  "1;postcode 1;naam 2;relatie 2;"
                                  "email 2;adres 2;postcode 2\n"
                                  "1;Ali;Yilmaz;1a;M. Yilmaz;ouder;fam@yilmaz.nl;Hof 3;3500AA;M. "
                                  "Yilmaz;ouder;fam@yilmaz.nl;Hof 3;3500AA\n"
                                  "2;Can;Yilmaz;2a;M. Yilmaz;ouder;fam@yilmaz.nl;Hof 3;3500AA;M. "
                                  "Yilmaz;ouder;fam@yilmaz.nl;Hof 3;3500AA\n";
        const Plan plan = school.import(twins);
        CHECK(plan.new_people(As::caregiver) == 4);
        CHECK(school.import(twins).changes_nothing());
        // With the relation told, the mother is one and the father is one.
        const std::string told = replaced(replaced(twins, "M. Yilmaz;ouder;fam@yilmaz.nl;Hof 3;3500AA;",
                                                   "M. Yilmaz;moeder;fam@yilmaz.nl;Hof 3;3500AA;"),
                                          "M. Yilmaz;ouder", "M. Yilmaz;vader");
        ImportSchool other(database);
        CHECK(other.import(told).new_people(As::caregiver) == 2);
        CHECK(other.caregiver("1/1").id == other.caregiver("2/1").id);
        CHECK(other.caregiver("1/1").id != other.caregiver("1/2").id);
    });
}

TEST_CASE("pupils with equal names and birthdays are two children") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const char* file = "stamnr,voornaam,achternaam,geboortedatum,klas\n"
                           "7,Emma,Jansen,01-01-2013,1a\n8,Emma,Jansen,01-01-2013,1a\n";
        school.import(file);
        CHECK(school.pupil("7").id != school.pupil("8").id);
        CHECK(school.import(file).changes_nothing());
    });
}

TEST_CASE("parents who change places in the file keep who they are") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const char* head =
            "stamnr;roepnaam;achternaam;klas;verzorger 1 naam;verzorger 1 relatie;verzorger 1 email;"
            "verzorger 2 naam;verzorger 2 relatie;verzorger 2 email\n";
        school.import(std::string(head) + "5;Noor;Berg;1b;M. Berg;moeder;m@x.nl;M. Berg;vader;\n");
        const std::string mother = school.caregiver("5/1").id, father = school.caregiver("5/2").id;
        const Plan plan =
            school.import(std::string(head) + "5;Noor;Berg;1b;M. Berg;vader;;M. Berg;moeder;m@nieuw.nl\n");
        CHECK(plan.new_people(As::caregiver) == 0);
        CHECK(plan.ended_relations.empty());
        CHECK(school.caregiver("5/2").id == mother);
        CHECK(school.caregiver("5/1").id == father);
        CHECK(school.caregiver("5/2").email == "m@nieuw.nl");
    });
}

TEST_CASE("a new partner in the mother's place, with her e-mail address, is asked about and never gets her "
          "code unasked") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const std::string head =
            "stamnr;roepnaam;achternaam;klas;verzorger 1 naam;verzorger 1 relatie;verzorger 1 email\n";
        school.import(head + "5;Noor;Berg;1b;Petra Berg;moeder;thuis@berg.nl\n");
        const std::string petra = school.caregiver("5/1").id;
        const std::string karin = head + "5;Noor;Berg;1b;Karin Smit;stiefmoeder;thuis@berg.nl\n";
        const Plan asked = school.import(karin);
        CHECK(asked.open_questions() == 1);
        CHECK(asked.new_people(As::caregiver) == 0);
        CHECK(asked.ended_relations.empty());
        CHECK(school.caregiver("5/1").id == petra);

        const Plan plan = school.import_answering(karin, "ander");
        CHECK(plan.new_people(As::caregiver) == 1);
        CHECK(plan.ended_relations.size() == 1);
        CHECK_FALSE(plan.ended_relations_are_certain);
        CHECK(school.caregiver("5/1").id != petra);
        CHECK(full_name(school.on_record().people.at(petra).name) == "Petra Berg");
        CHECK(school.import(karin).changes_nothing());
    });
}

TEST_CASE(
    "somebody altogether different in a place is somebody new, and who stood there isn't ticked as gone") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const std::string head = "stamnr;roepnaam;achternaam;klas;verzorger 1 naam;verzorger 1 relatie\n";
        school.import(head + "5;Noor;Berg;1b;Petra Berg;moeder\n");
        const Plan plan = school.import(head + "5;Noor;Berg;1b;Omar Can;voogd\n");
        CHECK(plan.questions.empty());
        CHECK(plan.new_people(As::caregiver) == 1);
        CHECK(plan.warnings.size() == 1);
        CHECK(plan.ended_relations.size() == 1);
        CHECK_FALSE(plan.ended_relations_are_certain);
    });
}

TEST_CASE("a mother who marries keeps her place: by herself when her given name says so, asked by initials") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const std::string head =
            "stamnr;roepnaam;achternaam;klas;verzorger 1 naam;verzorger 1 relatie;verzorger 1 email\n";
        school.import(head + "5;Noor;Berg;1b;Petra Berg;moeder;petra@berg.nl\n");
        const std::string petra = school.caregiver("5/1").id;
        const Plan plan = school.import(head + "5;Noor;Berg;1b;Petra de Wit;moeder;petra@berg.nl\n");
        CHECK(plan.questions.empty());
        CHECK(plan.changed_people(As::caregiver) == 1);
        CHECK(school.caregiver("5/1").id == petra);
        CHECK(full_name(school.caregiver("5/1").name) == "Petra de Wit");

        const std::string initials = head + "5;Noor;Berg;1b;P. Smit;moeder;petra@berg.nl\n";
        CHECK(school.import(initials).open_questions() == 1);
        CHECK(full_name(school.caregiver("5/1").name) == "Petra de Wit");
        school.import_answering(initials, "zelfde");
        CHECK(school.caregiver("5/1").id == petra);
        CHECK(full_name(school.caregiver("5/1").name) == "Petra Smit"); // initials say less than what we have
    });
}

TEST_CASE("a later export with caregiver numbers recognises who came without one") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import("stamnr;roepnaam;achternaam;klas;verzorger 1 naam;verzorger 1 email\n1;Noor;Berg;1b;P. "
                      "Bos;p@x.nl\n");
        const std::string petra = school.caregiver("1/1").id;
        const Plan plan =
            school.import({{"ouders.csv", "verzorgernummer;voorletters;achternaam;email\n77;P.;Bos;p@x.nl\n"},
                           {"relaties.csv", "leerlingnummer;verzorgernummer\n1;77\n"}});
        CHECK(plan.new_people(As::caregiver) == 0);
        CHECK(school.caregiver("77").id == petra);
    });
}

TEST_CASE("a caregiver number that went to somebody else is asked about, and then makes a new person") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const std::string head = "verzorgernummer;voornaam;achternaam\n";
        school.import(head + "77;Petra;Bos\n");
        const std::string petra = school.caregiver("77").id;
        CHECK(school.import(head + "77;Omar;Can\n").open_questions() == 1);
        CHECK(full_name(school.caregiver("77").name) == "Petra Bos");
        const Plan plan = school.import_answering(head + "77;Omar;Can\n", "ander");
        CHECK(plan.new_people(As::caregiver) == 1);
        CHECK(school.caregiver("77").id != petra);
        CHECK(full_name(school.on_record().people.at(petra).name) == "Petra Bos");
    });
}
