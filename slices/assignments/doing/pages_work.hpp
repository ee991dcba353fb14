#pragma once
// What the pages of doing look like.

#include "platform/http/http.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/doing/answer_form.hpp"
#include "slices/assignments/work/beside.hpp"
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
http::Response work_page(const http::Request&, const access::Viewer&, std::string_view title,
                         const Html& content, int status = 200,
                         std::vector<std::string> scripts = doing_scripts);

/// What the script needs to know, on the element that it works in.
std::vector<html::Attribute> script_attributes(const OpenedWork&);
/// In each form: who typed it, for a page that stands open while somebody else signs in.
Html typed_by(const OpenedWork&);
/// The other's changes reload the page when they matter: both ready, handed in, another adult, other photos.
std::string stage_of(const Work&);

look::Voice look_voice(Voice);
/// "Noor ziet je antwoord pas als jullie samen kijken."
std::string hidden_until_together(const OpenedWork&, Part);
/// Reads the page aloud, where the browser can: a script shows it.
Html read_aloud_button();

/// Why, what is asked of each, how long, when, and where everybody is; one main button.
struct OnOverview {
    Html supporter; // how it stands with an adult from the network
    Html asked;     // what another slice asks here: how was it?
};
Html overview(const OpenedWork&, Day today, const OnOverview& = {});

/// With whom (HA-4).
constexpr std::size_t longest_name = 40; // characters, of what the pupil calls an adult
struct CompanionForm {
    std::vector<look::Choice> choices; // values: a kind, a kind and a parent's id, "self" or "unknown"
    std::string picked, name;
    bool replaces = false; // another adult has answered already
    look::Errors errors = {};
};
Html companion_page(const OpenedWork&, const CompanionForm&);

/// A page of a part, with all that it shows beside the answers.
struct PartView {
    Part part = Part::pupil;
    int page = 1;
    ShownAnswers shown;
    look::Errors errors = {};
    std::vector<Photo> photos = {};
    KnownWords known = {}; // of the pupil's dossier: what this page wants
    SchoolLinks links = {};
};
/// One question on a card: the pupil's part, the adult's, and what the pupil does afterwards.
Html step_page(const OpenedWork&, const PartView&, Day today);
/// What they do together: side by side, questions for both, photos.
Html together_page(const OpenedWork&, const PartView&, Day today);
/// All that was written, to read: when it is handed in.
Html reading_page(const OpenedWork&, const PartView&);

/// The same without a frame, for the staff's page too.
Html everything_written(const OpenedWork&, const PartView&);

/// What asks nothing, on any page: a text to read, a link to tap, two tops side by side.
Html shown_item(const OpenedWork&, const Item&, const PartView&, const Names&);
/// The questions of an item, in its voice.
Html asked_item(const OpenedWork&, const Item&, const PartView&, const Names&, Side reader, look::Voice);
/// Photos of the page's items, with a form of their own for each.
Html photo_cards(const OpenedWork&, const Page&, const PartView&, const Names&);
/// "In je dossier staat al: …"
Html dossier_tips(const Page&, const PartView&, Side reader);
/// A step whose day is still to come says when it opens.
Html opens_later(const OpenedWork&, const Step&);

/// The phone goes to the other, or the other does it on an own device.
Html hand_over_page(const OpenedWork&, Day today);

/// Two versions of an answer, to choose from: nothing is lost (409).
struct TwoVersions {
    const Field* field = nullptr;
    std::string mine, theirs, their_name;
    std::int64_t their_version = 0;
    bool hidden = false; // theirs may not be seen yet, and stays
};
/// `beside` is what was typed beside it and isn't kept yet: it comes along with the choice.
Html two_versions_page(const OpenedWork&, std::string_view back_to, const std::vector<TwoVersions>&,
                       const std::vector<Typed>& beside = {});
/// What was typed and can't be kept, to be copied (409).
Html not_kept_page(const OpenedWork&, const std::string& why, const std::vector<Typed>&);
/// What the script clones when a save meets another version.
Html two_versions_template();

Html hand_in_page(const OpenedWork&, Day today, std::size_t photos, const std::vector<std::string>& refusals);

} // namespace trialoog::assignments
