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
    std::vector<look::NavItem> items;
    const auto add = [&](std::string text, std::string href) {
        const bool here = is_here(request, href);
        items.push_back({std::move(text), std::move(href), here});
    };
    add(tc("menu", "Begin"), "/");
    if (find_school(viewer, Action::see_year_plan)) add(t("Het jaar"), "/jaar");
    for (const MentorClass& one : viewer.mentor_of)
        add(tf("Klas {name}", fmt::arg("name", one.name)), "/klas/" + one.id);
    if (viewer.is(Role::pupil)) add(t("Mijn dossier"), "/dossier/" + viewer.person_id);
    const auto for_school = [&](Action action) {
        return std::ranges::any_of(viewer.roles,
                                   [&](Role role) { return may(role, Relation::own_school, action); });
    };
    if (for_school(Action::export_dossiers)) add(t("Dossiers"), "/dossiers");
    if (for_school(Action::discuss_templates)) add(t("Thuisopdrachten"), "/thuisopdrachten");
    if (for_school(Action::import_people)) add(t("Inlezen"), "/beheer/import");
    if (for_school(Action::make_letters)) add(t("Brieven"), "/beheer/brieven");
    if (viewer.is(Role::mentor) || for_school(Action::make_letters)) add(t("Post"), "/beheer/post");
    if (for_school(Action::manage_access)) add(t("Mensen"), "/beheer/mensen");
    if (for_school(Action::see_audit_trail)) add(t("Inzage"), "/beheer/inzage");
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
