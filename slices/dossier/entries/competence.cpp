#include "slices/dossier/entries/competence.hpp"

#include "platform/i18n/i18n.hpp"

#include <array>

namespace trialoog::dossier {
namespace {
constexpr std::array all{Competence::qualities, Competence::motives, Competence::work_exploration,
                         Competence::career_control, Competence::networking};
constexpr std::array<std::string_view, all.size()> codes{"qualities", "motives", "work_exploration",
                                                         "career_control", "networking"};
} // namespace

std::span<const Competence> all_competences() { return all; }
std::string_view code(Competence competence) { return codes[static_cast<std::size_t>(competence)]; }

std::optional<Competence> competence_from(std::string_view text) {
    for (const Competence one : all)
        if (code(one) == text) return one;
    return std::nullopt;
}

std::string label(Competence competence) {
    switch (competence) {
    case Competence::qualities:
        return t("Kwaliteiten");
    case Competence::motives:
        return t("Motieven");
    case Competence::work_exploration:
        return t("Werk verkennen");
    case Competence::career_control:
        return t("Loopbaan sturen");
    case Competence::networking:
        return t("Netwerken");
    }
    return {};
}

std::string question(Competence competence) {
    switch (competence) {
    case Competence::qualities:
        return t("Waar ben ik goed in, en hoe weet ik dat?");
    case Competence::motives:
        return t("Wat vind ik belangrijk? Waar krijg ik zin in?");
    case Competence::work_exploration:
        return t("Welk werk is er, en wat past bij mij?");
    case Competence::career_control:
        return t("Wat kies ik, en wat doe ik daarvoor?");
    case Competence::networking:
        return t("Wie kan mij helpen, en hoe vraag ik dat?");
    }
    return {};
}

} // namespace trialoog::dossier
