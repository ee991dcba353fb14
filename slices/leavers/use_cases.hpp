#pragma once
// The pages of this slice, and how their handlers get the services.

#include "slices/leavers/leavers.hpp"

namespace trialoog::leavers {

void register_list(access::Routes&, Services&);
void register_person(access::Routes&, Services&);
void register_fetch(access::Routes&, Services&);

using Handler = http::Response (*)(const http::Request&, const access::Viewer&, Services&);
inline access::Routes::Handler with(Services& services, Handler handler) {
    return [&services, handler](const http::Request& request, const access::Viewer& viewer) {
        return handler(request, viewer, services);
    };
}

} // namespace trialoog::leavers
