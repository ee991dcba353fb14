#include "tests/support/raw_client.hpp"
#include "tests/support/running_server.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

using namespace trialoog::http;
using namespace trialoog::tests;

namespace {
Router school_routes() {
    Router router;
    router.get("/", [](const Request&) { return page("<h1>Welkom</h1>"); });
    router.get("/klas/{class}",
               [](const Request& request) { return page(std::string(request.param("class"))); });
    router.post("/antwoord", [](const Request& request) {
        return page(std::string(request.form.get("kwaliteit")) + "|" +
                    std::to_string(request.uploads.size()));
    });
    router.get("/stuk", [](const Request&) -> Response { throw std::runtime_error("geheim"); });
    router.get("/druk", [](const Request&) -> Response { throw Overloaded("vol"); });
    router.get("/wie", [](const Request& request) {
        return text(request.remote_address + (request.secure ? " veilig" : " open"));
    });
    router.get("/eigen", [](const Request&) {
        return text("x").with("Cache-Control", "public, max-age=60").with("X-Ding", "a\r\nSet-Cookie: b=c");
    });
    return router;
}
const std::string urlencoded = "Content-Type: application/x-www-form-urlencoded\r\n";
} // namespace

TEST_CASE("a page is answered with the headers that stand on every answer") {
    RunningServer server(school_routes());
    RawClient client(server.port());
    auto answer = client.ask(get("/"));
    CHECK(answer.status == 200);
    CHECK(answer.body == "<h1>Welkom</h1>");
    CHECK(answer.headers["content-type"] == "text/html; charset=utf-8");
    CHECK(answer.headers["cache-control"] == "no-store");
    CHECK(client.ask(get("/klas/3%20b")).body == "3 b");
    for (const auto* path : {"/", "/nergens", "/stuk", "/antwoord", "/%"}) {
        auto any = RawClient(server.port()).ask(get(path));
        CAPTURE(path);
        CHECK(any.headers["x-content-type-options"] == "nosniff");
        CHECK(any.headers["content-security-policy"].find("frame-ancestors 'none'") != std::string::npos);
        CHECK(any.headers["referrer-policy"] == "same-origin");
        CHECK(any.headers["cross-origin-opener-policy"] == "same-origin");
        CHECK(any.headers.contains("permissions-policy"));
        CHECK(any.headers["cache-control"] == "no-store");
    }
}

TEST_CASE("a handler's own header stands instead of ours, and can't smuggle in another") {
    RunningServer server(school_routes());
    auto answer = RawClient(server.port()).ask(get("/eigen"));
    CHECK(answer.headers["cache-control"] == "public, max-age=60");
    CHECK(answer.headers["x-ding"] == "a");
    CHECK_FALSE(answer.headers.contains("set-cookie"));
}

TEST_CASE("a form is read, whether it comes with its head or after it") {
    RunningServer server(school_routes());
    RawClient client(server.port());
    CHECK(client.ask(post("/antwoord", "kwaliteit=rustig+en+lief", urlencoded)).body == "rustig en lief|0");
    client.send("POST /antwoord HTTP/1.1\r\nHost: a\r\nContent-Length: 16\r\n" + urlencoded + "\r\n");
    client.send("kwalit");
    CHECK(client.ask("eit=eerlij").body == "eerlij|0");
    CHECK(client.ask(post("/antwoord", "", urlencoded)).body == "|0");
    CHECK(client.ask(post("/antwoord", "kwaliteit=%ff", urlencoded)).status == 400);
}

TEST_CASE("what a handler can't do becomes an answer without details") {
    RunningServer server(school_routes());
    RawClient client(server.port());
    const auto broken = client.ask(get("/stuk"));
    CHECK(broken.status == 500);
    CHECK(broken.body.find("geheim") == std::string::npos);
    auto busy = client.ask(get("/druk"));
    CHECK(busy.status == 503);
    CHECK(busy.headers["retry-after"] == "5");
    CHECK(client.ask(get("/nergens")).status == 404);
    auto wrong = client.ask(get("/antwoord"));
    CHECK(wrong.status == 405);
    CHECK(wrong.headers["allow"] == "POST");
    CHECK(client.ask("DELETE / HTTP/1.1\r\nHost: a\r\n\r\n").status == 405);
}

TEST_CASE("HEAD is GET without the body") {
    RunningServer server(school_routes());
    RawClient client(server.port());
    client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
    auto head = client.receive(true);
    CHECK(head.status == 200);
    CHECK(head.headers["content-length"] == "15");
    CHECK(client.ask(get("/")).body == "<h1>Welkom</h1>");
}

TEST_CASE("requests sent ahead are answered one by one, in order") {
    RunningServer server(school_routes());
    RawClient client(server.port());
    std::string all;
    for (int i = 0; i < 200; ++i) {
        all += get("/klas/" + std::to_string(i));
        all += post("/antwoord", "kwaliteit=" + std::to_string(i), urlencoded);
    }
    REQUIRE(client.send(all));
    for (int i = 0; i < 200; ++i) {
        REQUIRE(client.receive().body == std::to_string(i));
        REQUIRE(client.receive().body == std::to_string(i) + "|0");
    }
}

TEST_CASE("many clients at once each get their own answers") {
    auto options = RunningServer::few_workers();
    options.io_threads = 2;
    RunningServer server(school_routes(), options);
    std::atomic<int> right = 0;
    std::vector<std::thread> clients;
    for (int who = 0; who < 8; ++who)
        clients.emplace_back([&, who] {
            for (int connection = 0; connection < 5; ++connection) {
                RawClient client(server.port());
                for (int i = 0; i < 20; ++i) {
                    const std::string mine = std::to_string(who) + "-" + std::to_string(i);
                    right += client.ask(get("/klas/" + mine)).body == mine;
                    right +=
                        client.ask(post("/antwoord", "kwaliteit=" + mine, urlencoded)).body == mine + "|0";
                }
            }
        });
    for (auto& client : clients)
        client.join();
    CHECK(right == 8 * 5 * 20 * 2);
    CHECK(server.server.metrics().requests == 8 * 5 * 20 * 2);
}

TEST_CASE("a gate that fails lets nobody in") {
    auto options = RunningServer::few_workers();
    options.gate = [](Request& request, const Route&) -> std::optional<Response> {
        if (request.path == "/") throw Overloaded("vol");
        throw std::runtime_error("geen database");
    };
    RunningServer server(school_routes(), options);
    RawClient client(server.port());
    CHECK(client.ask(get("/")).status == 503);
    CHECK(client.ask(get("/wie")).status == 500);
    CHECK(server.server.metrics().errors == 1);
}

TEST_CASE("a connection closes when the client or its old protocol wants so") {
    RunningServer server(school_routes());
    RawClient asked(server.port()), old(server.port()), old_but_kept(server.port());
    CHECK(asked.ask(get("/", "Connection: close\r\n")).headers["connection"] == "close");
    CHECK(asked.closed_within(5));
    CHECK(old.ask("GET / HTTP/1.0\r\nHost: a\r\n\r\n").status == 200);
    CHECK(old.closed_within(5));
    const std::string kept = "GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n";
    CHECK(old_but_kept.ask(kept).headers["connection"] == "keep-alive");
    CHECK(old_but_kept.ask(kept).status == 200);
}

TEST_CASE("the gate knows the viewer before a body is read, and may answer in the handler's place") {
    std::atomic<bool> reached = false;
    Router router;
    router.post("/foto",
                [&](const Request& request) {
                    reached = true;
                    return text(std::any_cast<std::string>(request.context) +
                                std::to_string(request.body.size()));
                },
                {.body_limit = upload_limit, .tag = 7});
    auto options = RunningServer::few_workers();
    options.gate = [](Request& request, const Route& route) -> std::optional<Response> {
        if (request.cookie("sessie") != "noor") return see_other("/aanmelden");
        request.context = "Noor" + std::to_string(route.options.tag) + ":";
        return std::nullopt;
    };
    RunningServer server(router, options);

    RawClient stranger(server.port()); // sends a head alone: the answer comes all the same
    auto refused = stranger.ask("POST /foto HTTP/1.1\r\nHost: a\r\nContent-Length: 20000000\r\n\r\n");
    CHECK(refused.status == 303);
    CHECK(refused.headers["connection"] == "close");
    CHECK_FALSE(reached);

    RawClient noor(server.port());
    CHECK(noor.ask(post("/foto", "abc", "Cookie: sessie=noor\r\n")).body == "Noor7:3");
}

TEST_CASE("a client that first asks whether it may send is told to go on, or not") {
    Router router;
    router.post("/foto", [](const Request& request) { return text(std::string(request.body)); });
    auto options = RunningServer::few_workers();
    options.gate = [](Request& request, const Route&) -> std::optional<Response> {
        if (request.header("x-ik") == "noor") return std::nullopt;
        return text("nee", 404);
    };
    RunningServer server(router, options);
    const std::string head =
        "POST /foto HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n";
    RawClient noor(server.port()), stranger(server.port());
    CHECK(noor.ask(head + "X-Ik: noor\r\n\r\n").status == 100);
    CHECK(noor.ask("abc").body == "abc");
    CHECK(stranger.ask(head + "\r\n").status == 404);
}

TEST_CASE("only a proxy on this machine may say for whom it speaks") {
    RunningServer server(school_routes());
    RawClient client(server.port());
    CHECK(client.ask(get("/wie")).body == "127.0.0.1 open");
    CHECK(
        client.ask(get("/wie", "X-Forwarded-For: 6.6.6.6, 192.0.2.7\r\nX-Forwarded-Proto: https\r\n")).body ==
        "192.0.2.7 veilig");
    CHECK(client.ask(get("/wie", "X-Forwarded-For: <script>\r\n")).body == "127.0.0.1 open");
    CHECK(client.ask(get("/wie", "X-Forwarded-Proto: https\r\n"))
              .headers.contains("strict-transport-security"));
}

TEST_CASE("pages are compressed only when that is switched on and the client takes it") {
    Router router;
    router.get("/", [](const Request&) { return page(std::string(5000, 'a')); });
    auto options = RunningServer::few_workers();
    RunningServer plain(router, options);
    options.compress_pages = true;
    RunningServer packing(router, options);
    const std::string takes = get("/", "Accept-Encoding: br, gzip\r\n");
    CHECK(RawClient(plain.port()).ask(takes).body.size() == 5000);
    CHECK(RawClient(packing.port()).ask(get("/")).body.size() == 5000);
    CHECK(RawClient(packing.port()).ask(get("/", "Accept-Encoding: gzip;q=0\r\n")).body.size() == 5000);
    auto packed = RawClient(packing.port()).ask(takes);
    CHECK(packed.headers["content-encoding"] == "gzip");
    CHECK(packed.headers["vary"] == "accept-encoding");
    CHECK(packed.body.size() < 200);
}
