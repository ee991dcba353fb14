#pragma once
// What somebody does next, so that one button leads through the whole work.

#include "slices/assignments/work.hpp"

#include <string>

namespace trialoog::assignments {

enum class Next {
    choose_companion,
    own_part,  // `step` is the first of the own part that isn't complete
    hand_over, // the own part is ready: the phone goes to the other, or the other does it on an own device
    together,
    hand_in,
    nothing, // handed in, or somebody who only reads
};
struct NextStep {
    Next what = Next::nothing;
    int step = 1;
};
NextStep next_step(const Work&, const Template&, const std::vector<Answer>&, const Seat&);

/// The first step of a part in which a required field is empty, or the first.
int first_open_step(const Template&, const std::vector<Answer>&, Side part);
bool is_ready(const Work&, Side part);
Side other(Side);
Voice voice_of(Side);

/// Minutes that are left for a side, from a step of its part on; what is done together counts too.
int minutes_left(const Template&, Side part, int step);

/// Another adult than the one who has answered already: those answers would have to go.
bool replaces_answers(const Template&, const std::vector<Answer>&, const Work&, std::string_view new_kind,
                      std::string_view new_person_id);

} // namespace trialoog::assignments
