#pragma once
// What the pages around a poster look like.

#include "look/form.hpp"
#include "slices/assignments/poster/poster.hpp"
#include "slices/assignments/poster/poster_compose.hpp"
#include "slices/assignments/poster/poster_svg.hpp"
#include "slices/assignments/work/link_addresses.hpp"
#include "slices/assignments/work/wording.hpp"
#include "slices/assignments/work_frame/work_page.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

/// A poster of a work with what may be put on it.
struct PosterView {
    const Item* item = nullptr;
    Poster poster;
    std::int64_t version = 0;
    std::vector<Photo> photos = {};                  // of its item
    std::vector<std::string> strong = {}, jobs = {}; // to offer
    SchoolLinks links = {};                          // of the sites that its step names
    Picked picked = {};                              // what the form shows
    look::Errors errors = {};
};

/// "/werk/<id>/poster/<item>", and a page of it: "groot".
std::string poster_path(const OpenedWork&, const Item&, std::string_view page = {});
/// The poster as the page's own drawing, with photos for a big screen or small.
enum class Photos { small, large };
Html drawn_poster(const PosterView&, std::string_view id, Photos);
std::vector<PosterPhoto> sizes_of(const std::vector<Photo>&);

/// Where it is made: dragged by a script, or with a form.
Html poster_page(const OpenedWork&, const PosterView&);
/// The form that makes a poster at once.
Html poster_form(const OpenedWork&, const PosterView&);
/// What a script opens to add a piece.
Html poster_dialogs(const PosterView&);

/// It alone on the whole screen.
std::string poster_alone(const OpenedWork&, const PosterView&);

/// Where it would be shown, while none is made.
Html no_poster_page(const OpenedWork&);

/// Two posters, to choose from (409).
Html two_posters(const OpenedWork&, const PosterView& mine, const PosterView& theirs, std::string_view by);

/// What was made and can't be kept any more (409).
Html lost_poster(const OpenedWork&, const PosterView&, const std::string& why);

/// A small picture of it, when there is one; to `href`.
Html small_poster(const OpenedWork&, const Item&, std::string_view href, std::string_view field_id = {});

} // namespace trialoog::assignments
