#pragma once
// A picture of somebody, as an answer.

#include "platform/http/http.hpp"

#include <string>

namespace trialoog::http {

/// A face of a minor stays in no cache of a shared device.
inline Response private_picture(std::string bytes, std::string content_type = "image/jpeg") {
    Response response{.status = 200, .headers = {}, .body = std::move(bytes)};
    response.with("content-type", std::move(content_type)).with("cache-control", "private, no-store");
    return response;
}

} // namespace trialoog::http
