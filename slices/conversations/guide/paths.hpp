#pragma once
#include <string>
#include <string_view>

namespace trialoog::conversations {

std::string guide_path(std::string_view guide_key, int grade, std::string_view page = {});
/// For the family of a pupil.
std::string prepare_path(std::string_view pupil_id, std::string_view guide_key);

} // namespace trialoog::conversations
