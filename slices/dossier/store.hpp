#pragma once
// What the slice keeps. A dossier is found only through its pupil: access::find_pupil decides who may.

#include "slices/dossier/dossier.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace trialoog::dossier {

/// The four fields that the exam programme asks for, in its order.
struct Fields {
    std::string goals, results, evaluation, follow_up;
    auto operator<=>(const Fields&) const = default;
};

struct Entry {
    std::string id, source, source_id;
    std::string title; // as data: shown in the reader's language
    Day happened_on;
    std::string companion;
    Fields fields;            // as they stand: the pupil's own wording where there is one
    bool is_reworded = false; // at least one field is the pupil's own
    std::int64_t version = 1;
    Instant changed_at;
};
/// The newest first (at most 200).
std::vector<Entry> entries_of_pupil(db::Reader&, std::string_view school_id, std::string_view pupil_id);
std::optional<Entry> find_entry(db::Reader&, std::string_view school_id, std::string_view pupil_id,
                                std::string_view entry_id);
/// False when it was changed after `seen_version`: then nothing happens.
bool write_entry(db::Writer&, std::string_view school_id, std::string_view entry_id, std::string_view by,
                 const Fields&, std::int64_t seen_version, Instant now);

struct SeenQuality {
    std::string entry_id;
    Quality quality;
    std::string companion; // of its entry: "moeder"
};
/// Of the newest entry first, in order of rank (at most 500).
std::vector<SeenQuality> qualities_of_pupil(db::Reader&, std::string_view school_id,
                                            std::string_view pupil_id);

} // namespace trialoog::dossier
