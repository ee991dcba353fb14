#include "platform/text/typed.hpp"

#include <doctest/doctest.h>

using namespace trialoog;

TEST_CASE("blanks around a text go, those within it stay") {
    CHECK(text::trimmed("  Noor de Vries\t\r\n") == "Noor de Vries");
    CHECK(text::trimmed(" \n ").empty());
    CHECK(text::trimmed("").empty());
    CHECK(text::trimmed("\n a=b; \t", " \t") == "\n a=b;");
}

TEST_CASE("lines end alike, whatever ended them, and hold no control characters") {
    CHECK(text::typed_lines("een\r\ntwee\rdrie\nvier\r\n") == "een\ntwee\ndrie\nvier");
    CHECK(text::typed_lines("een\r\n\r\ntwee") == "een\n\ntwee");
    CHECK(text::typed_lines(" \t een\ttwee\x07\x1b[1m \n") == "een\ttwee[1m");
    CHECK(text::typed_lines("Zoë 😀") == "Zoë 😀");
    CHECK(text::typed_lines(" \r\n ").empty());
}

TEST_CASE("one line is one line") {
    CHECK(text::typed_line(" tante\r\nRiet\t\n") == "tante  Riet");
    CHECK(text::typed_line("Zoë") == "Zoë");
    CHECK(text::typed_line("\n").empty());
}
