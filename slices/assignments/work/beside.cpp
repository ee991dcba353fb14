#include "slices/assignments/work/beside.hpp"

#include "slices/assignments/work/assignments.sql.hpp"
#include "slices/dossier/dossier.hpp"

#include <algorithm>
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

bool has_links(const Page& page) {
    return std::ranges::any_of(page, [](const Step* step) {
        return std::ranges::any_of(step->items, [](const Item& item) { return item.kind == Kind::link; });
    });
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

SchoolLinks links_of_page(db::Reader& tx, std::string_view school_id, const Page& page) {
    return has_links(page) ? links_of_school(tx, school_id) : SchoolLinks{};
}

SchoolLinks links_of_school(db::Reader& tx, std::string_view school_id) {
    SchoolLinks links;
    tx.each(sql::links_of_school, {school_id}, [&](const db::Row& row) {
        links[{row.str("link"), row.str("value")}] = row.str("url");
    });
    return links;
}

std::string address_of(const Item& item, std::string_view chosen, const SchoolLinks& links) {
    const std::string value = item.link_of.empty() ? std::string() : std::string(chosen);
    const auto found = links.find({item.link, value});
    return found == links.end() ? item.url : found->second;
}

} // namespace trialoog::assignments
