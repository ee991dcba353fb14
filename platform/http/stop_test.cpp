#include "platform/http/listener.hpp"
#include "tests/support/raw_client.hpp"
#include "tests/support/running_server.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <latch>
#include <thread>

using namespace trialoog::http;
using namespace trialoog::tests;
using namespace std::chrono_literals;

namespace {
Router home() {
    Router router;
    router.get("/", [](const Request& request) { return text("thuis " + request.remote_address); });
    return router;
}

std::string temporary(std::string_view name) {
    return (std::filesystem::temp_directory_path() / ("trialoog-" + std::to_string(::getpid()) + "-"))
        .string()
        .append(name);
}
} // namespace

TEST_CASE("stopping finishes what is in flight, closes what is idle and takes nothing new") {
    std::latch inside{1}, open{1};
    Router router = home();
    router.get("/wacht", [&](const Request&) {
        inside.count_down();
        open.wait();
        return text("klaar");
    });
    router.post("/foto", [](const Request& request) { return text(std::to_string(request.body.size())); });
    RunningServer server(router);
    RawClient idle(server.port()), uploading(server.port()), working(server.port());
    CHECK(idle.ask(get("/")).status == 200);
    uploading.send("POST /foto HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab");
    working.send(get("/wacht"));
    inside.wait();
    while (server.server.metrics().requests < 3)
        std::this_thread::sleep_for(1ms);

    std::thread stopping([&] { server.server.stop(); });
    CHECK(idle.closed_within(10));
    CHECK_FALSE(RawClient(server.port()).connected());
    uploading.send("cd");
    auto uploaded = uploading.receive();
    CHECK(uploaded.body == "4");
    CHECK(uploaded.headers["connection"] == "close");
    open.count_down();
    CHECK(working.receive().body == "klaar");
    stopping.join();
}

TEST_CASE("stopping doesn't wait for ever") {
    Router router = home();
    router.post("/foto", [](const Request&) { return text(""); });
    auto options = RunningServer::few_workers();
    options.drain_seconds = 1;
    RunningServer server(router, options);
    RawClient never_done(server.port());
    never_done.send("POST /foto HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab");
    while (server.server.metrics().requests < 1)
        std::this_thread::sleep_for(1ms);
    server.server.stop();
    CHECK(never_done.closed_within(10));
}

TEST_CASE("a server listens on a Unix socket, also where one was left behind") {
    auto options = RunningServer::few_workers();
    options.unix_socket = temporary("socket");
    {
        RunningServer server(home(), options);
        CHECK(RawClient(options.unix_socket).ask(get("/")).body == "thuis 127.0.0.1");
        CHECK(RawClient(options.unix_socket).ask(get("/", "X-Forwarded-For: 192.0.2.7\r\n")).body ==
              "thuis 192.0.2.7");
        Server second(home(), options);
        CHECK_THROWS_WITH_AS(second.start(), doctest::Contains("another program listens"),
                             std::runtime_error);
    }
    CHECK_FALSE(std::filesystem::exists(options.unix_socket));
    {
        const Listening left_behind = listen_on(options);
        ::close(left_behind.descriptor);
        REQUIRE(std::filesystem::exists(options.unix_socket));
        RunningServer server(home(), options);
        CHECK(RawClient(options.unix_socket).ask(get("/")).status == 200);
    }
}

TEST_CASE("a server takes over the socket that systemd opened for it") {
    ServerOptions any_port;
    any_port.port = 0;
    const Listening opened = listen_on(any_port);
    const int before = ::dup(3);
    REQUIRE(::dup2(opened.descriptor, 3) == 3);
    ::setenv("LISTEN_FDS", "1", 1);
    auto options = RunningServer::few_workers();
    options.inherited_socket = true;
    {
        RunningServer server(home(), options);
        CHECK(server.port() == opened.port);
        CHECK(RawClient(opened.port).ask(get("/")).status == 200);
    }
    ::unsetenv("LISTEN_FDS");
    Server without(home(), options);
    CHECK_THROWS_WITH_AS(without.start(), doctest::Contains("LISTEN_FDS"), std::runtime_error);
    if (before >= 0) ::dup2(before, 3);
    ::close(before);
    if (opened.descriptor != 3) ::close(opened.descriptor);
}

TEST_CASE("what is in the way of listening is said") {
    ServerOptions options;
    options.port = 0;
    const Listening first = listen_on(options);
    options.port = first.port;
    CHECK_THROWS_WITH_AS(listen_on(options), doctest::Contains("choose another"), std::runtime_error);
    options.address = "localhost.";
    CHECK_THROWS_WITH_AS(listen_on(options), doctest::Contains("not an IP address"), std::runtime_error);
    ::close(first.descriptor);
}

TEST_CASE("a peer on the network may not say for whom it speaks") {
    Request request;
    request.headers = {{"x-forwarded-for", "192.0.2.7"}, {"x-forwarded-proto", "https"}};
    set_client(request, {.address = "198.51.100.9", .trusted = false});
    CHECK(request.remote_address == "198.51.100.9");
    CHECK_FALSE(request.secure);
    request.headers = {{"x-forwarded-for", "6.6.6.6"}, {"x-forwarded-for", "7.7.7.7 , ::FFFF:192.0.2.7"}};
    set_client(request, {.address = "::1", .trusted = true});
    CHECK(request.remote_address == "192.0.2.7");
    request.headers = {{"x-forwarded-for", "2001:DB8:0::1"}};
    set_client(request, {.address = "::1", .trusted = true});
    CHECK(request.remote_address == "2001:db8::1");
}
