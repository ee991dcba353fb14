#pragma once
// The five career competences under which a dossier is ordered.

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace trialoog::dossier {

enum class Competence { qualities, motives, work_exploration, career_control, networking };

std::span<const Competence> all_competences();
/// "work_exploration": as templates and the database say it.
std::string_view code(Competence);
std::optional<Competence> competence_from(std::string_view code);
/// "Werk verkennen", and the question that it answers.
std::string label(Competence);
std::string question(Competence);

} // namespace trialoog::dossier
