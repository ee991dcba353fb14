#include "slices/access/pages/routes.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/pages/frame.hpp"
#include "slices/access/session/known.hpp"

namespace trialoog::access {

namespace {
http::Handler with_viewer(Services& services, Routes::Handler handler) {
    return [&services, handler = std::move(handler)](const http::Request& request) {
        const Viewer* viewer = viewer_of(request);
        if (!viewer) return not_found(request); // no gate stood before this route
        const i18n::Speaking speaking(viewer->language);
        return handler({request, *viewer, services, services.clock.now()});
    };
}
} // namespace

void Routes::get(std::string pattern, Action action, Handler handler) {
    router_.get(std::move(pattern), with_viewer(services_, std::move(handler)),
                {.tag = static_cast<int>(action)});
}

void Routes::post(std::string pattern, Action action, Handler handler, std::size_t body_limit) {
    router_.post(std::move(pattern), with_viewer(services_, std::move(handler)),
                 {.body_limit = body_limit, .tag = static_cast<int>(action)});
}

} // namespace trialoog::access
