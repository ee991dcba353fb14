#pragma once
// The pupil's own collected career evidence: entries by activity with the four fields that the exam programme
// asks for, and qualities by who saw them.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::dossier {

enum class Source { self, parent, supporter };

struct Quality {
    std::string text; // as the pupil or adult chose or wrote it
    Source source = Source::self;
    int rank = 1;          // place in the top three
    std::string situation; // in which it showed, when told
};

struct NewEntry {
    std::string pupil_id;
    std::string source, source_id; // "work" and the work's id: recording it again replaces the entry
    std::string title;
    Day happened_on;
    std::string companion; // "moeder"
    std::string goals, results, evaluation, follow_up;
    std::vector<Quality> qualities;
};

void register_routes(access::Routes&, Services&);

/// Records what an activity left behind. What the pupil itself changed in an entry's fields afterwards is
/// kept.
void record(db::Writer&, const access::Viewer&, Instant now, const NewEntry&);
/// Takes an entry out again, when its work is reopened: the pupil's own changes are kept with it for the next
/// time.
void withdraw(db::Writer&, const access::Viewer&, std::string_view source, std::string_view source_id);
/// Qualities that stand in the pupil's dossier already, each once, newest first (at most 30).
std::vector<std::string> known_qualities(db::Reader&, const access::Viewer&, std::string_view pupil_id);

/// Photos belong to the slice that took them: it tells the dossier where they are, for a pupil's entries at
/// once.
struct PhotoRef {
    std::string source_id, href, thumbnail_href, label;
};
using PhotosOf =
    std::function<std::vector<PhotoRef>(db::Reader&, const access::Viewer&, std::string_view pupil_id)>;
void show_photos_from(PhotosOf);

} // namespace trialoog::dossier
