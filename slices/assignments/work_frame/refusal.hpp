#pragma once
// Why somebody may not fill in, in words.

#include "platform/http/http.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/assignments/work_frame/refusal.hpp"

#include <string>
#include <string_view>

namespace trialoog::assignments {

/// Why the form of this part can't be kept, or its page not be shown: it is handed in, another does it …
std::string why_not_here(const OpenedWork&, Part);
/// The page isn't asked any more, or its day isn't there yet.
std::string page_is_gone();

/// What a script hears when it may not fill in: {"error"}, with what stands there now where that may be seen:
/// {"field", "value", "version"}, and "closed" when nothing can be put in its place.
std::string refusal_sentence(Filling, const OpenedWork&, std::string_view field);
http::Response refused_answer(Filling, const OpenedWork&, std::string_view field);

} // namespace trialoog::assignments
