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

std::optional<Found> find(db::Reader& tx, const access::Asked& asked) {
    auto opened = open_assignment(tx, asked.viewer, asked.request.param("assignment"));
    if (!opened) return std::nullopt;
    auto silent = silent_adults(tx, asked.viewer, opened->doing.assignment_id);
    const auto marks =
        access::marks_in_class(tx, asked.viewer.school_id, opened->doing.class_id, asked.viewer.today);
    for (SilentAdult& one : silent)
        one.pupil_name = access::marked(std::move(one.pupil_name), one.pupil_id, marks);
    return Found{std::move(*opened), std::move(silent)};
}

std::string title(const access::Asked& asked, const Found& found) {
    return asked.services.database.read([&](db::Reader& tx) {
        return assignments::title_of(tx, asked.viewer.school_id, found.opened.doing.template_key);
    });
}

http::Response show(const access::Asked& asked) {
    auto found = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked); });
    if (!found) return access::not_found(asked);
    const SlipsPage page{found->opened.doing, title(asked, *found), std::move(found->silent),
                         asked.request.query.get("bewaard") == "1",
                         asked.services.database.read(
                             [&](db::Reader& tx) { return access::printing_sides(tx, asked.viewer); })};
    return http::page(look::page(access::frame(asked, t("Briefjes voor thuis")), slips_page(page)));
}

http::Response print(const access::Asked& asked) {
    const auto found = asked.services.database.read([&](db::Reader& tx) { return find(tx, asked); });
    if (!found) return access::not_found(asked);
    if (found->silent.empty()) return http::see_other(slips_path(found->opened.doing.assignment_id));
    const auto sides = asked.services.database.read(
        [&](db::Reader& tx) { return access::printing_sides(tx, asked.viewer); });
    auto file = slips_pdf(
        found->opened.doing, [&] { return title(asked, *found); }, found->silent, sides);
    return http::download(std::move(file), "application/pdf", "hoe-was-het.pdf");
}

} // namespace

void register_slips(access::Routes& routes) {
    const std::string path = "/opdracht/{assignment}/terugblik/briefjes";
    routes.get(path, Action::evaluate_assignment, show);
    routes.get(path + "/pdf", Action::evaluate_assignment, print);
}

} // namespace trialoog::partnership
