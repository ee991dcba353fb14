#pragma once
#include <string>
#include <string_view>

namespace trialoog::conversations {

/// "/gesprek/…/voorbereiden"
std::string before_path(std::string_view talk_id);
/// "/gesprekken/voorbereiden": a mentor's own talks in a row.
std::string preparing_path();

} // namespace trialoog::conversations
