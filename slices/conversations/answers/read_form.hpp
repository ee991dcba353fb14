#pragma once
// What a form with times and wishes has sent, whether all of it is still asked or not.

#include "platform/http/http.hpp"
#include "slices/conversations/answers/answer.hpp"

namespace trialoog::conversations {

/// "0" suits, "3" if it must be; anything else doesn't.
std::optional<int> read_minds(std::string_view sent);
Minds read_times(const http::Fields&);
TypedWishes read_wishes(const http::Fields&);

} // namespace trialoog::conversations
