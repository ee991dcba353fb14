#include "look/photo.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::look {

std::string photo_refusal(images::Refusal refusal) {
    switch (refusal) {
    case images::Refusal::not_a_picture:
        return t("Dit is geen foto die we kunnen lezen. Kies een JPEG, PNG, HEIC of WebP.");
    case images::Refusal::too_many_pixels:
        return t("Deze foto is te groot. Maak een nieuwe foto, of kies een kleinere.");
    case images::Refusal::damaged:
        return t("Deze foto is beschadigd. Kies een andere, of maak een nieuwe.");
    case images::Refusal::busy:
        return t("Het is nu erg druk. Probeer het over een minuut nog eens.");
    case images::Refusal::newer_format:
        return t(
            "Deze foto heeft een nieuw formaat (HEIC). Dat kunnen we hier niet lezen. Er is niets mis met de "
            "foto zelf. Maak een schermafdruk van de foto en kies die. Op een iPhone kan het ook zo: ga naar "
            "Instellingen, Camera, Formaten. Kies daar ‘Meest compatibel’ en maak een nieuwe foto.");
    }
    return {};
}

} // namespace trialoog::look
