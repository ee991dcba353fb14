// What everybody said of a template: /thuisopdrachten/terugblik and /thuisopdrachten/terugblik/{template}.

#include "slices/assignments/assignments.hpp"
#include "slices/partnership/pages.hpp"
#include "slices/partnership/use_cases.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::partnership {
namespace {

using access::Action;

http::Response show_list(const access::Asked& asked) {
    if (!access::find_school(asked.viewer, Action::see_evaluations)) return access::not_found(asked);
    const auto all = asked.services.database.read([&](db::Reader& tx) {
        std::vector<ListedTemplate> listed;
        for (const Evaluated& one : evaluated_templates(tx, asked.viewer.school_id))
            listed.push_back({one.template_key,
                              assignments::title_of(tx, asked.viewer.school_id, one.template_key),
                              one.people});
        return listed;
    });
    return http::page(look::page(access::frame(asked, t("Hoe was het?")), results_list(all)));
}

http::Response show(const access::Asked& asked) {
    if (!access::find_school(asked.viewer, Action::see_evaluations)) return access::not_found(asked);
    const std::string key(asked.request.param("template"));
    const auto page = asked.services.database.read([&](db::Reader& tx) {
        return ResultsPage{assignments::title_of(tx, asked.viewer.school_id, key), key,
                           results_of(tx, asked.viewer, key)};
    });
    if (page.title.empty()) return access::not_found(asked);
    auto frame = access::frame(asked, page.title);
    frame.wide = true;
    return http::page(look::page(frame, results_page(page)));
}

} // namespace

void register_results(access::Routes& routes) {
    routes.get("/thuisopdrachten/terugblik", Action::see_evaluations, show_list);
    routes.get("/thuisopdrachten/terugblik/{template}", Action::see_evaluations, show);
}

} // namespace trialoog::partnership
