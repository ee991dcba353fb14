#include "slices/dossier/entries/opinions.hpp"

#include "slices/dossier/entries/strengths.hpp"

#include <algorithm>
#include <unordered_map>

namespace trialoog::dossier {
namespace {

const Opinion* newest(const std::vector<Opinion>& opinions, bool by_pupil) {
    const Opinion* found = nullptr;
    for (const Opinion& one : opinions) {
        if ((one.source == Source::self) != by_pupil) continue;
        if (one.mark) return &one;
        if (!found) found = &one;
    }
    return found;
}

int weight(const Weighed& one) {
    const Opinion *pupil = one.of_pupil(), *other = one.of_other();
    const int own = pupil && pupil->mark ? *pupil->mark : 0;
    return own * 100 + (other && other->mark ? *other->mark : 0);
}

} // namespace

const Opinion* Weighed::of_pupil() const { return newest(opinions, true); }
const Opinion* Weighed::of_other() const { return newest(opinions, false); }

std::vector<const Opinion*> Weighed::marks_of_pupil() const {
    std::vector<const Opinion*> marks;
    for (const Opinion& one : opinions)
        if (one.source == Source::self && one.mark) marks.push_back(&one);
    if (marks.size() < 2) return {};
    std::reverse(marks.begin(), marks.end());
    return marks;
}

std::vector<Weighed> weighed(const std::vector<SeenFact>& facts, Topic topic) {
    std::vector<Weighed> all;
    std::unordered_map<std::string, std::size_t> places;
    for (const SeenFact& seen : facts) {
        if (seen.fact.topic != topic) continue;
        const auto [place, is_new] = places.try_emplace(folded(seen.fact.text), all.size());
        if (is_new) all.push_back({seen.fact.text, {}});
        const Fact& fact = seen.fact;
        all[place->second].opinions.push_back({fact.source, seen.companion, seen.happened_on, fact.mark,
                                               fact.for_it, fact.against_it, fact.to_find_out});
    }
    std::ranges::stable_sort(all, [](const Weighed& a, const Weighed& b) { return weight(a) > weight(b); });
    return all;
}

std::vector<std::string> told(const std::vector<SeenFact>& facts, Topic topic, std::size_t most) {
    std::vector<std::string> texts, seen;
    for (const SeenFact& one : facts) {
        if (one.fact.topic != topic || texts.size() == most) continue;
        if (std::ranges::count(seen, folded(one.fact.text)) > 0) continue;
        seen.push_back(folded(one.fact.text));
        texts.push_back(one.fact.text);
    }
    return texts;
}

} // namespace trialoog::dossier
