#include "slices/conversations/preparation/paths.hpp"

#include <fmt/format.h>

namespace trialoog::conversations {

std::string before_path(std::string_view talk_id) { return fmt::format("/gesprek/{}/voorbereiden", talk_id); }
std::string preparing_path() { return "/gesprekken/voorbereiden"; }

} // namespace trialoog::conversations
