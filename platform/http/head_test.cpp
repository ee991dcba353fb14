#include "platform/http/head.hpp"

#include <doctest/doctest.h>

using namespace trialoog::http;
using namespace std::string_view_literals;

namespace {
int refused(std::string_view head) {
    const auto parsed = parse_head(head);
    return std::holds_alternative<int>(parsed) ? std::get<int>(parsed) : 0;
}
Head read(std::string_view head) {
    auto parsed = parse_head(head);
    REQUIRE(std::holds_alternative<Head>(parsed));
    return std::move(std::get<Head>(parsed));
}
std::string request(std::string_view lines) { return "POST /a HTTP/1.1\r\n" + std::string(lines) + "\r\n"; }
} // namespace

TEST_CASE("a head is read into a request") {
    const Head head = read("GET /klas/3b?week=4&naam=No%C3%ABl HTTP/1.1\r\nHost: school.nl:8080\r\n"
                           "Accept-LANGUAGE:  nl  \r\nCookie: a=1\r\n\r\n");
    CHECK(head.request.method == Method::get);
    CHECK(head.request.path == "/klas/3b");
    CHECK(head.request.query.get("week") == "4");
    CHECK(head.request.query.get("naam") == "Noël");
    CHECK(head.request.header("accept-language") == "nl");
    CHECK(head.keep_alive);
    CHECK(read(request("Host: a\r\nContent-Length: 12\r\nExpect: 100-continue\r\n")).content_length == 12);
    CHECK(read("GET http://a/b HTTP/1.1\r\nHost: a\r\n\r\n").request.path == "/b");
}

TEST_CASE("what says twice or in two ways where a body ends is refused") {
    for (const auto* lines :
         {"Transfer-Encoding: chunked\r\n", "Transfer-Encoding: xchunked\r\n",
          "transfer-encoding: identity\r\n", "Transfer-Encoding:\r\n",
          "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "Content-Length: 3\r\nContent-Length: 3\r\n",
          "Content-Length: 3\r\nContent-Length: 4\r\n", "Content-Length: 3, 3\r\n", "Content-Length: +3\r\n",
          "Content-Length: -3\r\n", "Content-Length: 0x3\r\n", "Content-Length:\r\n",
          "Content-Length: 99999999999999999999\r\n"}) {
        CAPTURE(lines);
        CHECK(refused(request("Host: a\r\n" + std::string(lines))) == 400);
    }
    CHECK(refused("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n") == 400);
}

TEST_CASE("a missing, double or strange host is refused") {
    CHECK(refused(request("")) == 400);
    CHECK(refused(request("Host: a\r\nHost: a\r\n")) == 400);
    CHECK(refused(request("Host:\r\n")) == 400);
    CHECK(refused(request("Host: a@b\r\n")) == 400);
    CHECK(refused(request("Host: a/b\r\n")) == 400);
    CHECK(refused("GET http://other/b HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
    CHECK(refused("GET / HTTP/1.0\r\n\r\n") == 400);
}

TEST_CASE("lines that parsers read differently are refused") {
    CHECK(refused("GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n") == 400);
    CHECK(refused("GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n\tc\r\n\r\n") == 400);
    CHECK(refused("GET / HTTP/1.1\nHost: a\r\n\r\n") == 400);
    CHECK(refused("GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n") == 400);
    CHECK(refused("GET / HTTP/1.1\r\nHost: a\rX: b\r\n\r\n") == 400);
    CHECK(refused("GET / HTTP/1.1\r\nHost: a\r\nX: b\0c\r\n\r\n"sv) == 400);
    CHECK(refused("GET / HTTP/1.1\r\nHost : a\r\n\r\n") == 400);
    CHECK(refused("GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n") == 400);
    CHECK(refused("GET / HTTP/1.1\r\n Host: a\r\n\r\n") == 400);
    CHECK(refused("GET / HTTP/1.1\r\nHost: a\r\nnonsense\r\n\r\n") == 400);
    CHECK(refused("GET  / HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
}

TEST_CASE("a strange target or version is refused") {
    CHECK(refused("GET a HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
    CHECK(refused("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
    CHECK(refused("GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
    CHECK(refused("GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
    CHECK(refused("GET /%0d%0a HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
    CHECK(refused("GET /%c3 HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
    CHECK(refused("GET /?a=%ff HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
    CHECK(refused("GET /#a HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
    CHECK(refused("GET / HTTP/2.0\r\nHost: a\r\n\r\n") == 505);
    CHECK(refused(request("Host: a\r\nExpect: koffie\r\n")) == 417);
}

TEST_CASE("a head that is too long is refused before it is complete") {
    const std::string long_url = "GET /" + std::string(longest_url, 'a');
    CHECK(too_long(long_url) == 414);
    CHECK(too_long("GET /" + std::string(longest_url - 1, 'a') + " HTTP/1.1\r\n") == 0);
    const std::string begin = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
    CHECK(too_long(begin + std::string(longest_headers, 'a')) == 431);
    CHECK(too_long(begin + std::string(longest_headers - 100, 'a')) == 0);
    CHECK(too_long(std::string(100, 'a')) == 400); // no method is that long
    std::string many = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 101; ++i)
        many += "a:b\r\n";
    CHECK(refused(many + "\r\n") == 431);
}

TEST_CASE("the end of a head is found across pieces") {
    const std::string_view bytes = "GET / HTTP/1.1\r\nHost: a\r\n\r\nbody";
    CHECK(head_size(bytes, 0) == bytes.size() - 4);
    for (std::size_t size = 0; size < bytes.size() - 4; ++size)
        CHECK(head_size(bytes.substr(0, size), 0) == 0);
    CHECK(head_size(bytes, bytes.size() - 6) == bytes.size() - 4);
}
