#pragma once
// Words from the pupil's dossier that a page of a work offers or reminds of.

#include "slices/assignments/work/store.hpp"

#include <map>
#include <string>
#include <vector>

namespace trialoog::assignments {

using KnownWords = std::map<Known, std::vector<std::string>>;
/// What the page's steps and items want of the dossier; nothing for a viewer who may not see it.
KnownWords known_words(db::Reader&, const access::Viewer&, const OpenedWork&, const Page&);

} // namespace trialoog::assignments
