#include "platform/http/http.hpp"

#include <doctest/doctest.h>

using namespace trialoog::http;

namespace {
Response nothing(const Request&) { return text(""); }

Router routes() {
    Router router;
    router.get("/", nothing);
    router.get("/klas/{class}", nothing);
    router.get("/klas/nieuw", nothing);
    router.get("/klas/{class}/opdracht/{assignment}", nothing);
    router.post("/klas/{class}/opdracht/{work}", nothing);
    router.post("/klas/nieuw/{ding}", nothing);
    return router;
}
std::string pattern(Method method, std::string_view path) {
    static const Router router = routes();
    const auto match = router.find(method, path);
    return match.route ? match.route->pattern : match.path_exists ? "405" : "404";
}
} // namespace

TEST_CASE("a path finds its route, the literal before the parameter") {
    CHECK(pattern(Method::get, "/") == "/");
    CHECK(pattern(Method::head, "/klas/3b") == "/klas/{class}");
    CHECK(pattern(Method::get, "/klas/nieuw") == "/klas/nieuw");
    CHECK(pattern(Method::get, "/klas/nieuw/opdracht/7") == "/klas/{class}/opdracht/{assignment}");
    CHECK(pattern(Method::post, "/klas/nieuw/x") == "/klas/nieuw/{ding}");
}

TEST_CASE("what no route has is 404, what another method has is 405") {
    CHECK(pattern(Method::get, "/klas") == "404");
    CHECK(pattern(Method::get, "/klas/") == "404");
    CHECK(pattern(Method::get, "/klas/3b/") == "404");
    CHECK(pattern(Method::get, "//klas/3b") == "404");
    CHECK(pattern(Method::get, "klas") == "404");
    CHECK(pattern(Method::get, "") == "404");
    CHECK(pattern(Method::post, "/klas/3b") == "405");
}

TEST_CASE("parameters carry the names of the route that was found") {
    const Router router = routes();
    const auto read = router.find(Method::get, "/klas/3 b/opdracht/kwaliteiten");
    CHECK(read.params.get("class") == "3 b");
    CHECK(read.params.get("assignment") == "kwaliteiten");
    CHECK(router.find(Method::post, "/klas/3b/opdracht/9").params.get("work") == "9");
}

TEST_CASE("two handlers for one route are a mistake that shows at the start") {
    Router router = routes();
    CHECK_THROWS_AS(router.get("/klas/{other}", nothing), std::logic_error);
    CHECK_THROWS_AS(router.get("klas", nothing), std::logic_error);
}

TEST_CASE("handle answers as the server would") {
    Router router;
    router.get("/klas/{class}",
               [](const Request& request) { return text(std::string(request.param("class"))); });
    router.get("/stuk", [](const Request&) -> Response { throw 7; });
    const Gate gate = [](Request& request, const Route& route) -> std::optional<Response> {
        CHECK(route.pattern != "");
        if (request.param("class") == "geheim") return text("", 404);
        return std::nullopt;
    };
    const auto ask = [&](Method method, std::string path) {
        Request request;
        request.method = method;
        request.path = std::move(path);
        return handle(router, gate, std::move(request));
    };
    CHECK(ask(Method::get, "/klas/3b").body == "3b");
    CHECK(ask(Method::get, "/klas/geheim").status == 404);
    CHECK(ask(Method::post, "/klas/3b").status == 405);
    CHECK(ask(Method::get, "/").status == 404);
    CHECK(ask(Method::get, "/stuk").status == 500);
}
