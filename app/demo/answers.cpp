#include "app/demo/answers.hpp"

#include <array>
#include <fmt/core.h>
#include <stdexcept>

namespace trialoog::demo {
namespace {

constexpr std::array helping = {
    "Een tante of buur vragen. Ik bel volgende week.", "Zelf even bellen met thuis, in de avond.",
    "De brief in de eigen taal meegeven.", "Samen op school doen, op dinsdag na het zesde uur.",
    "Vader vragen in plaats van moeder. Zij werkt in de avond."};
} // namespace

Talk make_talk(Dice& dice, std::string_view template_key, Day first_visit) {
    if (template_key == "qualities") return talk_of_qualities(dice);
    if (template_key == "family_job") return talk_of_family_job(dice);
    if (template_key == "family_network") return talk_of_family_network(dice);
    if (template_key == "profile_choice") return talk_of_profile_choice(dice);
    if (template_key == "job_exploration") return talk_of_job_exploration(dice);
    if (template_key == "technology_worlds") return talk_of_technology_worlds(dice);
    if (template_key == "job_interview") return talk_of_job_interview(dice);
    if (template_key == "open_day") return talk_of_open_day(dice, first_visit);
    throw std::logic_error(fmt::format("the demo has nothing to say about '{}'", template_key));
}

std::string would_help(Dice& dice) { return dice.pick(helping); }

} // namespace trialoog::demo
