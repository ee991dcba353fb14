#include "platform/jobs/jobs.hpp"
#include "slices/people/persons.hpp"
#include "slices/school/import/import.hpp"
#include "slices/school/import_test_school.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::school;
using test::for_each_engine;

TEST_CASE("a file with caregivers beside the pupils makes children, classes and parents") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const Plan plan = school.import(noor_and_sam);
        CHECK(plan.new_people(As::pupil) == 2);
        CHECK(plan.new_people(As::caregiver) == 2);
        CHECK(plan.refused.empty());

        const OnRecord now = school.on_record();
        const Person& noor = school.pupil("101");
        CHECK(full_name(noor.name) == "Noor van der Berg");
        CHECK(noor.born_on == "2013-02-03");
        CHECK(now.classes.size() == 2);
        CHECK(now.classes[0].name == "1b");
        CHECK(now.classes[0].grade == 1);
        CHECK(now.classes[0].leerweg == Leerweg::kader);
        CHECK(now.enrolments.at(noor.id) == std::vector<std::string>{now.classes[0].id});
        const Person& samira = school.caregiver("101/1");
        CHECK(samira.email == "samira@thuis.nl");
        CHECK(samira.postcode == "3511 AB");
        CHECK(now.relations.at({noor.id, samira.id}).kind == RelationKind::mother);
    });
}

TEST_CASE("the same file again changes nothing, and leading zeros don't matter") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(noor_and_sam);
        const std::string later = replaced(replaced(noor_and_sam, "00101", "101"), "00102", "0102");
        const Plan again = school.import(later);
        CHECK(again.changes_nothing());
        CHECK(school.on_record().people.size() == 4);
    });
}

TEST_CASE("an import leaves a job behind, for whoever hands something out to pupils who have just come") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(noor_and_sam);
        const FrozenClock clock{school.now};
        jobs::Workers workers(database, clock, 1);
        int times = 0;
        workers.handle(people_changed_kind, [&](const jobs::Job& job, jobs::Progress&) {
            CHECK(job.school_id == school.id);
            ++times;
            return std::string();
        });
        workers.run_waiting();
        CHECK(times == 1);
    });
}

TEST_CASE("one row a caregiver with the pupils' numbers in a cell") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(
            {{"leerlingen.csv", "stamnr,voornaam,achternaam,klas\n0011,Noor,Berg,1b\n0012,Sam,Berg,3k\n"},
             {"ouders.csv", "code,achternaam,email,leerlingcodes\nV1,el Amrani,s@x.nl,\"11, 0012\"\n"
                            "V2,Berg,,\"0011,99\"\n"}});
        const OnRecord now = school.on_record();
        CHECK(now.relations.size() == 3);
        CHECK(school.caregiver("v1").email == "s@x.nl");
        CHECK(school.refused.size() == 1); // there is no pupil 99
        CHECK(school.refused[0].where.line == 3);
    });
}

TEST_CASE("separate files: pupils, caregivers, links, staff and groups") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const std::vector<ImportFile> files = {
            {"leerlingen.csv",
             "leerlingnummer;roepnaam;achternaam;klas;leerjaar\n11;Noor;Berg;1b;1\n12;Sam;Berg;3k;3\n"},
            {"verzorgers.csv",
             "verzorgernummer;voorletters;achternaam;mobiel\n501;S.;El Amrani;06\n502;J.;Berg;\n"
             "503;K.;Smit;\n504;L.;Pot;\n"},
            {"relaties.csv",
             "leerlingnummer;verzorgernummer;relatie;wettelijk vertegenwoordiger;woont bij\n"
             "11;501;moeder;j;j\n12;501;moeder;j;j\n11;502;vader;j;n\n11;503;stiefmoeder;n;j\n"
             "11;504;vader;n;n\n"},
            {"personeel.csv",
             "afkorting;voornaam;tussenvoegsel;achternaam;e-mail;functie;verzorgernummer\n"
             "VSM;Marloes;van der;Smit;m@school.nl;docent;\nBRG;Jan;;Berg;j@school.nl;docent, decaan;502\n"},
            {"groepen.csv", "groep;leerjaar;opleiding;mentor\n1b;1;basis;VSM\n3k;3;kader;Jan Berg\n"}};
        const Plan plan = school.import(files);
        CHECK(plan.refused.empty());
        const OnRecord now = school.on_record();
        const auto relation = [&](const char* pupil, const char* parent) {
            return now.relations.at({school.pupil(pupil).id, school.caregiver(parent).id});
        };
        CHECK(relation("11", "501").has_authority);
        CHECK_FALSE(relation("11", "502").lives_with);
        CHECK(relation("11", "502").is_informed);
        CHECK_FALSE(relation("11", "503").has_authority);
        CHECK(relation("11", "503").is_informed);                 // a step-mother at home
        CHECK_FALSE(relation("11", "504").is_informed);           // no authority, and lives elsewhere
        CHECK(now.staff.at("brg") == school.caregiver("502").id); // a teacher who is a father too
        CHECK(now.mentors.size() == 2);
        CHECK(now.staff_roles.count({now.staff.at("brg"), "counsellor"}) == 1);
        CHECK(school.import(files).changes_nothing());
    });
}

TEST_CASE("the mentor of a class changes; one whom nobody knows is a warning and changes nothing") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const ImportFile staff{"personeel.csv", "afkorting;voornaam;achternaam\nA;Ans;Bos\nB;Bob;Bos\n"};
        school.import({staff, {"groepen.csv", "groep;mentor\n1b;a\n"}});
        CHECK(school.on_record().mentors.at(0).person_id == school.on_record().staff.at("a"));
        school.import({{"groepen.csv", "groep;mentor\n1b;Bob Bos\n"}});
        REQUIRE(school.on_record().mentors.size() == 1);
        CHECK(school.on_record().mentors.at(0).person_id == school.on_record().staff.at("b"));
        const Plan plan = school.import({{"groepen.csv", "groep;mentor\n1b;Bos\n"}}); // two are called so
        CHECK(plan.warnings.size() == 1);
        CHECK(plan.changes_nothing());
    });
}

TEST_CASE("a pupil who moves to another class ends one enrolment and begins the next") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import("stamnr;roepnaam;achternaam;klas\n1;Noor;Berg;1b\n2;Ali;Can;1c\n");
        const Plan plan = school.import("stamnr;roepnaam;achternaam;klas\n1;Noor;Berg;1c\n2;Ali;Can;1c\n");
        REQUIRE(plan.placements.size() == 1);
        CHECK(plan.placements[0].from_class == "1b");
        const OnRecord now = school.on_record();
        CHECK(now.enrolments.at(now.pupils.at("1")) == now.enrolments.at(now.pupils.at("2")));
    });
}

TEST_CASE("in a new school year the same class name is another class") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import("stamnr;roepnaam;achternaam;klas\n1;Noor;Berg;1b\n2;Ali;Can;1c\n");
        const std::string before = school.on_record().classes.at(0).id;
        school.today = Day{2027, 8, 25};
        school.import("stamnr;roepnaam;achternaam;klas\n1;Noor;Berg;2b\n3;Eva;Bos;1b\n2;Ali;Can;2c\n");
        const OnRecord now = school.on_record();
        CHECK(now.year == "2027-2028");
        CHECK(now.classes.size() == 3);
        CHECK(now.enrolments.at(now.pupils.at("3")) != std::vector<std::string>{before});
        CHECK(database.read([&](db::Reader& tx) { return grades(tx, school.id); }).size() == 4);
    });
}

TEST_CASE("pupils who are missing leave only when somebody says so, and nobody is deleted") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import("stamnr;roepnaam;achternaam;klas\n1;Noor;Berg;1b\n2;Ali;Can;1b\n");
        const char* without_ali = "stamnr;roepnaam;achternaam;klas\n1;Noor;Berg;1b\n";
        const Plan plan = school.import(without_ali);
        REQUIRE(plan.leavers.size() == 1);
        CHECK(plan.leavers[0].name == "Ali Can");
        CHECK_FALSE(plan.leavers_are_certain); // half of the school: not ticked beforehand
        CHECK(school.pupil("2").left_on.empty());
        school.import(without_ali, Choice{true, true});
        CHECK(school.pupil("2").left_on == "2026-10-05");
        CHECK(school.on_record().enrolments.count(school.pupil("2").id) == 0);
        // and comes back
        const Plan back = school.import("stamnr;roepnaam;achternaam;klas\n1;Noor;Berg;1b\n2;Ali;Can;1b\n");
        CHECK(back.new_people(As::pupil) == 0);
        CHECK(school.pupil("2").left_on.empty());
        CHECK(school.on_record().enrolments.count(school.pupil("2").id) == 1);
    });
}

TEST_CASE("a caregiver who isn't beside the pupil any more ends only when chosen") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const char* head = "stamnr;roepnaam;achternaam;klas;verzorger 1 naam;verzorger 2 naam\n";
        school.import(std::string(head) + "1;Noor;Berg;1b;Petra Bos;Jan Berg\n");
        const std::string one_left = std::string(head) + "1;Noor;Berg;1b;Petra Bos;\n";
        CHECK(school.import(one_left).ended_relations.size() == 1);
        CHECK(school.import(one_left, Choice{false, true}).ended_relations.size() == 1);
        CHECK(school.import(one_left).changes_nothing());
    });
}

TEST_CASE("rows with faults are refused with their line, and what they are about stays as it was") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const Plan plan = school.import("stamnr;roepnaam;achternaam;geboortedatum;klas;leerjaar\n"
                                        ";Jan;Zonder;;1a;1\n"         // 2
                                        "x/5;Els;Excel;;1a;1\n"       // 3
                                        "3;Bas;Bos;31-02-2012;1a;1\n" // 4
                                        "4;Kim;Kok;;1a;7\n"           // 5
                                        "5;;;;1a;1\n"                 // 6
                                        "6;Mia;Mol\n"       // 7: a spreadsheet left out the last cells
                                        "7;Abe;As;;1a;1\n"  // 8
                                        "7;Ben;Bal;;1a;1\n" // 9: another child with the same number
                                        "8;Cas;Cox;;klas zonder jaar;\n" // 10
                                        "9;Dirk;Dam;01-01-2013;1a;1\n"
                                        "9;Dirk;Dam;01-01-2013;1a;1\n"); // 12: the same child again
        std::vector<int> lines;
        for (const auto& refused : plan.refused)
            lines.push_back(refused.where.line);
        std::sort(lines.begin(), lines.end());
        CHECK(lines == std::vector<int>{2, 3, 4, 5, 6, 8, 9, 10, 12});
        CHECK(plan.new_people(As::pupil) == 2);
        CHECK(school.on_record().pupils.size() == 2);
    });
}

TEST_CASE("what looks like a formula is kept as plain text") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import("stamnr;roepnaam;achternaam;klas\n1;=HYPERLINK(\"http://x\");@SUM(A1);1b\n");
        CHECK(school.pupil("1").name.given == "=HYPERLINK(\"http://x\")");
        CHECK(school.pupil("1").name.family == "@SUM(A1)");
    });
}

TEST_CASE("another school with the same numbers isn't touched") {
    for_each_engine([](db::Database& database) {
        ImportSchool one(database), other(database);
        one.import("stamnr;roepnaam;achternaam;klas\n1;Noor;Berg;1b\n");
        const Plan plan = other.import("stamnr;roepnaam;achternaam;klas\n1;Ali;Can;1b\n");
        CHECK(plan.new_people(As::pupil) == 1);
        CHECK(plan.leavers.empty());
        CHECK(full_name(one.pupil("1").name) == "Noor Berg");
        CHECK(full_name(other.pupil("1").name) == "Ali Can");
    });
}

TEST_CASE("what the school decided about a relation stays, until authority changes") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const auto files = [](const char* authority) {
            return std::vector<ImportFile>{
                {"leerlingen.csv", "stamnr;roepnaam;achternaam;klas\n1;Noor;Berg;1b\n"},
                {"ouders.csv", "verzorgernummer;voornaam;achternaam\n77;Petra;Bos\n"},
                {"relaties.csv",
                 std::string("leerlingnummer;verzorgernummer;wettelijk vertegenwoordiger;woont bij\n1;77;") +
                     authority + ";n\n"}};
        };
        school.import(files("j"));
        const auto relation = [&] {
            return school.on_record().relations.at({school.pupil("1").id, school.caregiver("77").id});
        };
        static constexpr db::Statement not_informed{
            "test.not_informed", "UPDATE parent_relation SET is_informed = 0 WHERE school_id = $1"};
        database.write([&](db::Writer& tx) { tx.run(not_informed, {school.id}); });
        CHECK(school.import(files("j")).changes_nothing());
        CHECK_FALSE(relation().is_informed);
        school.import(files("n"));
        CHECK_FALSE(relation().has_authority);
        school.import(files("j"));
        CHECK(relation().is_informed);
    });
}

TEST_CASE("what the administration says of the language at home leaves alone what a parent chose to read") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const auto files = [](const char* language) {
            return std::vector<ImportFile>{
                {"leerlingen.csv", "stamnr;roepnaam;achternaam;klas\n1;Noor;Berg;1b\n"},
                {"ouders.csv", std::string("verzorgernummer;voornaam;achternaam;thuistaal\n77;Petra;Bos;") +
                                   language + "\n"},
                {"relaties.csv", "leerlingnummer;verzorgernummer\n1;77\n"}};
        };
        school.import(files("Turks"));
        const std::string petra = school.caregiver("77").id;
        database.write([&](db::Writer& tx) { people::choose_language(tx, school.id, petra, "en"); });
        CHECK(school.import(files("Turks")).changes_nothing());
        school.import(files("Arabisch"));
        CHECK(school.caregiver("77").language == "ar");
        static constexpr db::Statement chose{
            "test.chose", "SELECT 1 FROM person WHERE school_id = $1 AND chosen_language = 'en'"};
        CHECK(database.read([&](db::Reader& tx) { return tx.exists(chose, {school.id}); }));
    });
}

TEST_CASE("classes whose names differ by a dot are two, by a capital one") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(
            "stamnr;roepnaam;achternaam;klas\n1;Noor;Berg;3kb1.2\n2;Ali;Can;3kb12\n3;Eva;Bos;3KB12\n");
        CHECK(school.on_record().classes.size() == 2);
    });
}

TEST_CASE("somebody of the staff who left doesn't come back by an import") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import("afkorting;voornaam;achternaam;e-mail\nA;Ans;Bos;a@x.nl\n");
        static constexpr db::Statement leave{"test.leave",
                                             "UPDATE person SET left_on = '2026-10-01' WHERE school_id = $1"};
        database.write([&](db::Writer& tx) { tx.run(leave, {school.id}); });
        school.import("afkorting;voornaam;achternaam;e-mail\nA;Ans;Bos;ans@x.nl\n");
        const OnRecord now = school.on_record();
        CHECK(now.people.at(now.staff.at("a")).email == "ans@x.nl");
        CHECK(now.people.at(now.staff.at("a")).left_on == "2026-10-01");
    });
}

TEST_CASE("a plan has the same fingerprint until something changes underneath") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const std::vector<ImportFile> file{
            {"a.csv", "stamnr;roepnaam;achternaam;klas\n1;Noor;Berg;1b\n2;Ali;Can;1b\n"}};
        const auto shown = school.preview(file).plan.fingerprint();
        CHECK(school.preview(file).plan.fingerprint() == shown);
        school.import("stamnr;roepnaam;achternaam;klas\n2;Ali;Can;1b\n");
        CHECK(school.preview(file).plan.fingerprint() != shown);
    });
}
