#pragma once
// A poster of a work, as it is kept, with what belongs to it.

#include "slices/assignments/poster/pages_poster.hpp"
#include "slices/dossier/dossier.hpp"

#include <optional>
#include <string>
#include <vector>

namespace trialoog::assignments {

/// The poster that the address names; none when it is another kind of item.
const Item* poster_item(const OpenedWork&, const http::Request&);
std::vector<Photo> photos_of_item(db::Reader&, const access::Viewer&, const OpenedWork&, const Item&);
std::vector<std::string> ids_of(const std::vector<Photo>&);
/// Words of this kind that are known of the pupil, to offer.
std::vector<std::string> offered(db::Reader&, const access::Viewer&, const OpenedWork&, Yield,
                                 dossier::Topic);
/// Nothing when this seat may not see it; an empty poster while there is none.
std::optional<PosterView> kept_poster(const OpenedWork&, const Item&, std::vector<Photo>);

} // namespace trialoog::assignments
