#include "slices/conversations/talk_pages/table.hpp"

#include "slices/assignments/shown_elsewhere/dossier_photos.hpp"
#include "slices/dossier/showing/showing.hpp"

#include <algorithm>

namespace trialoog::conversations {

OnTheTable on_the_table(db::Reader& tx, const access::Viewer& viewer, std::string_view pupil_id) {
    const auto shelf = dossier::shelf_of(tx, viewer, pupil_id, assignments::photos_for_dossier);
    if (!shelf) return {};
    OnTheTable table{.facts = dossier::good_facts(*shelf, 3)};
    const auto pieces = dossier::pieces_on(*shelf);
    const auto photo =
        std::ranges::find_if(pieces, [](const dossier::Piece& one) { return !one.thumbnail_href.empty(); });
    if (photo == pieces.end()) return table;
    table.picture = photo->thumbnail_href;
    table.picture_label = photo->title;
    return table;
}

} // namespace trialoog::conversations
