#include "platform/images/turns.hpp"

#include <doctest/doctest.h>
#include <latch>
#include <thread>
#include <vector>

using trialoog::images::Turns;
using namespace std::chrono_literals;

namespace {
constexpr auto at_once = 0ms;
constexpr auto until_it_comes = 60s; // far beyond what the test takes
} // namespace

TEST_CASE("a person's second picture waits, while another person's is taken") {
    Turns turns;
    const auto first = turns.take("Noor", at_once);
    REQUIRE(first);
    CHECK_FALSE(turns.take("Noor", at_once));
    const auto other = turns.take("Samira", at_once);
    REQUIRE(other);
    CHECK(first->seat() != other->seat());
    CHECK_FALSE(turns.take("Karim", at_once)); // both seats are taken
}

TEST_CASE("a seat that is given back goes to whoever waits") {
    Turns turns;
    auto first = turns.take("Noor", at_once);
    std::latch asked(1);
    std::thread second([&] {
        asked.count_down();
        CHECK(turns.take("Noor", until_it_comes));
    });
    asked.wait();
    { const auto ended = std::move(first); }
    second.join();
    CHECK(turns.take("Noor", at_once));
}

TEST_CASE("who sends a pile hears that it is busy, and the others still get their turn") {
    Turns turns;
    auto working = turns.take("Noor", at_once);
    REQUIRE(working);
    std::vector<std::thread> pile;
    std::latch let_go(1);
    for (std::size_t i = 0; i < Turns::most_waiting; ++i)
        pile.emplace_back([&] {
            CHECK(turns.take("Noor", until_it_comes));
            let_go.wait();
        });
    while (turns.waiting() < Turns::most_waiting)
        std::this_thread::yield();
    CHECK_FALSE(turns.take("Noor", until_it_comes)); // at once: it doesn't join the pile
    CHECK(turns.take("Samira", at_once));
    { const auto ended = std::move(working); }
    let_go.count_down();
    for (auto& one : pile)
        one.join();
}
