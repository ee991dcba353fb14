#pragma once
// What a page of a work shows, and the form on it.

#include "look/left.hpp"
#include "slices/assignments/work/known_words.hpp"
#include "slices/assignments/work/link_addresses.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/assignments/work_frame/work_page.hpp"
#include "slices/assignments/work_pages/answer_form.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

using html::Html;

/// Why, what is asked of each, how long, when, and where everybody is; one main button.
struct OnOverview {
    Html supporter;          // how it stands with an adult from the network
    Html asked;              // what another slice asks here: how was it?
    std::string mentor = {}; // by name; "" where nobody is
};
Html overview(const OpenedWork&, Day today, const OnOverview& = {});

/// A page of a part, with all that it shows beside the answers.
struct PartView {
    Part part = Part::pupil;
    int page = 1;
    ShownAnswers shown;
    look::Errors errors = {};
    std::vector<Photo> photos = {};
    KnownWords known = {}; // of the pupil's dossier: what this page wants
    SchoolLinks links = {};
    std::vector<look::Left> left = {}; // what somebody who wanted to go on has still to do
};
/// One question on a card: the pupil's part, the adult's, and what the pupil does afterwards.
Html step_page(const OpenedWork&, const PartView&, Day today);
/// What they do together: side by side, questions for both, photos.
Html together_page(const OpenedWork&, const PartView&, Day today);
inline constexpr std::string_view sitting_together = "bij"; // of the address: the other is there
/// Before that: is the other there? What each wrote is shown only when both are.
Html sit_together_page(const OpenedWork&);
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

/// What the script clones when a save meets another version.
Html two_versions_template();

} // namespace trialoog::assignments
