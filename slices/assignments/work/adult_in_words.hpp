#pragma once
#include <string>

namespace trialoog::assignments {

/// The adult at work, as the pupil calls them: "mama", "je oma" to the pupil; "mama", "oma" above their
/// words.
struct AdultInWords {
    std::string to_pupil, speaks;
};
AdultInWords adult_in_words(const std::string& companion, const std::string& companion_name);

} // namespace trialoog::assignments
