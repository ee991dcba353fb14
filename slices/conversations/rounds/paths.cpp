#include "slices/conversations/rounds/paths.hpp"

#include <fmt/format.h>

namespace trialoog::conversations {

std::string round_path(std::string_view round_id, std::string_view page) {
    return fmt::format("/gesprekken/ronde/{}{}{}", round_id, page.empty() ? "" : "/", page);
}
std::string new_round_path(std::string_view activity_id) {
    if (activity_id.empty()) return "/gesprekken/ronde/nieuw";
    return fmt::format("/gesprekken/ronde/nieuw?activiteit={}", activity_id);
}
std::string giver_path(std::string_view round_id, std::string_view giver_id) {
    return fmt::format("/gesprekken/ronde/{}/tijden/{}", round_id, giver_id);
}
std::string note_path(std::string_view round_id, std::string_view pupil_id, std::string_view adult_id) {
    return fmt::format("/gesprekken/ronde/{}/leerling/{}{}{}", round_id, pupil_id,
                       adult_id.empty() ? "" : "?wie=", adult_id);
}
std::string times_path(std::string_view round_id, std::string_view pupil_id, std::string_view page) {
    return fmt::format("/gesprek-tijden/{}/{}{}{}", round_id, pupil_id, page.empty() ? "" : "/", page);
}

} // namespace trialoog::conversations
