#pragma once
// The slice's use cases, each with its routes.

#include "slices/access/access.hpp"

namespace trialoog::dossier {

/// A handler that gets the services too.
template <class Handle> access::Routes::Handler with(Services& services, Handle handle) {
    return [&services, handle](const http::Request& request, const access::Viewer& viewer) {
        return handle(request, viewer, services);
    };
}

void register_overview(access::Routes&, Services&);
void register_views(access::Routes&, Services&);
void register_piece(access::Routes&, Services&);
void register_write(access::Routes&, Services&);
void register_new_piece(access::Routes&, Services&);
void register_attachments(access::Routes&, Services&);
void register_network(access::Routes&, Services&);
void register_sharing(access::Routes&, Services&);
void register_shared_page(access::Routes&, Services&);
void register_export(access::Routes&, Services&);
void register_import(access::Routes&, Services&);
void register_requirements(access::Routes&, Services&);
void register_class_list(access::Routes&, Services&);
void register_bundles(access::Routes&, Services&);

} // namespace trialoog::dossier
