#pragma once
// Handlers that get what they need beside the request and who asks.

#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/dossier/entries/photo.hpp"

namespace trialoog::dossier {

template <class Handle> access::Routes::Handler with(Services& services, Handle handle) {
    return [&services, handle](const http::Request& request, const access::Viewer& viewer) {
        return handle(request, viewer, services);
    };
}
template <class Handle>
access::Routes::Handler with(Services& services, const PhotosOf& photos, Handle handle) {
    return [&services, photos, handle](const http::Request& request, const access::Viewer& viewer) {
        return handle(request, viewer, services, photos);
    };
}

} // namespace trialoog::dossier
