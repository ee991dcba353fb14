#pragma once
// What a page of a work shows beside its answers: words from the pupil's dossier, and the school's links.

#include "slices/assignments/work/store.hpp"

#include <map>
#include <string>
#include <vector>

namespace trialoog::assignments {

using KnownWords = std::map<Known, std::vector<std::string>>;
/// What the page's steps and items want of the dossier; nothing for a viewer who may not see it.
KnownWords known_words(db::Reader&, const access::Viewer&, const OpenedWork&, const Page&);

/// Addresses that the school has set, by link and value: {"profile_film", "zorg en welzijn"}.
using SchoolLinks = std::map<std::pair<std::string, std::string>, std::string>;
SchoolLinks links_of_school(db::Reader&, std::string_view school_id);
/// Of the links that the page shows.
SchoolLinks links_of_page(db::Reader&, std::string_view school_id, const Page&);
/// The address behind a link item now: the school's own, the template's, or "" while there is none.
std::string address_of(const Item&, std::string_view chosen, const SchoolLinks&);

} // namespace trialoog::assignments
