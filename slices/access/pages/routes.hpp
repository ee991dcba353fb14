#pragma once
#include "platform/http/http.hpp"
#include "slices/access/viewer/permission.hpp"
#include "slices/access/viewer/viewer.hpp"

#include <functional>
#include <string>

namespace trialoog::access {

/// Routes whose handlers get the viewer. The gate has signed them in and refused who may never do the action
/// in any role; whether they may do it with THIS pupil or class is for the lookups below.
class Routes {
public:
    using Handler = std::function<http::Response(const http::Request&, const Viewer&)>;
    explicit Routes(http::Router& router) : router_(router) {}
    void get(std::string pattern, Action, Handler);
    void post(std::string pattern, Action, Handler, std::size_t body_limit = http::form_limit);
    http::Router& open() { return router_; } // public routes

private:
    http::Router& router_;
};

} // namespace trialoog::access
