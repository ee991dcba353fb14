#include "slices/dossier/dossier.hpp"
#include "slices/dossier/entry_pages/routes.hpp"
#include "slices/dossier/network/routes.hpp"
#include "slices/dossier/overview/routes.hpp"
#include "slices/dossier/requirements/routes.hpp"
#include "slices/dossier/sharing/routes.hpp"
#include "slices/dossier/taking/jobs.hpp"
#include "slices/dossier/taking/routes.hpp"

namespace trialoog::dossier {

void register_routes(access::Routes& routes, Services& services, const PhotosOf& photos) {
    for (const auto registers :
         {register_overview, register_views, register_entry_page, register_shared_page})
        registers(routes, services, photos);
    for (const auto registers :
         {register_write, register_new_entry, register_attachments, register_network, register_sharing,
          register_export, register_import, register_requirements, register_class_list, register_bundles})
        registers(routes, services);
}

void register_own_routes(access::Routes& routes, Services& services) {
    register_routes(routes, services, PhotosOf());
}

void register_jobs(Services& services, const PhotosOf& photos) { register_taking_jobs(services, photos); }

} // namespace trialoog::dossier
