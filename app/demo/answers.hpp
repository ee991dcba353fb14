#pragma once
// What the demo's pupils and adults say in the assignments of the library.

#include "app/demo/dice.hpp"
#include "platform/clock/clock.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trialoog::demo {

/// Field and value.
using Answers = std::vector<std::pair<std::string, std::string>>;

struct Talk {
    Answers pupil, adult, together, after;
};
/// All that a pupil and an adult say in the assignment with this key. Who goes on a visit does so on
/// `first_visit` and four days later.
Talk make_talk(Dice&, std::string_view template_key, Day first_visit);

// Of one assignment each.
Talk talk_of_qualities(Dice&);
Talk talk_of_family_job(Dice&);
Talk talk_of_family_network(Dice&);
Talk talk_of_profile_choice(Dice&);
Talk talk_of_job_exploration(Dice&);
Talk talk_of_technology_worlds(Dice&);
Talk talk_of_job_interview(Dice&);
Talk talk_of_open_day(Dice&, Day first_visit);

/// What a mentor notes for a pupil who hasn't done it: what would help next time.
std::string would_help(Dice&);

} // namespace trialoog::demo
