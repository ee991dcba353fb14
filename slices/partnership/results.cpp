// What everybody said of a template: /thuisopdrachten/terugblik and /thuisopdrachten/terugblik/{template}.

#include "slices/assignments/assignments.hpp"
#include "slices/partnership/pages.hpp"
#include "slices/partnership/use_cases.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::partnership {
namespace {

using access::Action;

http::Response show_list(const http::Request& request, const access::Viewer& viewer, Services& services) {
    if (!access::find_school(viewer, Action::see_evaluations)) return access::not_found(request, &viewer);
    const auto all = services.database.read([&](db::Reader& tx) {
        std::vector<ListedTemplate> listed;
        for (const Evaluated& one : evaluated_templates(tx, viewer.school_id))
            listed.push_back({one.template_key, assignments::title_of(tx, viewer.school_id, one.template_key),
                              one.people});
        return listed;
    });
    return http::page(look::page(access::frame(request, viewer, t("Hoe was het?")), results_list(all)));
}

http::Response show(const http::Request& request, const access::Viewer& viewer, Services& services) {
    if (!access::find_school(viewer, Action::see_evaluations)) return access::not_found(request, &viewer);
    const std::string key(request.param("template"));
    const auto page = services.database.read([&](db::Reader& tx) {
        return ResultsPage{assignments::title_of(tx, viewer.school_id, key), key,
                           results_of(tx, viewer, key)};
    });
    if (page.title.empty()) return access::not_found(request, &viewer);
    auto frame = access::frame(request, viewer, page.title);
    frame.wide = true;
    return http::page(look::page(frame, results_page(page)));
}

} // namespace

void register_results(access::Routes& routes, Services& services) {
    routes.get("/thuisopdrachten/terugblik", Action::see_evaluations,
               [&services](const auto& request, const auto& viewer) {
                   return show_list(request, viewer, services);
               });
    routes.get(
        "/thuisopdrachten/terugblik/{template}", Action::see_evaluations,
        [&services](const auto& request, const auto& viewer) { return show(request, viewer, services); });
}

} // namespace trialoog::partnership
