#include "platform/http/outgoing.hpp"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace trialoog::http;

namespace {
struct Pair {
    Pair() { ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends); }
    ~Pair() {
        ::close(ends[0]);
        ::close(ends[1]);
    }
    std::string receive() {
        std::string all;
        char part[64 * 1024];
        for (auto got = ::recv(ends[1], part, sizeof part, 0); got > 0;
             got = ::recv(ends[1], part, sizeof part, 0))
            all.append(part, static_cast<std::size_t>(got));
        return all;
    }
    int ends[2] = {-1, -1};
};

std::string numbered(std::size_t size) {
    std::string text;
    for (int i = 0; text.size() < size; ++i)
        text += std::to_string(i) + ' ';
    return text;
}
} // namespace

TEST_CASE("what a slow client leaves waiting of a large answer goes to disk and arrives whole") {
    SpoolUse use;
    Pair pair;
    std::atomic<std::uint64_t> moved = 0;
    const std::string body = numbered(3'000'000);
    Outgoing answer;
    answer.set("head ", body);
    REQUIRE(answer.send(pair.ends[0], moved) == Outgoing::Sent::part);
    answer.park(use, "", 10'000'000);
    CHECK(answer.parked());
    CHECK(use.disk > 2'000'000);
    CHECK(answer.in_memory() < 1'000);

    std::string received = pair.receive();
    while (answer.send(pair.ends[0], moved) == Outgoing::Sent::part)
        received += pair.receive();
    received += pair.receive();
    CHECK(received == "head " + body);
    CHECK(moved == received.size());
    answer.clear();
    CHECK(use.disk == 0);
}

TEST_CASE("a large answer stays in memory when the disk has no room, a small one always") {
    SpoolUse use;
    Pair pair;
    std::atomic<std::uint64_t> moved = 0;
    const std::string body = numbered(3'000'000);
    Outgoing large, small;
    large.set("head ", body);
    REQUIRE(large.send(pair.ends[0], moved) == Outgoing::Sent::part);
    large.park(use, "", 1'000'000);
    CHECK_FALSE(large.parked());
    large.park(use, "/nonexistent/folder", 10'000'000);
    CHECK_FALSE(large.parked());
    CHECK(use.disk == 0);
    std::string received = pair.receive();
    while (large.send(pair.ends[0], moved) == Outgoing::Sent::part)
        received += pair.receive();
    CHECK(received + pair.receive() == "head " + body);

    small.set("head ", "body");
    small.park(use, "", 10'000'000);
    CHECK_FALSE(small.parked());
}
