#pragma once
// The parents whom the mentor of a class may reach, with their pupil: by what number, in which language.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/needs/needs.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

struct ReachableParent {
    std::string person_id;
    std::string kind;                  // of companion: "mother"
    std::string phone;                 // "" when the school knows none
    bool is_secret = false;            // the number, which stays with the administration then
    std::string language;              // code
    std::optional<Instant> came_in_at; // with the code of a letter, the first time
    bool got_letter = false;           // with such a code
};
struct PupilWithParents {
    std::string class_id, pupil_id, given_name, name; // name in full, told apart from classmates
    std::vector<ReachableParent> parents;             // informed and in contact
};

/// Every pupil of the classes of which the viewer is mentor, or of one of them; nothing for anybody else. The
/// parents of those with a need only.
/// Not the parents of a pupil with whom the viewer may not be in contact.
std::vector<PupilWithParents> parents_in_own_classes(db::Reader&, const access::Viewer&,
                                                     const std::vector<const Need*>&,
                                                     std::string_view class_id = {});

} // namespace trialoog::assignments
