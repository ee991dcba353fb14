#pragma once
// What somebody does next, so that one button leads through the whole work.

#include "slices/assignments/work/work.hpp"

#include <optional>
#include <string>

namespace trialoog::assignments {

enum class Next {
    choose_companion,
    own_part,  // `page` is the first of the own part that isn't complete
    hand_over, // the own part is ready: the phone goes to the other, or the other does it on an own device
    together,
    later, // what they do together goes on on a day that is still to come
    after, // the pupil has something left to do alone
    hand_in,
    nothing, // handed in, or somebody who only reads
};
struct NextStep {
    Next what = Next::nothing;
    int page = 1;
    std::optional<Day> from = {}; // of later
};
NextStep next_step(const Work&, const Template&, const std::vector<Answer>&, const Seat&, Day today);

/// The page with the first required field that is empty and whose step is open, or the first.
int first_open_page(const Template&, const std::vector<Answer>&, Part, Day today);
/// On which page of its part a step stands.
int page_of(const Template&, const std::vector<Answer>&, const Step&);
Side other(Side);
Part part_of(Side);

/// Minutes that are left for a side, from a page of its part on; what is done together counts too.
int minutes_left(const Template&, Part, int page);

/// Another adult than the one who has answered already: those answers would have to go.
bool replaces_answers(const Template&, const std::vector<Answer>&, const Work&, std::string_view new_kind,
                      std::string_view new_person_id);

/// What the adult answers: all of it goes when somebody else does it.
std::vector<std::string> adult_fields(const Template&);

} // namespace trialoog::assignments
