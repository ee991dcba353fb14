#pragma once
#include <string>
#include <string_view>

namespace trialoog::conversations {

/// "/gesprekken/ronde/<id>", "…/<page>".
std::string round_path(std::string_view round_id, std::string_view page = {});
/// Where a round begins, or the one that is there: "/gesprekken/ronde/nieuw?activiteit=<id>".
std::string new_round_path(std::string_view activity_id = {});
/// Of one who gives times in it, for who plans.
std::string giver_path(std::string_view round_id, std::string_view giver_id);
/// Where staff notes what a pupil's family says.
std::string note_path(std::string_view round_id, std::string_view pupil_id, std::string_view adult_id = {});
/// Where a family says when it can: "/gesprek-tijden/<round>/<pupil>", "…/<page>".
std::string times_path(std::string_view round_id, std::string_view pupil_id, std::string_view page = {});

} // namespace trialoog::conversations
