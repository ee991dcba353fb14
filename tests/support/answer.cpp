#include "tests/support/answer.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace trialoog::test {

http::Response answer(const http::Router& router, const http::Gate& gate, http::Request request) {
    const std::string path = request.path;
    auto response = http::handle(router, gate, std::move(request));
    const bool is_page = std::ranges::any_of(response.headers, [](const auto& header) {
        return header.first == "content-type" && header.second.starts_with("text/html");
    });
    // Only UTF-8 becomes JSON.
    if (is_page) CHECK_NOTHROW_MESSAGE((void)nlohmann::json(response.body).dump(), path);
    return response;
}

} // namespace trialoog::test
