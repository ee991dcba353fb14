#pragma once
// Which talks a round has, from what families answered: rules on values.

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace trialoog::conversations {

/// What one adult said of the times for one pupil.
struct AdultSays {
    std::string adult_id;
    bool apart = false;               // without the other parent
    bool comes = true;                // somebody does: this adult, or who they send
    bool comes_self = true;           // this adult, and not somebody else
    std::string interpreter;          // a language, or ""
    bool needs_room = true;           // not by telephone or online
    std::map<std::string, int> times; // at → how much they mind; what isn't here doesn't suit
};

/// A pupil with whom talks are held.
struct FamilyOfPupil {
    std::string pupil_id;
    std::vector<std::string> parent_ids; // who hear of the pupil, in order of id
    std::vector<AdultSays> answers;      // of these parents, or of the pupil itself
};

/// A talk that must find its place.
struct WantedTalk {
    std::string pupil_id;
    std::string adult_id;                  // the one whom it is with, apart; "" with all who may come
    std::vector<std::string> with;         // who answered that they come themselves
    std::vector<std::string> interpreters; // languages
    bool needs_room = true;
    bool answered = false;
    /// Where it may stand; nothing: anywhere. When two who come together have no time in common, the times of
    /// either, as a last resort: then one of them comes.
    std::optional<std::map<std::string, int>> times;
};

inline constexpr int last_resort = 9; // the most that a family can mind

/// One talk a pupil. Parents of whom one wants to come apart have a talk each; who didn't say so share one.
std::vector<WantedTalk> wanted_talks(const FamilyOfPupil&);

} // namespace trialoog::conversations
