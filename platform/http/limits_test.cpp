// What is refused before it can cost anything: on a real socket, with the page that says so.
#include "tests/support/raw_client.hpp"
#include "tests/support/running_server.hpp"

#include <doctest/doctest.h>

#include <atomic>

using namespace trialoog::http;
using namespace trialoog::tests;

namespace {
Router routes() {
    Router router;
    router.get("/", [](const Request&) { return page("thuis"); });
    router.post("/antwoord",
                [](const Request& request) { return text(std::to_string(request.body.size())); });
    router.post("/foto", [](const Request& request) { return text(std::to_string(request.body.size())); },
                {.body_limit = upload_limit});
    return router;
}

ServerOptions with_pages() {
    auto options = RunningServer::few_workers();
    options.error_page = [](int status, std::string_view, const Request* request) {
        return page("pagina " + std::to_string(status) + " grens " +
                    std::to_string(request ? request->body_limit : 0));
    };
    return options;
}

RawAnswer refused(const RunningServer& server, const std::string& bytes) {
    RawClient client(server.port());
    auto answer = client.ask(bytes);
    CHECK(answer.headers["connection"] == "close");
    client.finish_sending();
    CHECK(client.closed_within(10));
    return answer;
}
} // namespace

TEST_CASE("headers over 16 KB and addresses over 8 KB are refused with a page") {
    RunningServer server(routes(), with_pages());
    const auto headers = refused(server, get("/", "X: " + std::string(17'000, 'a') + "\r\n"));
    CHECK(headers.status == 431);
    CHECK(headers.body == "pagina 431 grens 0");
    const auto url = refused(server, get("/" + std::string(9'000, 'a')));
    CHECK(url.status == 414);
    CHECK(url.body == "pagina 414 grens 0");
    // Without an end the same: what comes in is never kept beyond the limit.
    CHECK(refused(server, "GET / HTTP/1.1\r\nX: " + std::string(40'000, 'a')).status == 431);
    CHECK(refused(server, "GET /" + std::string(40'000, 'a')).status == 414);
    CHECK(refused(server, std::string(40'000, 'a')).status == 400);
    CHECK(RawClient(server.port()).ask(get("/" + std::string(8'000, 'a'))).status == 404);
}

TEST_CASE("a body over the limit of its route is refused before it is sent, and the page knows the limit") {
    RunningServer server(routes(), with_pages());
    const auto announced = [](std::string_view path, std::size_t size) {
        return "POST " + std::string(path) +
               " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n";
    };
    const auto form = refused(server, announced("/antwoord", form_limit + 1));
    CHECK(form.status == 413);
    CHECK(form.body == "pagina 413 grens 262144");
    CHECK(refused(server, announced("/foto", upload_limit + 1)).status == 413);
    CHECK(refused(server, announced("/nergens", 10'000'000)).status == 404);
    CHECK(RawClient(server.port()).ask(post("/antwoord", std::string(form_limit, 'a'))).body == "262144");
}

TEST_CASE("the fields of a form are never more than a form, also where files may come") {
    RunningServer server(routes(), with_pages());
    const std::string type = "Content-Type: application/x-www-form-urlencoded\r\n";
    RawClient client(server.port());
    CHECK(client.ask(post("/foto", "a=" + std::string(form_limit, 'b'), type)).status == 413);
    CHECK(client.ask(post("/foto", "a=b", type)).status == 200);
}

TEST_CASE("a client that keeps sending after its refusal still gets to read it") {
    RunningServer server(routes(), with_pages());
    RawClient client(server.port());
    client.send("POST /antwoord HTTP/1.1\r\nHost: a\r\nContent-Length: 8000000\r\n\r\n");
    const std::string piece(100'000, 'a');
    for (int i = 0; i < 80; ++i)
        REQUIRE(client.send(piece));
    CHECK(client.receive().status == 413);
}

TEST_CASE("a request that could be smuggled is refused, and so is what follows it") {
    RunningServer server(routes(), with_pages());
    const std::string next = get("/");
    CHECK(refused(server, "POST /foto HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n" + next)
              .status == 400);
    CHECK(refused(server,
                  "POST /foto HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n" + next)
              .status == 400);
    CHECK(refused(server, "GET / HTTP/1.1\r\n\r\n" + next).status == 400);
    CHECK(refused(server, "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n" + next).status == 400);
    CHECK(refused(server, "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n" + next).status == 400);
    CHECK(refused(server, "\x16\x03\x01\x02\r\n\r\n").status == 400); // TLS to the wrong port
    CHECK(server.server.metrics().refused == 6);
}

TEST_CASE("a large body waits on disk and arrives whole") {
    auto options = RunningServer::few_workers();
    RunningServer server(routes(), options);
    RawClient client(server.port());
    CHECK(client.ask(post("/foto", std::string(20'000'000, 'b'))).body == "20000000");
    CHECK(client.ask(post("/foto", std::string(form_limit + 1, 'b'))).body == "262145");
}

TEST_CASE("uploads together have a limit, and a disk that fails is an answer, not a crash") {
    auto options = RunningServer::few_workers();
    options.spool_total = 1'000'000;
    RunningServer small(routes(), options);
    RawClient client(small.port());
    auto full = client.ask(post("/foto", std::string(2'000'000, 'b')));
    CHECK(full.status == 503);
    CHECK(full.headers.contains("retry-after"));
    CHECK(RawClient(small.port()).ask(post("/foto", std::string(900'000, 'b'))).body == "900000");
    CHECK(RawClient(small.port()).ask(post("/foto", std::string(900'000, 'b'))).body == "900000");

    options.spool_folder = "/nonexistent/folder";
    RunningServer broken(routes(), options);
    CHECK(RawClient(broken.port()).ask(post("/foto", std::string(900'000, 'b'))).status == 503);
    CHECK(RawClient(broken.port()).ask(get("/")).status == 200);
}

TEST_CASE("an error page that fails itself leaves a plain line") {
    auto options = RunningServer::few_workers();
    options.error_page = [](int, std::string_view, const Request*) -> Response {
        throw std::runtime_error("no");
    };
    RunningServer server(routes(), options);
    const auto answer = RawClient(server.port()).ask(get("/nergens"));
    CHECK(answer.status == 404);
    CHECK(answer.body.starts_with("404 Not Found"));
}
