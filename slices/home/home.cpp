#include "slices/home/home.hpp"

#include "platform/db/db.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/hand_in/slice.hpp"
#include "slices/home/first_weeks.hpp"
#include "slices/home/pages.hpp"

#include <algorithm>

namespace trialoog::home {
namespace {

access::FirstPage about(db::Reader& tx, const access::Asked& asked) {
    const access::Viewer& viewer = asked.viewer;
    access::FirstPage page{
        viewer, asked.now, asked.today(), access::own_pupils(tx, viewer), access::mentored_pupils(tx, viewer),
        {}};
    if (viewer.is(access::Role::mentor)) page.classes = access::own_classes(tx, viewer);
    return page;
}

// Who has something to do now comes first.
void put_open_work_first(std::vector<access::PupilRef>& pupils, const OnPage& parts) {
    std::ranges::stable_partition(pupils, [&](const access::PupilRef& pupil) {
        return std::ranges::any_of(parts, [&](const auto& part) { return part->has_to_do(pupil); });
    });
}

http::Response show(const access::Asked& asked, const Parts& parts) {
    return asked.services.database.read([&](db::Reader& tx) {
        access::FirstPage page = about(tx, asked);
        OnPage all;
        for (const access::FirstPageOf& part : parts.parts)
            if (auto one = part(tx, page)) all.push_back(std::move(one));
        put_open_work_first(page.pupils, all);
        html::Html first_weeks;
        if (access::find_school(asked.viewer, access::Action::manage_access))
            first_weeks = first_weeks_card(first_steps(tx, asked, parts));
        auto frame = access::frame(asked, t("Vandaag"));
        frame.wide = !page.classes.empty();
        if (frame.wide) frame.styles.push_back("css/needs.css");
        return http::page(look::page(frame, first_page(page, all, parts, first_weeks)));
    });
}

std::vector<access::MenuItem> menu(const access::Viewer& viewer) {
    std::vector<access::MenuItem> items{{0, tc("menu", "Begin"), "/"}};
    if (access::find_school(viewer, access::Action::manage_access))
        items.push_back({55, t("Beheer"), "/beheer"});
    return items;
}

} // namespace

access::Slice slice(const Parts& parts) {
    return {.routes = [parts](access::Routes& routes) { register_routes(routes, parts); }, .menu = menu};
}

void register_routes(access::Routes& routes, const Parts& parts) {
    routes.get("/", access::Action::see_own_home, access::with(parts, show));
    register_first_weeks(routes, parts);
}

} // namespace trialoog::home
