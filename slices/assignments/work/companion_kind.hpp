#pragma once
// With whom the pupil does it (HA-4): a parent or somebody else from the family's network.

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace trialoog::assignments {

/// The code in the database: "mother".
std::span<const std::string_view> companion_kinds();
bool is_companion_kind(std::string_view code);
/// "moeder", in the reader's language; "" for "".
std::string companion_label(std::string_view code);
/// "je moeder": as it is said to the pupil.
std::string companion_for_pupil(std::string_view code);
/// Of the family relation in the school's administration ("stepparent"): the kind of companion.
std::string companion_of_relation(std::string_view relation_kind);

} // namespace trialoog::assignments
