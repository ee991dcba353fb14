#include "slices/dossier/dossier.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/hand_in/slice.hpp"
#include "slices/dossier/entry_pages/routes.hpp"
#include "slices/dossier/forget_person.hpp"
#include "slices/dossier/network/routes.hpp"
#include "slices/dossier/on_first_page.hpp"
#include "slices/dossier/overview/routes.hpp"
#include "slices/dossier/requirements/routes.hpp"
#include "slices/dossier/sharing/routes.hpp"
#include "slices/dossier/taking/jobs.hpp"
#include "slices/dossier/taking/routes.hpp"

namespace trialoog::dossier {
namespace {

std::vector<access::MenuItem> menu(const access::Viewer& viewer) {
    std::vector<access::MenuItem> items;
    if (viewer.is(access::Role::pupil))
        items.push_back({30, t("Mijn dossier"), "/dossier/" + viewer.person_id});
    if (access::find_school(viewer, access::Action::export_dossiers))
        items.push_back({40, t("Dossiers"), "/dossiers"});
    return items;
}

} // namespace

access::Slice slice(const PhotosOf& photos) {
    return {.routes = [photos](access::Routes& routes) { register_routes(routes, photos); },
            .jobs = [photos](Services& services) { register_jobs(services, photos); },
            .menu = menu,
            .first_page = on_first_page,
            .forget_person = forget_person};
}

void register_routes(access::Routes& routes, const PhotosOf& photos) {
    for (const auto registers :
         {register_overview, register_views, register_entry_page, register_shared_page})
        registers(routes, photos);
    for (const auto registers :
         {register_write, register_new_entry, register_attachments, register_network, register_sharing,
          register_export, register_import, register_requirements, register_class_list, register_bundles})
        registers(routes);
}

void register_own_routes(access::Routes& routes) { register_routes(routes, PhotosOf()); }

void register_jobs(Services& services, const PhotosOf& photos) { register_taking_jobs(services, photos); }

} // namespace trialoog::dossier
