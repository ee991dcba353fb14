#include "slices/school/school.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/hand_in/slice.hpp"
#include "slices/school/details/school_details.hpp"
#include "slices/school/first_steps.hpp"
#include "slices/school/import/import_store.hpp"
#include "slices/school/import_pages/routes.hpp"
#include "slices/school/import_pages/sample_files.hpp"

namespace trialoog::school {
namespace {
using access::Action;
constexpr const char* path = "/beheer/import";

std::vector<access::MenuItem> menu(const access::Viewer& viewer) {
    if (!access::find_school(viewer, Action::import_people)) return {};
    return {{60, t("Inlezen"), path}};
}

std::vector<access::FirstPageLink> links() {
    return {{access::FirstPageLink::List::office, 30, Action::import_people,
             t("Leerlingen en ouders inlezen"), t("Uit het bestand van de schooladministratie."), path},
            {access::FirstPageLink::List::office, 80, Action::manage_access, t("De gegevens van de school"),
             t("De naam, en aan wie ouders iets mogen vragen."), "/beheer/school"}};
}
} // namespace

access::Slice slice(access::Withdraw withdraw) {
    return {.routes = [withdraw](access::Routes& routes) { register_routes(routes, withdraw); },
            .menu = menu,
            .first_page_links = links,
            .first_steps = first_steps};
}

void register_routes(access::Routes& routes, access::Withdraw withdraw) {
    register_import(routes, withdraw);
    register_sample_files(routes);
    register_school_details(routes);
}

void register_routes(access::Routes& routes) { register_routes(routes, access::withdraw_nothing); }

std::size_t forget_old(db::Writer& tx, Instant now) { return forget_old_previews(tx, now); }

} // namespace trialoog::school
