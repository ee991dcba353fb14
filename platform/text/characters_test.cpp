#include "platform/text/characters.hpp"

#include <doctest/doctest.h>

using namespace trialoog;

TEST_CASE("characters are counted, not bytes") {
    CHECK(text::characters("") == 0);
    CHECK(text::characters("Zoë") == 3);
    CHECK(text::characters("سميرة") == 5);
    CHECK(text::characters("😀") == 1);
}

TEST_CASE("no character is cut in half") {
    CHECK(text::first_bytes("Zoë", 4) == "Zoë");
    CHECK(text::first_bytes("Zoë", 3) == "Zo");
    CHECK(text::first_bytes("😀😀", 7) == "😀");
    CHECK(text::first_bytes("😀", 3).empty());
    CHECK(text::first_characters("Zoë is hier", 3) == "Zoë");
    CHECK(text::first_characters("Zoë", 3) == "Zoë");
    CHECK(text::first_characters("😀😀", 1) == "😀");
    CHECK(text::first_characters("Zoë", 0).empty());
}
