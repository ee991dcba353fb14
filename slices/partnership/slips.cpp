// Adults who would rather say on paper how it was: /opdracht/{assignment}/terugblik/briefjes, and its PDF.
// What comes back, the mentor takes over one by one (evaluate.cpp).

#include "slices/access/letters/printing.hpp"
#include "slices/access/viewer/namesakes.hpp"
#include "slices/assignments/assignments.hpp"
#include "slices/partnership/pages.hpp"
#include "slices/partnership/slip_print.hpp"
#include "slices/partnership/use_cases.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::partnership {
namespace {

using access::Action;

struct Found {
    Opened opened;
    std::vector<SilentAdult> silent;
};

std::optional<Found> find(db::Reader& tx, const access::Viewer& viewer, const http::Request& request) {
    auto opened = open_assignment(tx, viewer, request.param("assignment"));
    if (!opened) return std::nullopt;
    auto silent = silent_adults(tx, viewer, opened->doing.assignment_id);
    const auto marks = access::marks_in_class(tx, viewer.school_id, opened->doing.class_id, viewer.today);
    for (SilentAdult& one : silent)
        one.pupil_name = access::marked(std::move(one.pupil_name), one.pupil_id, marks);
    return Found{std::move(*opened), std::move(silent)};
}

std::string title(Services& services, const access::Viewer& viewer, const Found& found) {
    return services.database.read([&](db::Reader& tx) {
        return assignments::title_of(tx, viewer.school_id, found.opened.doing.template_key);
    });
}

http::Response show(const http::Request& request, const access::Viewer& viewer, Services& services) {
    auto found = services.database.read([&](db::Reader& tx) { return find(tx, viewer, request); });
    if (!found) return access::not_found(request, &viewer);
    const SlipsPage page{found->opened.doing, title(services, viewer, *found), std::move(found->silent),
                         request.query.get("bewaard") == "1", services.database.read([&](db::Reader& tx) {
                             return access::printing_sides(tx, viewer);
                         })};
    return http::page(look::page(access::frame(request, viewer, t("Briefjes voor thuis")), slips_page(page)));
}

http::Response print(const http::Request& request, const access::Viewer& viewer, Services& services) {
    const auto found = services.database.read([&](db::Reader& tx) { return find(tx, viewer, request); });
    if (!found) return access::not_found(request, &viewer);
    if (found->silent.empty()) return http::see_other(slips_path(found->opened.doing.assignment_id));
    const auto sides =
        services.database.read([&](db::Reader& tx) { return access::printing_sides(tx, viewer); });
    auto file = slips_pdf(
        found->opened.doing, [&] { return title(services, viewer, *found); }, found->silent, sides);
    return http::download(std::move(file), "application/pdf", "hoe-was-het.pdf");
}

} // namespace

void register_slips(access::Routes& routes, Services& services) {
    const std::string path = "/opdracht/{assignment}/terugblik/briefjes";
    routes.get(path, Action::evaluate_assignment, [&services](const auto& request, const auto& viewer) {
        return show(request, viewer, services);
    });
    routes.get(
        path + "/pdf", Action::evaluate_assignment,
        [&services](const auto& request, const auto& viewer) { return print(request, viewer, services); });
}

} // namespace trialoog::partnership
