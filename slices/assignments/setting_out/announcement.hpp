#pragma once
// What parents hear when an assignment is set out (HA-8): plain text, for mail and paper alike.

#include "slices/assignments/setting_out/family_letter.hpp"
#include "slices/assignments/work/terms.hpp"

namespace trialoog::assignments {

inline constexpr std::string_view announced_purpose = "assignment_announced";

FamilyLetter announcement_of(const Announcement&, const TemplatePtr&);

// What is told later has no `about_id` yet: who tells it numbers it.

/// How it is now, to who was told otherwise.
inline constexpr std::string_view changed_purpose = "assignment_changed";
FamilyLetter change_of(const Announcement&, const TemplatePtr&);
/// One pupil may hand in until this day.
FamilyLetter own_day_of(Day until, const TemplatePtr&);
/// That it is off.
inline constexpr std::string_view withdrawn_purpose = "assignment_withdrawn";
FamilyLetter withdrawal_of(const TemplatePtr&);

} // namespace trialoog::assignments
