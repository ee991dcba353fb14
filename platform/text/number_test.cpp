#include "platform/text/number.hpp"

#include <cstdint>
#include <doctest/doctest.h>

using namespace trialoog;

TEST_CASE("digits are a number") {
    CHECK(text::number<int>("0") == 0);
    CHECK(text::number<int>("007") == 7);
    CHECK(text::number<int>("-3") == -3);
    CHECK(text::number<std::int64_t>("1790000000000") == 1'790'000'000'000);
}

TEST_CASE("what is more, or less, than digits is none") {
    for (const char* other :
         {"", " ", " 3", "3 ", "+3", "3a", "a3", "3.0", "3,0", "1e3", "--3", "0x10", "٣"}) {
        CAPTURE(other);
        CHECK(!text::number<int>(other));
    }
    CHECK(!text::number<int>({"3\0", 2}));
    CHECK(!text::number<unsigned>("-3"));
}

TEST_CASE("a number that doesn't fit is none: in the type, or in what is asked for") {
    CHECK(text::number<std::uint16_t>("65535") == 65535);
    CHECK(!text::number<std::uint16_t>("65536"));
    CHECK(!text::number<int>("99999999999999999999"));
    CHECK(text::number("4", 1, 4) == 4);
    CHECK(!text::number("5", 1, 4));
    CHECK(!text::number("0", 1, 4));
    CHECK(!text::number("-1", 0, 4));
}
