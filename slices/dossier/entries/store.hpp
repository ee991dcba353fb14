#pragma once
// What the slice keeps. A dossier is found only through its pupil: access::find_pupil decides who may.

#include "slices/dossier/entries/competence.hpp"
#include "slices/dossier/entries/told.hpp"

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
    std::optional<Competence> competence;
    std::string activity;
    bool is_in_front = false;
    /// The pupil's own entry: it may change all of it, and take it away.
    bool is_own() const { return source == "own" || source == "import"; }
};
/// The newest first (at most 500).
std::vector<Entry> entries_of_pupil(db::Reader&, std::string_view school_id, std::string_view pupil_id);
std::optional<Entry> find_entry(db::Reader&, std::string_view school_id, std::string_view pupil_id,
                                std::string_view entry_id);
/// Of one school year: from `from` to before `until` (at most 200).
std::vector<Entry> entries_between(db::Reader&, std::string_view school_id, std::string_view pupil_id,
                                   Day from, Day until);
/// The four newest; and those that stand in front (at most 12).
std::vector<Entry> newest_entries(db::Reader&, std::string_view school_id, std::string_view pupil_id);
std::vector<Entry> front_entries(db::Reader&, std::string_view school_id, std::string_view pupil_id);
struct EntryDay {
    Day happened_on;
    std::optional<Competence> competence;
};
/// Of all entries, the newest first.
std::vector<EntryDay> entry_days(db::Reader&, std::string_view school_id, std::string_view pupil_id);
/// Before all others in front, or no longer there.
enum class Front { first, not_there };
void place_in_front(db::Writer&, std::string_view school_id, std::string_view pupil_id,
                    std::string_view entry_id, Front);
/// False when it was changed after `seen_version`: then nothing happens.
bool write_entry(db::Writer&, std::string_view school_id, std::string_view entry_id, std::string_view by,
                 const Fields&, std::int64_t seen_version, Instant now);

/// What an entry says of all that was told in it.
struct EntryHead {
    std::string companion; // "moeder"
    Day happened_on;
};
using EntryHeads = std::unordered_map<std::string, EntryHead>; // by the entry's id
/// Of all entries that weren't withdrawn.
EntryHeads heads_of_pupil(db::Reader&, std::string_view school_id, std::string_view pupil_id);

struct SeenQuality {
    std::string entry_id;
    Quality quality;
    std::string companion; // of its entry
    Day happened_on;
};
/// Of the newest entry first, the pupil's own before the other's, in order of rank (at most 1000).
std::vector<SeenQuality> qualities_of_pupil(db::Reader&, std::string_view school_id,
                                            std::string_view pupil_id, const EntryHeads&);

/// A fact with the entry in which it was told.
struct SeenFact {
    std::string entry_id;
    Fact fact;
    std::string companion;
    Day happened_on;
    std::int64_t place = 0; // in its entry
};
/// All but the persons of the network, the newest entry first (at most 2000).
std::vector<SeenFact> facts_of_pupil(db::Reader&, std::string_view school_id, std::string_view pupil_id,
                                     const EntryHeads&);

/// Adds what was told to an entry that has nothing yet.
void add_told(db::Writer&, std::string_view school_id, std::string_view pupil_id, std::string_view entry_id,
              const std::vector<Quality>&, const std::vector<Fact>&);

std::string_view code(Source);
Source source_from(std::string_view code); // throws db::Error
std::string_view code(Topic);
std::optional<Topic> topic_from(std::string_view code);

} // namespace trialoog::dossier
