#pragma once
#include "look/page.hpp"
#include "platform/http/http.hpp"
#include "slices/access/pages/asked.hpp"

#include <string>
#include <utility>

namespace trialoog::access {

http::Response not_found(const http::Request&, const Viewer* = nullptr);
/// The frame with the viewer's navigation.
look::Frame frame(const http::Request&, const Viewer&, std::string title);

inline http::Response not_found(const Asked& asked) { return not_found(asked.request, &asked.viewer); }
inline look::Frame frame(const Asked& asked, std::string title) {
    return frame(asked.request, asked.viewer, std::move(title));
}

} // namespace trialoog::access
