#include "platform/i18n/i18n.hpp"
#include "slices/access/pages/handler.hpp"
#include "slices/access/pages/pages.hpp"

#include <algorithm>

namespace trialoog::access {
namespace {

bool is_here(const http::Request& request, std::string_view href) {
    if (href == "/") return request.path == "/";
    return request.path == href || request.path.starts_with(std::string(href) + "/");
}

std::vector<look::NavItem> navigation(const http::Request& request, const Viewer& viewer) {
    std::vector<MenuItem> all;
    for (const MenuOf of_slice : menus_of(request))
        std::ranges::move(of_slice(viewer), std::back_inserter(all));
    std::ranges::stable_sort(all, {}, &MenuItem::place);
    std::vector<look::NavItem> items;
    for (MenuItem& one : all) {
        const bool here = is_here(request, one.href);
        items.push_back({std::move(one.text), std::move(one.href), here});
    }
    return items;
}

std::string labels(const Viewer& viewer) {
    std::string all;
    for (const Role role : viewer.roles) {
        if (!all.empty()) all += " · ";
        all += label(role);
    }
    return all;
}

} // namespace

look::Frame frame(const http::Request& request, const Viewer& viewer, std::string title) {
    return {.title = std::move(title),
            .school_name = viewer.school_name,
            .viewer_name = viewer.name,
            .role_label = labels(viewer),
            .nav = navigation(request, viewer),
            .path = request.path,
            .signed_in = true,
            .drafts = drafts_of(request)};
}

} // namespace trialoog::access
