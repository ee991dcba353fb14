#include "slices/partnership/partnership.hpp"

#include "slices/access/hand_in/slice.hpp"
#include "slices/partnership/forget_person.hpp"
#include "slices/partnership/on_first_page.hpp"
#include "slices/partnership/pages.hpp"
#include "slices/partnership/use_cases.hpp"

namespace trialoog::partnership {
namespace {

html::Html invitation_to(const std::optional<Opened>& opened, Instant now) {
    if (!opened) return {};
    return invitation(*opened, may_evaluate(*opened, now));
}

html::Html on_work(db::Reader& tx, const access::Viewer& viewer, std::string_view work_id, Instant now) {
    const BothOpened opened = open_both(tx, viewer, work_id);
    html::Html both = invitation_to(opened.own, now);
    both += invitation_to(opened.handed_over, now);
    return both;
}

html::Html on_class_work(db::Reader& tx, const access::Viewer& viewer, std::string_view assignment_id,
                         Instant now) {
    const auto opened = open_assignment(tx, viewer, assignment_id);
    html::Html both = invitation_to(opened, now);
    if (opened && any_silent_adult(tx, viewer, assignment_id)) both += invitation_to_slips(opened->doing);
    return both;
}

html::Html on_set_out(db::Reader& tx, const access::Viewer& viewer, std::string_view template_key, Instant) {
    if (!access::find_school(viewer, access::Action::see_evaluations)) return {};
    return results_in_short(tallies_of(tx, viewer.school_id, template_key), template_key);
}

} // namespace

access::Slice slice() {
    return {.routes = register_routes,
            .first_page = on_first_page,
            .first_page_links = first_page_links,
            .forget_person = forget_person};
}

void register_routes(access::Routes& routes) {
    register_evaluate(routes);
    register_slips(routes);
    register_results(routes);
}

assignments::Additions additions() { return {on_work, on_class_work, on_set_out}; }

} // namespace trialoog::partnership
