#pragma once
// Which class has which mentors.

#include "platform/db/db.hpp"
#include "slices/access/viewer/viewer.hpp"

#include <string>
#include <vector>

namespace trialoog::access {

struct MentorName {
    std::string id, name;
};
struct ClassMentors {
    std::string id, name;
    std::vector<MentorName> mentors;
};
/// Of this school year, by grade and name.
std::vector<ClassMentors> mentors_by_class(db::Reader&, const Viewer&);

} // namespace trialoog::access
