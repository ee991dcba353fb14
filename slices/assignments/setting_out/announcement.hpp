#pragma once
// What parents hear when an assignment is set out (HA-8): plain text, for mail and paper alike.

#include "slices/assignments/class_work/dates.hpp"
#include "slices/assignments/work/terms.hpp"
#include "slices/messages/messages.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

inline constexpr std::string_view announced_purpose = "assignment_announced";

struct ParentToTell {
    std::string person_id, name, language;
    std::string mailbox;             // "" for who has no e-mail
    std::vector<std::string> pupils; // given names of the own children in this class
    std::vector<std::string> pupil_ids;
};

struct Announcement {
    std::string assignment_id, class_id, feedback;
    Dates dates;
    std::string mentor_name, school_name, base_url;
    std::map<std::string, std::string> own_mentors = {}; // names by pupil's id, of who has one of their own
};

/// People who share a mailbox together, in which they get one message; everybody else alone.
std::vector<std::vector<ParentToTell>> by_mailbox(const std::vector<ParentToTell>&);

/// To the readers of one mailbox, or to one parent: in the reader's own language, as far as there is a
/// catalogue. In each language where they differ, one below the other.
messages::Outgoing announcement_to(const std::vector<ParentToTell>& readers, const Announcement&,
                                   const Template&);

} // namespace trialoog::assignments
