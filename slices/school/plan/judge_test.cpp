// A key is never trusted over facts that contradict it.
#include "slices/school/import_test_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::school;
using test::for_each_engine;

namespace {

const std::string head = "Leerlingnummer;Roepnaam;Achternaam;Geboortedatum;Klas\n";
const std::string siblings = head + "65011;Lisa;Verwissel;9-1-2011;3b\n65012;Thijs;Verwissel;4-5-2013;1b\n";
const std::string siblings_exchanged =
    head + "65012;Lisa;Verwissel;9-1-2011;3b\n65011;Thijs;Verwissel;4-5-2013;1b\n";

const std::string beside =
    "Leerlingnummer;Roepnaam;Achternaam;Geboortedatum;Klas;Naam verz. 1;Relatie verz. 1\n";

std::string staff(const std::string& rows) { return "Afkorting;Voornaam;Achternaam;E-mail\n" + rows; }

} // namespace

TEST_CASE("two numbers that exchange names are asked about, and nothing of these rows is applied meanwhile") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(siblings);
        const std::string lisa = school.pupil("65011").id;
        const Plan plan = school.import(siblings_exchanged, {true, true});
        REQUIRE(plan.questions.size() == 1);
        CHECK(plan.questions[0].pairs.size() == 2);
        CHECK(plan.questions[0].pairs[0].ours.name == "Thijs Verwissel");
        CHECK(plan.questions[0].pairs[0].ours.born_on == "2013-05-04");
        CHECK(plan.questions[0].pairs[0].theirs.name == "Lisa Verwissel");
        CHECK(plan.changes_nothing());
        CHECK(plan.leavers.empty());
        CHECK(school.pupil("65011").id == lisa);
        CHECK(full_name(school.pupil("65011").name) == "Lisa Verwissel");
    });
}

TEST_CASE("exchanged numbers go to whom the facts belong; nobody's name, class or caregiver changes") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(beside +
                      "1;Lisa;Vos;9-1-2011;3b;An Vos;moeder\n2;Thijs;Vos;4-5-2013;1b;Bo Smit;pleegmoeder\n");
        const std::string lisa = school.pupil("1").id, an = school.caregiver("1/1").id;
        const std::string exchanged =
            beside + "2;Lisa;Vos;9-1-2011;3b;An Vos;moeder\n1;Thijs;Vos;4-5-2013;1b;Bo Smit;pleegmoeder\n";
        const Plan plan = school.import_answering(exchanged, "verwisseld");
        CHECK(plan.new_people(As::pupil) + plan.new_people(As::caregiver) == 0);
        CHECK(plan.placements.empty());
        CHECK(school.pupil("2").id == lisa);
        CHECK(full_name(school.pupil("2").name) == "Lisa Vos");
        CHECK(school.caregiver("2/1").id == an);
        CHECK(school.import(exchanged).changes_nothing());
    });
}

TEST_CASE("when somebody says that the data were put right, the numbers stay with whom they were") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(siblings);
        const std::string first = school.pupil("65011").id;
        school.import_answering(siblings_exchanged, "zelfde");
        CHECK(school.pupil("65011").id == first);
        CHECK(full_name(school.pupil("65011").name) == "Thijs Verwissel");
        CHECK(school.import(siblings_exchanged).changes_nothing());
    });
}

TEST_CASE(
    "twins with one birthday whose names change places are asked about, with or without the other's row") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(head + "1;Sam;Twee;4-5-2013;1a\n2;Sem;Twee;4-5-2013;1b\n");
        CHECK(school.import(head + "2;Sam;Twee;4-5-2013;1a\n1;Sem;Twee;4-5-2013;1b\n").open_questions() == 1);
        CHECK(school.import(head + "2;Sam;Twee;4-5-2013;1a\n").open_questions() == 1);
        // One letter apart, without a known twin: still not the same without somebody who says so.
        ImportSchool other(database);
        other.import(head + "1;Sam;Twee;4-5-2013;1a\n");
        CHECK(other.import(head + "1;Sem;Twee;4-5-2013;1a\n").open_questions() == 1);
    });
}

TEST_CASE("a number whose given name and birthday both change is asked about, whatever the family name") {
    for_each_engine([](db::Database& database) {
        for (const char* row :
             {"1;Ali;Berg;9-9-2012;1b\n", "1;Ali;Can;9-9-2012;1b\n", "1;Noor;Can;9-9-2012;1b\n",
              "1;Ali;Berg;;1b\n", "1;Noor;Berg;17-11-2009;1b\n", "1;Ali;Berg;1-2-2013;1b\n"}) {
            CAPTURE(row);
            ImportSchool school(database);
            school.import(head + "1;Noor;Berg;1-2-2013;1b\n");
            const Plan plan = school.import(head + row, {true, true});
            CHECK(plan.open_questions() == 1);
            CHECK(plan.changes_nothing());
        }
    });
}

TEST_CASE("what is plainly the same child changes without a question") {
    for_each_engine([](db::Database& database) {
        for (const char* row :
             {"1;Noor;de Wit;1-2-2013;1b\n", "1;Noor;Berg;1-2-2012;1b\n", "1;Noor;Berg;2-1-2013;1b\n",
              "1;Noortje;Berg;1-2-2013;1b\n", "1;NOOR;BERG;1-2-2013;2c\n", "1;Noor;Berg-Bos;;1b\n"}) {
            CAPTURE(row);
            ImportSchool school(database);
            school.import(head + "1;Noor;Berg;1-2-2013;1b\n");
            const std::string noor = school.pupil("1").id;
            CHECK(school.import(head + row).questions.empty());
            CHECK(school.pupil("1").id == noor);
        }
    });
}

TEST_CASE(
    "a number given to another child: the former leaves by the answer, and keeps everything of their own") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(head + "1;Noor;Berg;1-2-2013;1b\n");
        const std::string noor = school.pupil("1").id;
        const Plan plan = school.import_answering(head + "1;Ali;Can;9-9-2012;1b\n", "ander");
        CHECK(plan.departed.size() == 1);
        CHECK(school.pupil("1").id != noor);
        CHECK(full_name(school.on_record().people.at(noor).name) == "Noor Berg");
        CHECK_FALSE(school.on_record().people.at(noor).left_on.empty());
        CHECK(school.import(head + "1;Ali;Can;9-9-2012;1b\n").changes_nothing());
    });
}

TEST_CASE("a pupil with a new number is asked about before anybody is new or gone") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(head + "1;Noor;Berg;1-2-2013;1b\n2;Ali;Can;9-9-2012;1b\n");
        const std::string noor = school.pupil("1").id;
        const std::string renumbered = head + "900;Noor;Berg;1-2-2013;1b\n2;Ali;Can;9-9-2012;1b\n";
        const Plan plan = school.import(renumbered, {true, true});
        CHECK(plan.open_questions() == 1);
        CHECK(plan.new_people(As::pupil) == 0);
        CHECK(plan.leavers.empty());
        const std::vector<ImportFile> files{{"export.csv", renumbered}};
        school.import(files, {}, school.answered(files, "zelfde"));
        CHECK(school.pupil("900").id == noor);
        CHECK(school.on_record().pupils.count("1") == 0);
        CHECK(school.import(renumbered).changes_nothing());
    });
}

TEST_CASE("parents whose numbers change places are asked about, also when only initials are known") {
    for_each_engine([](db::Database& database) {
        const auto files = [](const char* mother, const char* father, const char* mothers_name,
                              const char* fathers_name) {
            return std::vector<ImportFile>{
                {"leerlingen.csv", head + "1;Noor;Berg;1-2-2013;1b\n"},
                {"verzorgers.csv", std::string("Verzorgernummer;Naam;Relatie;Leerlingcodes\n") + mother +
                                       ";" + mothers_name + ";moeder;1\n" + father + ";" + fathers_name +
                                       ";vader;1\n"}};
        };
        for (const auto& [mother, father] :
             {std::pair{"Petra Bos", "Jan Berg"}, std::pair{"M. Berg", "M. Berg"}}) {
            ImportSchool school(database);
            school.import(files("9001", "9002", mother, father));
            const Plan plan = school.import(files("9002", "9001", mother, father), {true, true});
            CHECK(plan.open_questions() == 1);
            CHECK(plan.changes_nothing());
        }
    });
}

TEST_CASE("an abbreviation that goes to another teacher is asked about: an account never changes hands") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(staff("BOS;Ans;Bos;a.bos@x.nl\nCAN;Omar;Can;o.can@x.nl\n"));
        const std::string ans = school.on_record().staff.at("bos");
        CHECK(school.import(staff("BOS;Omar;Can;o.can@x.nl\nCAN;Ans;Bos;a.bos@x.nl\n")).open_questions() ==
              1);
        CHECK(school.import(staff("BOS;Piet;Smit;p.smit@x.nl\n")).open_questions() == 1);
        CHECK(full_name(school.on_record().people.at(ans).name) == "Ans Bos");
        CHECK(school.import(staff("BOS;Ans;Bos-Vis;a.bos@x.nl\n")).questions.empty());
    });
}

TEST_CASE("a skipped question changes nothing, and an answer to another question doesn't count") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(siblings);
        const std::vector<ImportFile> files{{"export.csv", siblings_exchanged}};
        const std::string id = school.preview(files).plan.questions.at(0).id;
        CHECK(school.import(files, {}, {{id, Question::skip}}).changes_nothing());
        CHECK(school.import(files, {}, {{"0123456789abcdef", "zelfde"}}).changes_nothing());
        CHECK(school.import(files, {}, {{id, "weg ermee"}}).changes_nothing());
    });
}

TEST_CASE("while a row can't be taken over nobody is marked as gone, whatever is chosen") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(siblings);
        const Plan plan = school.import(
            head + "65011;Lisa;Verwissel;9-1-2011;3b\n;Zonder;Nummer;1-1-2013;1b\n", {true, true});
        CHECK_FALSE(plan.may_mark_gone);
        CHECK_FALSE(plan.leavers_are_certain);
        CHECK(school.pupil("65012").left_on.empty());
        school.import(head + "65011;Lisa;Verwissel;9-1-2011;3b\n", {true, true});
        CHECK_FALSE(school.pupil("65012").left_on.empty());
    });
}

TEST_CASE("one number for two people in the files: all its rows wait, not only the second") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const Plan plan = school.import(
            {{"v.csv", "Verzorgernummer;Voornaam;Achternaam\n77;Petra;Bos\n77;Omar;Can\n78;Jan;Berg\n"},
             {"staf.csv", staff("BOS;Ans;Bos;\nBOS;Piet;Smit;\n")}});
        CHECK(plan.refused.size() == 4);
        CHECK(plan.new_people(As::caregiver) == 1);
        CHECK(plan.new_people(As::staff) == 0);
    });
}

TEST_CASE("somebody with one name is called by it, keeps what was known, and stays the same person") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const std::string row = "stamnr;roepnaam;achternaam;geboortedatum;klas;verzorger 1 "
                                "naam\n1;Siti;Wahyuni;4-5-2013;1b;Sulastri\n";
        school.import(row);
        CHECK(school.caregiver("1/1").name == Name{"Sulastri", "", ""});
        CHECK(school.import(row).changes_nothing());
        school.import("stamnr;roepnaam;achternaam;geboortedatum;klas;verzorger 1 "
                      "naam\n1;Siti;Wahyuni;4-5-2013;1b;Sulastri Bos\n");
        const std::string full = full_name(school.caregiver("1/1").name);
        CHECK(full == "Sulastri"); // another name in the place is asked first
    });
}
