#pragma once
#include <string>
#include <string_view>

namespace trialoog::paper {

/// Why a file couldn't be read, for who brought it in.
std::string sentence_for_file(std::string_view refusal);

} // namespace trialoog::paper
