// What the pupil is good at, by who sees it.

#include "slices/dossier/entries/strengths.hpp"
#include "slices/dossier/entry_parts/entry_parts.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::dossier {

namespace {

using look::Voice;

/// Everybody who saw it, each once.
std::vector<look::Speaker> speakers_of(const Strength& strength, const Reading& reading) {
    std::vector<look::Speaker> speakers;
    for (const Sighting& sighting : strength.seen) {
        look::Speaker one = speaker(sighting.source, sighting.companion, reading);
        const bool there = std::any_of(speakers.begin(), speakers.end(), [&](const look::Speaker& other) {
            return other.voice == one.voice && other.name == one.name;
        });
        if (!there) speakers.push_back(std::move(one));
    }
    return speakers;
}

std::vector<std::string> words_of(const std::vector<Strength>& all) {
    std::vector<std::string> words;
    for (const Strength& strength : all)
        words.push_back(t_content(strength.text));
    return words;
}

/// The one adult who spoke, or a word for several.
std::string other_name(const std::vector<Strength>& all, const Reading& reading) {
    std::string name;
    for (const Strength& strength : all)
        for (const look::Speaker& one : speakers_of(strength, reading)) {
            if (one.voice != Voice::parent || one.name == name) continue;
            if (!name.empty()) return t("anderen");
            name = one.name;
        }
    return name;
}

std::string with_capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

} // namespace

html::Html qualities_part(const Reading& reading, const std::vector<SeenQuality>& qualities) {
    using namespace html;
    if (qualities.empty()) return {};
    const Voices seen = voices(strengths(qualities));
    Html content;
    if (!seen.both.empty()) {
        content += p(cls("hint"), reading.is_own ? t("Dit zie jij, en een ander ziet het ook.")
                                                 : tf("Dit ziet {name}, en een ander ziet het ook.",
                                                      fmt::arg("name", reading.pupil.given_name)));
        for (const Strength& strength : seen.both)
            content += look::agreed(t_content(strength.text), speakers_of(strength, reading));
    }
    if (!seen.pupil_only.empty() || !seen.other_only.empty()) {
        const std::string pupil = reading.is_own ? t("jij") : reading.pupil.given_name;
        const std::string other = other_name(seen.other_only, reading);
        const look::OwnView own{{Voice::pupil, pupil},
                                reading.is_own ? t("Jij ziet") : tf("{name} ziet", fmt::arg("name", pupil)),
                                words_of(seen.pupil_only)};
        const look::OwnView theirs{{Voice::parent, other},
                                   other.empty() ? t("Een ander ziet")
                                                 : tf("{name} ziet", fmt::arg("name", with_capital(other))),
                                   words_of(seen.other_only)};
        content += h3(seen.both.empty() ? t("Wie ziet wat?") : t("Dit ziet één van de twee"));
        content += look::differ(own, theirs);
    }
    return look::card(reading.is_own
                          ? t("Hier ben je goed in")
                          : tf("Hier is {name} goed in", fmt::arg("name", reading.pupil.given_name)),
                      div(cls("strengths"), content));
}

} // namespace trialoog::dossier
