#pragma once
// What parents hear when an assignment is set out (HA-8): plain text, for mail and paper alike.

#include "slices/assignments/dates.hpp"
#include "slices/assignments/template.hpp"
#include "slices/messages/messages.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

inline constexpr std::string_view announced_purpose = "assignment_announced";

struct ParentToTell {
    std::string person_id, name, language;
    bool has_email = false;
    std::vector<std::string> pupils; // given names of the own children in this class
};

struct Announcement {
    std::string assignment_id, class_id, feedback;
    Dates dates;
    std::string mentor_name, school_name, base_url;
};

/// In the parent's own language, as far as there is a catalogue.
messages::Outgoing announcement_to(const ParentToTell&, const Announcement&, const Template&);

} // namespace trialoog::assignments
