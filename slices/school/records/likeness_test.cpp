#include "slices/school/records/likeness.hpp"

#include "slices/school/import_test_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::school;
using test::for_each_engine;

TEST_CASE("apostrophes, dashes, blanks, case and composition of letters make no other name") {
    const Name name{"Anne-Marie", "van 't", "O'Neill"};
    for (const Name& other :
         {Name{"Anne‑Marie", "van ’t", "O’Neill"}, Name{"ANNE MARIE", "Van ‘t", "O`NEILL"},
          Name{"Anne\u00A0Marie", "van\u202F't", "O´Neill"}, Name{"anne–marie", "", "van ʼt Oʹneill"}}) {
        CAPTURE(full_name(other));
        CHECK(likeness(name, other).is_same());
    }
    CHECK(likeness({"Zoë", "", "Müller"}, {"Zoe\u0308", "", "Mu\u0308ller"}).is_same());
    CHECK(likeness({"Ｎoor", "", "ﬁn"}, {"Noor", "", "fin"}).is_same());
}

TEST_CASE("a lost accent is neither the same nor another") {
    for (const auto& [whole, lost] :
         {std::pair{"Zoë", "Zoe"}, std::pair{"Yılmaz", "Yilmaz"}, std::pair{"Müller", "Mueller"},
          std::pair{"Müller", "Mller"}, std::pair{"Đorđe", "Dorde"}, std::pair{"Łukasz", "Lukasz"},
          std::pair{"Søren", "Soren"}, std::pair{"René", "Ren?"}}) {
        CAPTURE(whole);
        CHECK(likeness({whole, "", "Bos"}, {lost, "", "Bos"}).given == Likeness::accents);
        CHECK(likeness({"Jan", "", whole}, {"Jan", "", lost}).family == Likeness::accents);
    }
    CHECK(likeness({"Boer", "", "x"}, {"Bor", "", "x"}).given == Likeness::other);
}

TEST_CASE("one name stands for the whole person, wherever it is written") {
    CHECK(likeness({"Wahyuni", "", ""}, {"", "", "Wahyuni"}).is_same());
    CHECK(likeness({"", "", "Jansen"}, {"P.", "", "Jansen"}).family == Likeness::same);
    CHECK(likeness({"Tenzin", "", ""}, {"Ghulam", "", ""}).given == Likeness::other);
    CHECK(likeness({"Maria", "", "del Carmen Lopez"}, {"Maria del Carmen", "", "Lopez"}).is_same());
}

TEST_CASE("initials fit a name, and another initial is somebody else") {
    CHECK(likeness({"Petra", "", "Bos"}, {"P.", "", "Bos"}).given == Likeness::fits);
    CHECK(likeness({"A.B.", "", "Bos"}, {"A.", "", "Bos"}).given == Likeness::fits);
    CHECK(likeness({"A.", "", "Bos"}, {"B.", "", "Bos"}).given == Likeness::other);
    CHECK(likeness({"Sam", "", "Bos"}, {"Sem", "", "Bos"}).given == Likeness::other);
    CHECK(likeness({"Mohamed", "", "Bos"}, {"Mohammed", "", "Bos"}).given == Likeness::similar);
}

TEST_CASE("birthdays: one slip of the pen is like, another day isn't") {
    CHECK(likeness_of_days("2013-05-04", "2013-04-05") == Likeness::similar);
    CHECK(likeness_of_days("2013-05-04", "2012-05-04") == Likeness::similar);
    CHECK(likeness_of_days("2013-05-04", "2011-01-09") == Likeness::other);
    CHECK(likeness_of_days("2013-05-04", "") == Likeness::unknown);
}

TEST_CASE("a file that only writes its apostrophes in another way changes nothing") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const std::string head = "Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Klas;Voornaam verz. 1;"
                                 "Tussenvoegsel verz. 1;Achternaam verz. 1;Naam verz. 2\n";
        school.import(head + "54001;Noor;van 't;Hof;1b;Anne;van 't;Hof;R. D'Angelo\n"
                             "54002;Sem;;O'Neill;1b;Ciara;;O'Neill;P. 's-Gravendijk\n");
        const Plan plan = school.import(head + "54001;Noor;van ’t;Hof;1b;Anne;van ’t;Hof;R. D’Angelo\n"
                                               "54002;Sem;;O`Neill;1b;Ciara;;O´Neill;P. ‘s-Gravendijk\n",
                                        {true, true});
        CHECK(plan.questions.empty());
        CHECK(plan.changes_nothing());
    });
}

TEST_CASE("caregivers whose accents a file lost are asked about; nobody is new and nobody gone") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const std::string head = "stamnr;roepnaam;achternaam;geboortedatum;klas;verzorger 1 naam\n";
        school.import(head + "1;Zoë;Müller;1-2-2013;1b;Renée Müller\n");
        const std::string renee = school.caregiver("1/1").id;
        const std::string lost = head + "1;Zoe;Muller;1-2-2013;1b;Renee Muller\n";
        CHECK(school.import(lost, {true, true}).changes_nothing());
        const std::vector<ImportFile> files{{"export.csv", lost}};
        // The pupil first: what stands beside waits with the row.
        school.import(files, {true, true}, school.answered(files, "onze"));
        Answers answers = school.answered(files, "onze");
        const Plan plan = school.import(files, {true, true}, answers);
        CHECK(plan.new_people(As::caregiver) == 0);
        CHECK(school.caregiver("1/1").id == renee);
        CHECK(full_name(school.caregiver("1/1").name) == "Renée Müller");
        CHECK(full_name(school.pupil("1").name) == "Zoë Müller");
    });
}
