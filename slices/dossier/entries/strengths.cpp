#include "slices/dossier/entries/strengths.hpp"

#include <algorithm>
#include <unordered_map>

namespace trialoog::dossier {

namespace {

bool seen_by(const std::vector<Sighting>& seen, bool pupil) {
    return std::any_of(seen.begin(), seen.end(),
                       [&](const Sighting& one) { return (one.source == Source::self) == pupil; });
}

} // namespace

std::string folded(std::string_view text) {
    std::string out(text.size(), ' ');
    std::size_t length = 0;
    for (const char c : text) {
        if (c == ' ' && (length == 0 || out[length - 1] == ' ')) continue;
        out[length++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    if (length > 0 && out[length - 1] == ' ') --length;
    out.resize(length);
    return out;
}

bool Strength::seen_by_pupil() const { return seen_by(seen, true); }
bool Strength::seen_by_other() const { return seen_by(seen, false); }

std::vector<Strength> strengths(const std::vector<SeenQuality>& qualities) {
    std::vector<Strength> found;
    std::unordered_map<std::string, std::size_t> places;
    for (const SeenQuality& one : qualities) {
        const auto [place, is_new] = places.try_emplace(folded(one.quality.text), found.size());
        if (is_new) found.push_back({one.quality.text, {}});
        found[place->second].seen.push_back({one.quality.source, one.companion, one.quality.situation});
    }
    return found;
}

Voices voices(std::vector<Strength> all) {
    Voices voices;
    for (Strength& strength : all) {
        const bool by_pupil = strength.seen_by_pupil(), by_other = strength.seen_by_other();
        auto& kept = by_pupil && by_other ? voices.both : by_pupil ? voices.pupil_only : voices.other_only;
        kept.push_back(std::move(strength));
    }
    return voices;
}

} // namespace trialoog::dossier
