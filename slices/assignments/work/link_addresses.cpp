#include "slices/assignments/work/link_addresses.hpp"

#include "slices/assignments/work/assignments.sql.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {

bool has_links(const Page& page) {
    return std::ranges::any_of(page, [](const Step* step) {
        return std::ranges::any_of(step->items, [](const Item& item) { return item.kind == Kind::link; });
    });
}
} // namespace

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
