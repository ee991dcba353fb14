#include "platform/http/http.hpp"

#include <doctest/doctest.h>

using namespace trialoog::http;

namespace {
std::string header(const Response& response, std::string_view name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return value;
    return "";
}
Request with_cookies(std::string cookies, bool secure) {
    Request request;
    request.headers = {{"cookie", std::move(cookies)}};
    request.secure = secure;
    return request;
}
} // namespace

TEST_CASE("a redirect stays on this site") {
    CHECK(see_other("/klas/3b?week=4#nu").status == 303);
    CHECK(header(see_other("/klas"), "location") == "/klas");
    for (const auto* elsewhere : {"//evil.nl", "/\\evil.nl", "https://evil.nl", "evil.nl", "", "javascript:x",
                                  "/a\r\nSet-Cookie: b=c", "/a\tb"}) {
        CAPTURE(elsewhere);
        CHECK_THROWS_AS(see_other(elsewhere), std::logic_error);
    }
}

TEST_CASE("a cookie is bound to this host, and out of reach of scripts") {
    Response response;
    set_cookie(response, "sessie", "abc", {.max_age_seconds = 60, .secure = true});
    CHECK(header(response, "set-cookie") ==
          "__Host-sessie=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure");
    Response plain;
    set_cookie(plain, "sessie", "abc", {.secure = false});
    CHECK(header(plain, "set-cookie") == "sessie=abc; Path=/; HttpOnly; SameSite=Lax");
    Response gone;
    set_cookie(gone, "sessie", "abc", {.max_age_seconds = -1});
    CHECK(header(gone, "set-cookie").starts_with("__Host-sessie=; "));
    CHECK(header(gone, "set-cookie").find("Max-Age=0") != std::string::npos);
    CHECK_THROWS_AS(set_cookie(gone, "sessie", "a;b", {}), std::logic_error);
    CHECK_THROWS_AS(set_cookie(gone, "se ssie", "a", {}), std::logic_error);
}

TEST_CASE("a cookie is found by its plain name, and over TLS only when it is bound to this host") {
    CHECK(with_cookies("a=1; sessie=abc; b=2", false).cookie("sessie") == "abc");
    CHECK(with_cookies("xsessie=no;sessie=abc", false).cookie("sessie") == "abc");
    CHECK(with_cookies("sessie=planted; __Host-sessie=abc", true).cookie("sessie") == "abc");
    CHECK(with_cookies("sessie=planted", true).cookie("sessie") == "");
    CHECK(with_cookies("sessiex=abc", false).cookie("sessie") == "");
    CHECK(with_cookies("", false).cookie("sessie") == "");
}

TEST_CASE("the name of a file to save can't leave its header or its folder") {
    CHECK(header(download("x", "text/csv", "klas 3b.csv"), "content-disposition") ==
          "attachment; filename=\"klas 3b.csv\"; filename*=UTF-8''klas%203b.csv");
    CHECK(header(download("x", "text/csv", "Noël\"; x=\"\r\n.csv"), "content-disposition") ==
          "attachment; filename=\"No__l-_ x_- .csv\"; filename*=UTF-8''No%C3%ABl-%3B%20x%3D-%20.csv");
    CHECK(header(download("x", "text/csv", "../../etc/passwd"), "content-disposition") ==
          "attachment; filename=\"etc-passwd\"; filename*=UTF-8''etc-passwd");
}
