#include "slices/dossier/use_cases.hpp"

#include "slices/dossier/dossier.hpp"

namespace trialoog::dossier {

void register_routes(access::Routes& routes, Services& services) {
    for (const auto registers :
         {register_overview, register_views, register_piece, register_write, register_new_piece,
          register_attachments, register_network, register_sharing, register_shared_page, register_export,
          register_import, register_requirements, register_class_list, register_bundles})
        registers(routes, services);
}

} // namespace trialoog::dossier
