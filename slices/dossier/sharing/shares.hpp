#pragma once
// Links by which somebody outside reads chosen parts: made and ended by the pupil. Never the persons of the
// network.

#include "slices/dossier/reading/reading.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::dossier {

struct Share {
    std::string id, for_whom;
    bool shows_overview = false, shows_photos = false;
    Day ends_on; // the last day
    bool is_revoked = false;
    bool is_live(Day today) const { return !is_revoked && today <= ends_on; }
};
constexpr int longest_days = 90;
constexpr std::size_t most_live_shares = 20, most_shared_entries = 100;

/// The newest first (at most 40).
std::vector<Share> shares_of_pupil(db::Reader&, std::string_view school_id, std::string_view pupil_id);
struct NewShare {
    std::string for_whom;
    bool shows_overview = false, shows_photos = false;
    Day ends_on;
    std::vector<std::string> entry_ids;
};
/// The link's token, 256 random bits: given once, only a keyed hash stays. Nothing when there are too many
/// links already.
std::optional<std::string> add_share(Services&, std::string_view school_id, std::string_view pupil_id,
                                     const NewShare&);
void revoke_share(db::Writer&, std::string_view school_id, std::string_view pupil_id, std::string_view id,
                  Instant now);

/// What a stranger with the link may read.
struct Shared {
    Reading reading; // of nobody: may do nothing
    std::string school_name;
    bool shows_overview = false, shows_photos = false;
    Day ends_on;
    std::vector<Entry> entries;
    Pictures pictures; // of these entries; no photos when they aren't shared
    std::vector<SeenQuality> qualities;
    std::vector<SeenFact> facts;
};
std::optional<Shared> shared_by(Services&, std::string_view token, const PhotosOf&);

} // namespace trialoog::dossier
