#include "platform/http/listener.hpp"
#include "tests/support/raw_client.hpp"
#include "tests/support/running_server.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <latch>
#include <memory>
#include <thread>

using namespace trialoog::http;
using namespace trialoog::tests;
using namespace std::chrono_literals;

namespace {
/// Holds every request at "/wacht" until it is opened.
struct Door {
    std::latch open{1};
    std::atomic<int> inside{0};

    Router routes() {
        Router router;
        router.get("/", [](const Request&) { return page("thuis"); });
        router.get("/wacht", [this](const Request&) {
            ++inside;
            open.wait();
            return page("klaar");
        });
        return router;
    }
    void wait_for_inside(int count) {
        while (inside < count)
            std::this_thread::sleep_for(1ms);
    }
};

/// No more files than are open now, for as long as this lives.
class FewFiles {
public:
    FewFiles() {
        ::getrlimit(RLIMIT_NOFILE, &before_);
        rlimit low = before_;
        low.rlim_cur = 256;
        ::setrlimit(RLIMIT_NOFILE, &low);
        for (int file = ::open("/dev/null", O_RDONLY); file >= 0; file = ::dup(file))
            taken_.push_back(file);
    }
    ~FewFiles() {
        release(taken_.size());
        ::setrlimit(RLIMIT_NOFILE, &before_);
    }
    void release(std::size_t count) {
        for (; count > 0 && !taken_.empty(); --count, taken_.pop_back())
            ::close(taken_.back());
    }

private:
    rlimit before_{};
    std::vector<int> taken_;
};
} // namespace

TEST_CASE("a full queue is answered at once with when to come back") {
    Door door;
    auto options = RunningServer::few_workers();
    options.workers = 1;
    options.queued_requests = 1;
    RunningServer server(door.routes(), options);
    RawClient working(server.port()), waiting(server.port()), third(server.port());
    working.send(get("/wacht"));
    door.wait_for_inside(1);
    waiting.send(get("/wacht"));
    while (server.server.metrics().requests < 2)
        std::this_thread::sleep_for(1ms);
    std::this_thread::sleep_for(20ms);
    auto refused = third.ask(get("/"));
    CHECK(refused.status == 503);
    CHECK(refused.headers["retry-after"] == "5");
    door.open.count_down();
    CHECK(working.receive().body == "klaar");
    CHECK(waiting.receive().body == "klaar");
    CHECK(RawClient(server.port()).ask(get("/")).status == 200);
}

TEST_CASE("when files run out, clients wait and are served once there are some again") {
    Door door;
    RunningServer server(door.routes());
    CHECK(RawClient(server.port()).ask(get("/")).status == 200);
    while (server.server.metrics().open_connections > 0)
        std::this_thread::sleep_for(1ms);
    FewFiles files;
    files.release(1);
    RawClient client(server.port()); // takes the last one: there is none left to accept it with
    REQUIRE(client.connected());
    client.send(get("/"));
    std::this_thread::sleep_for(300ms);
    CHECK(server.server.metrics().requests == 1);
    files.release(8);
    CHECK(client.receive().status == 200);
    CHECK(RawClient(server.port()).ask(get("/")).status == 200);
}

TEST_CASE("no more connections are promised than there are files for") {
    CHECK(connections_within(16'384, 4096) == 4096);
    CHECK(connections_within(4352, 4096) == 4096);
    CHECK(connections_within(4351, 4096) == 4095);
    CHECK(connections_within(1024, 4096) == 768);
    CHECK(connections_within(256, 4096) == 128);
    CHECK(connections_within(20, 4096) == 10);

    rlimit before{};
    ::getrlimit(RLIMIT_NOFILE, &before);
    const Room room = make_room_for(4096);
    rlimit after{};
    ::getrlimit(RLIMIT_NOFILE, &after);
    CHECK(room.files == after.rlim_cur);
    CHECK(room.connections == connections_within(after.rlim_cur, 4096));
    ::setrlimit(RLIMIT_NOFILE, &before);
}

TEST_CASE("when files run out, an idle connection makes room for one with a request") {
    Door door;
    RunningServer server(door.routes());
    RawClient idle(server.port());
    CHECK(idle.ask(get("/")).status == 200);
    FewFiles files;
    files.release(1);
    RawClient client(server.port());
    CHECK(client.ask(get("/")).status == 200);
    CHECK(idle.closed_within(10));
}

TEST_CASE("when there are as many connections as may be, the idlest makes room") {
    Door door;
    auto options = RunningServer::few_workers();
    options.max_connections = 4;
    RunningServer server(door.routes(), options);
    RawClient busy(server.port());
    busy.send(get("/wacht"));
    door.wait_for_inside(1);
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < 20; ++i) {
        idle.push_back(std::make_unique<RawClient>(server.port()));
        CHECK(idle.back()->ask(get("/")).status == 200);
    }
    CHECK(idle.front()->closed_within(10));
    CHECK(server.server.metrics().open_connections <= 6);
    door.open.count_down();
    CHECK(busy.receive().body == "klaar");
}

TEST_CASE("as many connections as may be are all kept while nobody else comes") {
    Door door;
    auto options = RunningServer::few_workers();
    options.max_connections = 3;
    RunningServer server(door.routes(), options);
    RawClient first(server.port()), second(server.port()), third(server.port());
    for (int round = 0; round < 3; ++round) {
        CHECK(first.ask(get("/")).status == 200);
        CHECK(second.ask(get("/")).status == 200);
        CHECK(third.ask(get("/")).status == 200);
    }
}

TEST_CASE("when every connection is busy, the next client waits for one to end") {
    Door door;
    auto options = RunningServer::few_workers();
    options.max_connections = 1;
    RunningServer server(door.routes(), options);
    RawClient busy(server.port());
    busy.send(get("/wacht", "Connection: close\r\n"));
    door.wait_for_inside(1);
    RawClient next(server.port());
    next.send(get("/"));
    std::this_thread::sleep_for(150ms);
    CHECK(server.server.metrics().requests == 1);
    door.open.count_down();
    CHECK(busy.receive().body == "klaar");
    CHECK(next.receive().status == 200);
}
