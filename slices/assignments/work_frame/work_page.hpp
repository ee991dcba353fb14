#pragma once
// The frame of every page of a work, and what its script needs to know.

#include "look/page.hpp"
#include "platform/http/http.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/work/store.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

using html::Html;

inline const std::vector<std::string> doing_scripts{"js/answers.js", "js/read-aloud.js"};
inline const std::vector<std::string> photo_scripts{"js/answers.js", "js/read-aloud.js", "js/photo.js"};
inline const std::vector<std::string> reading_scripts{"js/read-aloud.js"};
/// The whole page in the viewer's frame.
http::Response work_page(const access::Asked&, std::string_view title, const Html& content, int status = 200,
                         std::vector<std::string> scripts = doing_scripts);

/// What the script needs to know, on the element that it works in.
std::vector<html::Attribute> script_attributes(const OpenedWork&);
/// In each form: who typed it, for a page that stands open while somebody else signs in.
Html typed_by(const OpenedWork&);
/// The other's changes reload the page when they matter: both ready, handed in, another adult, other photos.
std::string stage_of(const Work&);

look::Voice voice_of(Answerer);
/// "Noor ziet je antwoord pas als jullie samen kijken."
std::string hidden_until_together(const OpenedWork&, Part);
/// Reads the page aloud, where the browser can: a script shows it.
Html read_aloud_button();

} // namespace trialoog::assignments
