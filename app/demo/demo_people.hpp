#pragma once
// Those whom the demo tells about: for the table that ./run prints, and the JSON that journeys and load tests
// read.

#include "platform/services.hpp"

#include <string>
#include <vector>

namespace trialoog::demo {

struct DemoPerson {
    std::string role; // its name in code: "subject_teacher"
    std::string name, login, purpose, url;
};
/// Throws std::runtime_error when there is no demo school.
std::vector<DemoPerson> demo_people(Services&);
/// Every pupil of the school, for load tests.
std::vector<DemoPerson> demo_pupils(Services&);

} // namespace trialoog::demo
