#include "slices/year_plan/year_plan.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/hand_in/slice.hpp"
#include "slices/school/school.hpp"
#include "slices/year_plan/on_first_page.hpp"

namespace trialoog::year_plan {
namespace {

std::vector<access::MenuItem> menu(const access::Viewer& viewer) {
    if (!access::find_school(viewer, access::Action::see_year_plan)) return {};
    return {{10, t("Het jaar"), "/jaar"}};
}

void seed_demo(db::Writer& tx, const access::DemoSchool& school) {
    for (const auto& grade : school::grades(tx, school.id)) // four
        make_from_library(tx, school.id, grade.id, grade.number, school.year_starts_on, school.now);
}

} // namespace

access::Slice slice(const BesideActivity& beside, const LeadsTo& leads_to) {
    return {
        .routes = [beside, leads_to](access::Routes& routes) { register_routes(routes, beside, leads_to); },
        .menu = menu,
        .first_page = [leads_to](db::Reader& tx,
                                 const access::FirstPage& page) { return on_first_page(tx, page, leads_to); },
        .seed_demo = seed_demo};
}

} // namespace trialoog::year_plan
