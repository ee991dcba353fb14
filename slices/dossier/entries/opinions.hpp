#pragma once
// Jobs, profiles and courses as pupil and parent weigh them, side by side and over the years: plain values.

#include "slices/dossier/entries/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace trialoog::dossier {

struct Opinion {
    Source source = Source::self;
    std::string companion; // "moeder", of whoever isn't the pupil
    Day day;
    std::optional<int> mark;
    std::string for_it, against_it, to_find_out;
};

/// A job, profile or course with what everybody said of it, the newest first.
struct Weighed {
    std::string text;
    std::vector<Opinion> opinions;
    /// The newest word of the pupil, or of somebody else; the newest with a mark where there is one.
    const Opinion* of_pupil() const;
    const Opinion* of_other() const;
    /// The pupil's marks from the oldest to the newest, when there are more than one.
    std::vector<const Opinion*> marks_of_pupil() const;
};

/// Each once; what the pupil marks highest comes first, what has no mark last, otherwise the newest first.
std::vector<Weighed> weighed(const std::vector<SeenFact>&, Topic);

/// Texts of a topic (motives, next steps), each once, the newest first.
std::vector<std::string> told(const std::vector<SeenFact>&, Topic, std::size_t most);

} // namespace trialoog::dossier
