#pragma once
#include "look/page.hpp"
#include "platform/http/http.hpp"
#include "slices/access/viewer/viewer.hpp"

#include <string>

namespace trialoog::access {

http::Response not_found(const http::Request&, const Viewer* = nullptr);
/// The frame with the viewer's navigation.
look::Frame frame(const http::Request&, const Viewer&, std::string title);

} // namespace trialoog::access
