#include "platform/embedded/embedded.hpp"
#include "platform/http/compress.hpp"
#include "platform/http/http.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace trialoog;
using namespace trialoog::http;

namespace {
struct Got {
    int status;
    std::map<std::string, std::string> headers;
    std::string body;
};
Got fetch(std::string_view path, std::string accepted) {
    static const Router router = [] {
        Router routes;
        register_assets(routes);
        return routes;
    }();
    Request request;
    request.path = path;
    request.headers = {{"accept-encoding", std::move(accepted)}};
    const Response response = handle(router, {}, request);
    return {response.status, {response.headers.begin(), response.headers.end()}, response.body};
}
} // namespace

TEST_CASE("every asset is served under a name that changes with its content, for good") {
    for (const auto& file : embedded::below("assets")) {
        const auto name = file.path.substr(file.path.find('/') + 1);
        CAPTURE(name);
        const std::string path(asset_path(name));
        CHECK(path.starts_with("/a/"));
        auto plain = fetch(path, "");
        CHECK(plain.status == 200);
        CHECK(plain.headers["cache-control"] == "public, max-age=31536000, immutable");
        CHECK_FALSE(plain.headers.contains("content-encoding"));
        auto packed = fetch(path, "gzip, deflate, br, zstd");
        if (!packed.headers.contains("content-encoding")) continue;
        CHECK(packed.headers["content-encoding"] == "br");
        CHECK(packed.headers["vary"] == "accept-encoding");
        CHECK(packed.body.size() < plain.body.size());
        CHECK(fetch(path, "gzip").headers["content-encoding"] == "gzip");
    }
}

TEST_CASE("an asset that isn't there is found out") {
    CHECK(fetch("/a/nothing.css", "").status == 404);
    CHECK_THROWS_AS(asset_path("css/nothing.css"), std::logic_error);
}

TEST_CASE("a client takes a coding that it names and doesn't rule out") {
    CHECK(accepts("gzip, deflate, br", "br"));
    CHECK(accepts("br;q=0.5", "br"));
    CHECK(accepts("gzip ;q=1", "gzip"));
    CHECK_FALSE(accepts("br;q=0", "br"));
    CHECK_FALSE(accepts("brotli", "br"));
    CHECK_FALSE(accepts("", "br"));
}
