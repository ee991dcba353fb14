#pragma once
// Jobs, profiles and courses that the demo's people talk about.

#include "app/demo/dice.hpp"

#include <vector>

namespace trialoog::demo {

struct Job {
    const char *name, *does, *where, *good_at, *education, *likes, *dislikes, *fits, *fits_not;
};
const std::vector<Job>& jobs();
/// So many different ones.
std::vector<const Job*> some_jobs(Dice&, std::size_t how_many);

} // namespace trialoog::demo
