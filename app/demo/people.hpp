#pragma once
// The people of a demo school, as its administration knows them: made by chance that is the same every time,
// with some whom the demo tells about by name. Plain values; nothing is in Trialoog yet.

#include "platform/clock/clock.hpp"

#include <string>
#include <vector>

namespace trialoog::demo {

struct Pupil {
    std::string number, given_name, infix, family_name, class_name;
    Day born_on;
};

struct Caregiver {
    std::string number, given_name, infix, family_name, email, phone, street, postcode, town, language = "nl";
};

struct Link {
    std::string pupil, caregiver; // numbers
    std::string relation;         // "moeder"
    bool has_authority = true, lives_with = true;
};

struct Employee {
    std::string code, given_name, infix, family_name, email, job, caregiver_number;
};

struct SchoolClass {
    std::string name;
    int grade = 1;
    std::string leerweg, mentor; // code
};

struct People {
    std::vector<SchoolClass> classes;
    std::vector<Pupil> pupils;
    std::vector<Caregiver> caregivers;
    std::vector<Link> links;
    std::vector<Employee> staff;
};

/// 4 grades of 3 classes, 290 pupils with their families, 32 staff. The first school (0) is the one that the
/// demo tells about; each other number gives other families around the same named people.
People make_people(unsigned school, int first_year);

// Numbers of those whom the demo tells about.
inline constexpr const char *noor = "10247", *sam = "10031", *yonas = "10263", *bo = "10251",
                            *maksym = "10259", *ikram = "10517"; // Ikram by chance: the test holds on to her
inline constexpr const char *samira = "50101", *karim = "50102", *uncle_haile = "50103", *marit = "50104",
                            *olena = "50105";
inline constexpr const char *mentor_1b = "vhe", *mentor_3b = "bkt", *teacher = "nij", *counsellor = "sme",
                            *team_leader = "jnt", *management = "bom", *administrator = "wia",
                            *teacher_parent = "kum";

} // namespace trialoog::demo
