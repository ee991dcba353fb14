#pragma once
// What the pages of doing look like.

#include "platform/http/http.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/answer_form.hpp"
#include "slices/assignments/store.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

using html::Html;

inline const std::vector<std::string> doing_scripts{"js/answers.js", "js/read-aloud.js"};
inline const std::vector<std::string> photo_scripts{"js/answers.js", "js/read-aloud.js", "js/photo.js"};
inline const std::vector<std::string> reading_scripts{"js/read-aloud.js"};
/// The whole page in the viewer's frame.
http::Response work_page(const http::Request&, const access::Viewer&, std::string_view title,
                         const Html& content, int status = 200,
                         std::vector<std::string> scripts = doing_scripts);

/// What the script needs to know, on the element that it works in.
std::vector<html::Attribute> script_attributes(const OpenedWork&);
/// The other's changes reload the page when they matter: both ready, handed in, another adult, other photos.
std::string stage_of(const Work&);

look::Voice look_voice(Voice);
/// "Noor ziet je antwoord pas als jullie samen kijken."
std::string hidden_until_together(const OpenedWork&, Side part);
/// Reads the page aloud, where the browser can: a script shows it.
Html read_aloud_button();

/// Why, what is asked of each, how long, when, and where everybody is; one main button.
Html overview(const OpenedWork&, Day today);

/// With whom (HA-4).
struct CompanionForm {
    std::vector<look::Choice> choices; // values: a kind, a kind and a parent's id, "self" or "unknown"
    std::string picked, name;
    bool replaces = false; // another adult has answered already
    look::Errors errors = {};
};
Html companion_page(const OpenedWork&, const CompanionForm&);

struct StepView {
    Side part = Side::pupil;
    int number = 1;
    ShownAnswers shown;
    look::Errors errors = {};
    std::vector<std::string> known_qualities = {}; // of the pupil's dossier
};
Html step_page(const OpenedWork&, const StepView&);

/// The phone goes to the other, or the other does it on an own device.
Html hand_over_page(const OpenedWork&);

/// Two versions of an answer, to choose from: nothing is lost (409).
struct TwoVersions {
    const Field* field = nullptr;
    std::string mine, theirs, their_name;
    std::int64_t their_version = 0;
    bool hidden = false; // theirs may not be seen yet, and stays
};
Html two_versions_page(const OpenedWork&, std::string_view back_to, const std::vector<TwoVersions>&);
/// What the script clones when a save meets another version.
Html two_versions_template();

struct TogetherView {
    ShownAnswers shown;
    std::vector<Photo> photos;
    look::Errors errors = {};
};
/// Side by side, the questions for both, photos; only to read when it is handed in.
Html together_page(const OpenedWork&, const TogetherView&);

Html hand_in_page(const OpenedWork&, Day today, std::size_t photos, const std::vector<std::string>& refusals);

} // namespace trialoog::assignments
