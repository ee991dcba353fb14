#pragma once
// A pupil's qualities as the three voices see them: plain values, no database.

#include "slices/dossier/entries/store.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::dossier {

/// Small letters, single spaces: by which two words are the same.
std::string folded(std::string_view);

struct Sighting {
    Source source = Source::self;
    std::string companion; // "moeder", of whoever isn't the pupil
    std::string situation; // in which it showed, or ""
};
/// One quality with all who saw it.
struct Strength {
    std::string text;
    std::vector<Sighting> seen; // the newest first
    bool seen_by_pupil() const;
    bool seen_by_other() const;
};
/// Each quality once, in the given order; words that differ only in capitals and spaces are one.
std::vector<Strength> strengths(const std::vector<SeenQuality>&);

/// What both saw, and what one of them did.
struct Voices {
    std::vector<Strength> both, pupil_only, other_only;
};
Voices voices(std::vector<Strength>);

} // namespace trialoog::dossier
