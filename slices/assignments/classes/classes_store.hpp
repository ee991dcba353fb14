#pragma once
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/classes/figures.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

struct PupilOfSchool {
    std::string id, class_id, class_name;
    std::string name, sort_key; // in full, told apart from others in the list; for a list of the whole school
};
struct SchoolNow {
    std::vector<ClassFigures> classes; // of this school year
    std::vector<PupilOfSchool> pupils; // in them now
};
/// Nothing for who may not do `action` with the whole school.
std::optional<SchoolNow> school_now(db::Reader&, const access::Viewer&, access::Action);

/// Whose name has all of these words, whatever their capitals and accents: by family name, at most 50.
std::vector<PupilOfSchool> named_like(std::vector<PupilOfSchool>, std::string_view words);

} // namespace trialoog::assignments
