// Mentor of the class, or of single pupils: one pupil with another mentor decides nothing about a class.
#include "slices/school/import_test_school.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::school;
using test::for_each_engine;

namespace {

const char* const staff = "Afkorting;Voornaam;Achternaam\nBOS;Ans;Bos\nCAN;Omar;Can\nDIR;Dirk;Dam\n";

std::vector<ImportFile> class_of(std::initializer_list<const char*> mentors) {
    std::string rows = "Leerlingnummer;Roepnaam;Achternaam;Klas;Mentor\n";
    int number = 100;
    for (const char* mentor : mentors) {
        rows += std::to_string(number) + ";Kind" + std::to_string(number) + ";Berg;1b;" + mentor + "\n";
        ++number;
    }
    return {{"staf.csv", staff}, {"leerlingen.csv", rows}};
}

bool is_class_mentor(const ImportSchool& school, const char* abbreviation) {
    const OnRecord now = school.on_record();
    for (const auto& mentor : now.mentors)
        if (mentor.person_id == now.staff.at(abbreviation)) return true;
    return false;
}
bool is_mentor_of(const ImportSchool& school, const char* abbreviation, const char* pupil) {
    const OnRecord now = school.on_record();
    return now.pupil_mentors.count({now.pupils.at(pupil), now.staff.at(abbreviation)}) > 0;
}

} // namespace

TEST_CASE("one pupil's other mentor is asked about; the class's mentor is clear meanwhile") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const auto files = class_of({"BOS", "BOS", "BOS", "CAN"});
        const Plan plan = school.import(files);
        CHECK(plan.open_questions() == 1);
        CHECK(is_class_mentor(school, "bos"));
        CHECK_FALSE(is_class_mentor(school, "can"));
        CHECK_FALSE(is_mentor_of(school, "can", "103"));
    });
}

TEST_CASE("only of this pupil: a relation of its own, asked once, that ends when a file clearly says so") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const auto files = class_of({"BOS", "BOS", "BOS", "CAN"});
        school.import(files, {}, school.answered(files, "leerling"));
        CHECK(is_mentor_of(school, "can", "103"));
        CHECK_FALSE(is_class_mentor(school, "can"));
        CHECK(school.preview(files).plan.questions.empty());
        CHECK(school.preview(files).plan.changes_nothing());
        school.import(class_of({"BOS", "BOS", "BOS", "onbekende"}));
        CHECK(is_mentor_of(school, "can", "103")); // nobody knows who that is: nothing ends
        school.import(class_of({"BOS", "BOS", "BOS", "BOS"}));
        CHECK_FALSE(is_mentor_of(school, "can", "103"));
    });
}

TEST_CASE("mentor of the class by an answer stays so, without another question") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        const auto files = class_of({"BOS", "BOS", "BOS", "CAN"});
        school.import(files, {}, school.answered(files, "klas"));
        CHECK(is_class_mentor(school, "can"));
        CHECK(school.preview(files).plan.changes_nothing());
    });
}

TEST_CASE("a class that is divided between two mentors has no clear one: both are asked about, and nobody's "
          "role ends") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(class_of({"DIR", "DIR", "DIR", "DIR"}));
        const Plan plan = school.import(class_of({"BOS", "BOS", "CAN", "CAN"}));
        CHECK(plan.open_questions() == 2);
        CHECK(plan.ended_roles.empty());
        CHECK(is_class_mentor(school, "dir"));
    });
}

TEST_CASE("a file with one new pupil doesn't change the mentor of the class") {
    for_each_engine([](db::Database& database) {
        ImportSchool school(database);
        school.import(class_of({"BOS", "BOS", "BOS", "BOS"}));
        const Plan plan = school.import(
            {{"nieuw.csv", "Leerlingnummer;Roepnaam;Achternaam;Klas;Mentor\n900;Eva;Vos;1b;CAN\n"}});
        CHECK(plan.open_questions() == 1);
        CHECK(is_class_mentor(school, "bos"));
        CHECK_FALSE(is_class_mentor(school, "can"));
        CHECK(plan.new_people(As::pupil) == 1); // the pupil doesn't wait
    });
}
