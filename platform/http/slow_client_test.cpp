#include "tests/support/raw_client.hpp"
#include "tests/support/running_server.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

using namespace trialoog::http;
using namespace trialoog::tests;
using namespace std::chrono_literals;

namespace {
Router routes() {
    Router router;
    router.get("/", [](const Request&) { return page("thuis"); });
    router.get("/groot", [](const Request&) { return text(std::string(30'000'000, 'a')); });
    router.post("/foto", [](const Request& request) { return text(std::to_string(request.body.size())); },
                {.body_limit = upload_limit});
    return router;
}

ServerOptions impatient() {
    auto options = RunningServer::few_workers();
    options.head_seconds = options.idle_seconds = options.write_stall_seconds = 1;
    return options;
}

std::string head_of_upload(std::size_t size) {
    return "POST /foto HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n";
}
} // namespace

TEST_CASE("who is too slow is closed, who is only slow is served") {
    RunningServer server(routes(), impatient());
    RawClient idle(server.port()), used(server.port()), drips_head(server.port()), drips_body(server.port()),
        drips_file(server.port()), stalls(server.port()), slow(server.port()), reads_nothing(server.port());
    CHECK(used.ask(get("/")).status == 200);
    drips_head.send("GET / HTTP/1.1\r\nX: ");
    drips_body.send(head_of_upload(10'000));
    drips_file.send(head_of_upload(1'000'000));
    stalls.send(head_of_upload(1'000'000) + std::string(900'000, 'a'));
    slow.send(head_of_upload(4'000));
    reads_nothing.send(get("/groot"));
    for (int i = 0; i < 40; ++i) { // for two seconds, twice what the slow ones get
        drips_head.send("a");
        drips_body.send("a");
        drips_file.send("a");
        slow.send(std::string(100, 'a'));
        std::this_thread::sleep_for(50ms);
    }
    CHECK(slow.receive().body == "4000");
    CHECK(idle.receive().status == 0);
    CHECK(used.receive().status == 0);
    CHECK(drips_head.receive().status == 408);
    CHECK(drips_body.receive().status == 408);
    CHECK(drips_file.receive().status == 408);
    CHECK(stalls.receive().status == 408);
    CHECK(reads_nothing.receive().status == 0); // cut off before its end
    for (int i = 0; i < 100 && server.server.metrics().open_connections > 0; ++i)
        std::this_thread::sleep_for(20ms);
    CHECK(server.server.metrics().open_connections <= 1); // the one that was served and is idle now
}

TEST_CASE("a body in single bytes arrives, in memory and on disk") {
    RunningServer server(routes());
    for (const std::size_t size : {3'000UL, 300'000UL}) {
        RawClient client(server.port());
        client.send(head_of_upload(size));
        for (std::size_t i = 0; i < size; ++i)
            client.send("a");
        CHECK(client.receive().body == std::to_string(size));
        CHECK(client.ask(get("/")).status == 200); // gathering has ended with the body
    }
}

TEST_CASE("a client that goes away in the middle is forgotten") {
    RunningServer server(routes());
    {
        RawClient in_head(server.port()), in_body(server.port()), in_answer(server.port());
        in_head.send("GET / HT");
        in_body.send(head_of_upload(1'000'000) + std::string(500'000, 'a'));
        in_answer.send(get("/groot"));
        std::this_thread::sleep_for(50ms);
    }
    for (int i = 0; i < 250 && server.server.metrics().open_connections > 0; ++i)
        std::this_thread::sleep_for(20ms);
    CHECK(server.server.metrics().open_connections == 0);
}
