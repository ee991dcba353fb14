#pragma once
// Photos with a dossier's entries, wherever they were taken.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::dossier {

struct PhotoRef {
    std::string source_id, href, thumbnail_href, label;
    std::string screen_key, thumbnail_key; // in storage
    int width = 0, height = 0;             // of the one for the screen
};
/// Hangs a photo that is in storage already under an entry, as if the pupil had: for the demo school. Of the
/// PhotoRef it takes label, keys, width and height.
void attach_photo(db::Writer&, const access::Viewer&, Instant now, std::string_view entry_id,
                  const PhotoRef&);
/// Photos belong to the slice that took them: it tells the dossier where they are, for a pupil's entries at
/// once. It is asked with a viewer who may see the dossier; of the viewer it may use the school only. Empty:
/// there are none but the pupil's own.
using PhotosOf =
    std::function<std::vector<PhotoRef>(db::Reader&, const access::Viewer&, std::string_view pupil_id)>;

} // namespace trialoog::dossier
