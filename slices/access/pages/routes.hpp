#pragma once
#include "platform/http/http.hpp"
#include "slices/access/pages/asked.hpp"
#include "slices/access/viewer/permission.hpp"

#include <functional>
#include <string>
#include <utility>

namespace trialoog::access {

/// Routes whose handlers get the viewer. The gate has signed them in and refused who may never do the action
/// in any role; whether they may do it with THIS pupil or class is for the lookups below.
class Routes {
public:
    using Handler = std::function<http::Response(const Asked&)>;
    Routes(http::Router& router, Services& services) : router_(router), services_(services) {}
    void get(std::string pattern, Action, Handler);
    void post(std::string pattern, Action, Handler, std::size_t body_limit = http::form_limit);
    // Of public routes, which have no viewer:
    http::Router& open() { return router_; }
    Services& services() { return services_; }

private:
    http::Router& router_;
    Services& services_;
};

/// The handler `act(asked, more)`: for a use case that needs something of the house besides its services.
template <class More, class Act> Routes::Handler with(More more, Act act) {
    return [more = std::move(more), act](const Asked& asked) { return act(asked, more); };
}

} // namespace trialoog::access
