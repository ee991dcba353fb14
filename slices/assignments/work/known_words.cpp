#include "slices/assignments/work/known_words.hpp"

#include "slices/dossier/dossier.hpp"

#include <optional>
#include <set>

namespace trialoog::assignments {
namespace {

std::optional<dossier::Topic> topic_of(Known known) {
    switch (known) {
    case Known::qualities:
        return dossier::Topic::quality;
    case Known::motives:
        return dossier::Topic::motive;
    case Known::jobs:
        return dossier::Topic::job;
    case Known::profiles:
        return dossier::Topic::profile;
    case Known::courses:
        return dossier::Topic::course;
    case Known::nothing:
        break;
    }
    return std::nullopt;
}

std::set<Known> wanted_by(const Page& page) {
    std::set<Known> wanted;
    for (const Step* step : page) {
        wanted.insert(step->from_dossier);
        for (const Item& item : step->items)
            wanted.insert(item.offers);
    }
    wanted.erase(Known::nothing);
    return wanted;
}

} // namespace

KnownWords known_words(db::Reader& tx, const access::Viewer& viewer, const OpenedWork& opened,
                       const Page& page) {
    const auto wanted = wanted_by(page);
    if (wanted.empty()) return {};
    if (!access::find_pupil(tx, viewer, opened.work.pupil_id, access::Action::see_dossier)) return {};
    KnownWords known;
    for (const Known one : wanted)
        if (const auto topic = topic_of(one))
            known[one] = dossier::known(tx, viewer, opened.work.pupil_id, *topic);
    return known;
}

} // namespace trialoog::assignments
