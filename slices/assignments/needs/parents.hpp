#pragma once
// The parents whom the mentor of a class may reach, with their pupil: by what number, in which language.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"

#include <optional>
#include <span>
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
    std::string pupil_id;
    std::vector<ReachableParent> parents; // informed and in contact
};

/// Of the pupils with these ids, as far as they are in a class of which the viewer is mentor; by pupil.
/// Nothing for anybody else, and not the parents of a pupil with whom the viewer may not be in contact.
std::vector<PupilWithParents> parents_to_reach(db::Reader&, const access::Viewer&,
                                               std::span<const std::string_view> pupil_ids);

} // namespace trialoog::assignments
