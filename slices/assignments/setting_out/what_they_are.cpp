#include "slices/assignments/setting_out/what_they_are.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::assignments {

std::string what_home_assignments_are(std::string_view pupils) {
    return tf(
        "Bij een thuisopdracht praat u thuis met {pupil} over sterke kanten, wensen en werk. Dat helpt "
        "bij het kiezen van een richting. U hoeft er niets voor te weten: vertellen, vragen en luisteren "
        "is genoeg. Bij elke opdracht staat vooraf wat u doet en hoe lang het duurt. Wat jullie "
        "opschrijven, komt in het dossier van {pupil}.",
        fmt::arg("pupil", pupils));
}

} // namespace trialoog::assignments
