// What a dossier says that is good to hear (C-8): facts, with who saw them.

#include "slices/dossier/entries/strengths.hpp"
#include "slices/dossier/showing/showing.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::dossier {
namespace {

std::string who_saw(const Strength& strength, const Shelf& shelf) {
    std::vector<std::string> names;
    for (const Sighting& sighting : strength.seen) {
        std::string name = speaker(sighting.source, sighting.companion, shelf.reading).name;
        if (!std::ranges::count(names, name)) names.push_back(std::move(name));
    }
    return i18n::list_of(names);
}

/// "geduldig. ‘Ze wachtte tot iedereen klaar was.’", with the proof that somebody gave.
std::string with_proof(const Strength& strength) {
    std::string said = t_content(strength.text);
    const auto told =
        std::ranges::find_if(strength.seen, [](const Sighting& one) { return !one.situation.empty(); });
    return told == strength.seen.end() ? said : said + ": ‘" + told->situation + "’";
}

void add_strengths(std::vector<std::string>& facts, const Shelf& shelf, std::size_t most) {
    const Voices seen = voices(strengths(shelf.qualities));
    for (const Strength& strength : seen.both) {
        if (facts.size() == most) return;
        facts.push_back(tf("{who} zien allebei: {quality}", fmt::arg("who", who_saw(strength, shelf)),
                           fmt::arg("quality", with_proof(strength))));
    }
    for (const Strength& strength : seen.other_only) {
        if (facts.size() == most) return;
        facts.push_back(tf("Dit ziet {who}: {quality}", fmt::arg("who", who_saw(strength, shelf)),
                           fmt::arg("quality", with_proof(strength))));
    }
}

std::string done(const Entry& entry, const std::string& name) {
    const std::string title = t_content(entry.title), day = i18n::long_date(entry.happened_on);
    if (entry.companion.empty())
        return tf("{name} deed ‘{title}’, op {day}", fmt::arg("name", name), fmt::arg("title", title),
                  fmt::arg("day", day));
    return tf("{name} deed ‘{title}’ samen met {who}, op {day}", fmt::arg("name", name),
              fmt::arg("title", title), fmt::arg("who", t_content(entry.companion)), fmt::arg("day", day));
}

} // namespace

std::vector<std::string> good_facts(const Shelf& shelf, std::size_t most) {
    const std::string& name = shelf.reading.pupil.given_name;
    std::vector<std::string> facts;
    for (const Entry& entry : shelf.entries)
        if (entry.is_in_front && facts.size() < most)
            facts.push_back(tf("{name} zette dit vooraan: ‘{title}’", fmt::arg("name", name),
                               fmt::arg("title", t_content(entry.title))));
    add_strengths(facts, shelf, std::max<std::size_t>(most, 1) - 1); // room for what was done
    for (const Entry& entry : shelf.entries)
        if (facts.size() < most) facts.push_back(done(entry, name));
    return facts;
}

} // namespace trialoog::dossier
