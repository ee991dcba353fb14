#include "platform/images/file_kind.hpp"
#include "platform/images/picture_for_tests.hpp"

#include <doctest/doctest.h>
#include <random>

using namespace trialoog;

TEST_CASE("the first bytes tell the kind") {
    CHECK(images::kind_of(images::fixture("quadrants.jpg")) == images::Kind::jpeg);
    CHECK(images::kind_of(images::fixture("quadrants.png")) == images::Kind::png);
    CHECK(images::kind_of(images::fixture("quadrants.webp")) == images::Kind::webp);
    CHECK(images::kind_of(images::fixture("quadrants.heic")) == images::Kind::heic);
    CHECK(!images::kind_of(" " + images::fixture("quadrants.jpg")));
    CHECK(!images::kind_of(""));
}

// Run with the sanitizers on, this finds a read past the end.
TEST_CASE("a photo with any bytes changed or missing is looked through safely") {
    std::mt19937 chance(42);
    int looked_through = 0;
    for (const std::string name : {"gps.jpg", "quadrants.png", "quadrants.webp", "quadrants.heic"})
        for (int round = 0; round < 2000; ++round) {
            auto bytes = images::fixture(name);
            for (unsigned change = chance() % 4; change > 0; --change)
                bytes[12 + chance() % (bytes.size() - 12)] = static_cast<char>(chance());
            bytes.resize(bytes.size() - chance() % bytes.size());
            bytes.shrink_to_fit();
            looked_through += images::kind_of(bytes).has_value();
            (void)images::is_whole_heic(bytes);
        }
    CHECK(looked_through > 7000);
}
