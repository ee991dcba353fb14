#include "app/disk.hpp"

#include <doctest/doctest.h>

using namespace trialoog::app;
using News = DiskWatch::News;

namespace {
constexpr std::uint64_t gb = 1'000'000'000;
}

TEST_CASE("a disk that fills up is told once, and once when there is room again") {
    DiskWatch watch;
    CHECK(watch.see({.free = 60 * gb, .size = 100 * gb}) == News::none);
    CHECK(watch.see({.free = 5 * gb, .size = 100 * gb}) == News::none);
    CHECK(watch.see({.free = 5 * gb - 1, .size = 100 * gb}) == News::nearly_full);
    CHECK(watch.see({.free = 0, .size = 100 * gb}) == News::none);
    CHECK(watch.see({.free = 5 * gb + 1, .size = 100 * gb}) == News::none); // it comes and goes
    CHECK(watch.see({.free = 4 * gb, .size = 100 * gb}) == News::none);
    CHECK(watch.see({.free = 7 * gb, .size = 100 * gb}) == News::enough_again);
    CHECK(watch.see({.free = 7 * gb, .size = 100 * gb}) == News::none);
    CHECK(watch.see({.free = 1 * gb, .size = 100 * gb}) == News::nearly_full);
}

TEST_CASE("of a small disk a tenth is little") {
    DiskWatch watch;
    CHECK(watch.see({.free = 2 * gb, .size = 10 * gb}) == News::none);
    CHECK(watch.see({.free = gb - 1, .size = 10 * gb}) == News::nearly_full);
}

TEST_CASE("a disk that the system says nothing of is no news; a real one has a size") {
    DiskWatch watch;
    CHECK(watch.see({}) == News::none);
    CHECK(disk_room("/nowhere/at/all").size == 0);
    CHECK(disk_room(std::filesystem::temp_directory_path()).size > 0);
}
