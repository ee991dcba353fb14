#pragma once
// Who needs the mentor, and why: one rule for the first page, the class and the assignment. On values.

#include "slices/assignments/class_work/class_assignment.hpp"
#include "slices/assignments/class_work/class_rows.hpp"

#include <optional>
#include <string>
#include <vector>

namespace trialoog::assignments {

/// First who is stuck without the mentor, then who waits for an adult, then the rest.
enum class Why {
    knows_nobody, // said so (HA-4)
    proposes,     // somebody from the network: the mentor agrees first
    pages_wait,   // came in on paper: somebody hands them in
    not_chosen,   // the class has prepared it, and there is no answer to "with whom?"
    waits_for_adult,
    given_back, // and not handed in again
    not_begun,
    unfinished,
};

/// Who has an adult can go on alone until the hand-in day comes near: from this many days before it.
inline constexpr int days_near = 4;

/// Nothing for who can go on alone. What isn't announced yet alarms nobody.
std::optional<Why> why_needed(const PupilRow&, const Dates&, Day today);
/// The first day ahead on which the class does something with it; the last one when all are over.
Day next_date(const Dates&, Day today);

struct Need {
    Why why;
    PupilRow row;
    std::string assignment_id, title;
    Dates dates;                        // of this pupil, who may have more time
    std::vector<std::string> also = {}; // titles of what else this pupil needs the mentor for
};
Need need_of(Why, const PupilRow&, std::string assignment_id, std::string title, Dates of_class);
/// One for each pupil, by the next date of the assignment, then by urgency, then by name.
std::vector<Need> in_order(std::vector<Need>, Day today);

/// Puts the pupils' names into the rows, and leaves out who isn't among them: who left the school.
void name_rows(std::vector<Need>&, const std::vector<PupilOfClass>&);

/// Of the works that are open in each of these.
std::vector<Need> needs_of(const std::vector<const ClassAssignment*>&, Day today);

} // namespace trialoog::assignments
