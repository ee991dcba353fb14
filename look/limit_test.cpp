#include "look/limit.hpp"

#include <doctest/doctest.h>

using namespace trialoog::look;

TEST_CASE("letters are counted as people read them, not in bytes") {
    CHECK(characters("Zoë") == 3);
    CHECK(characters("مرحبا") == 5);
    CHECK(characters("😀") == 1);
}

TEST_CASE("what fits is right, and what doesn't says by how much") {
    CHECK(too_long("Zoë", 3).empty());
    CHECK(too_long("Zoë!", 3) == "Dit is te lang. Er passen 3 tekens in, en het zijn er 4.");
    Errors errors;
    want_short(errors, "zin", "kort", 4);
    CHECK(errors.none());
    want_short(errors, "zin", "lang", 3);
    CHECK(errors.of("zin").find("het zijn er 4") != std::string_view::npos);
}

TEST_CASE("no field lets the browser cut what is pasted: it says how much fits") {
    const Field field{.name = "zin", .label = "Zin", .max_length = 300};
    for (const std::string& control : {text_field(field).str(), text_area(field, 3).str()}) {
        CHECK(control.find("maxlength") == std::string::npos);
        CHECK(control.find("data-most=\"300\"") != std::string::npos);
    }
    const Field secret{.name = "p", .label = "Wachtwoord", .type = "password", .max_length = 200};
    CHECK(text_field(secret).str().find("200") == std::string::npos);
}

TEST_CASE("a page with such a field says in the reader's words what the script counts") {
    const Field field{.name = "zin", .label = "Zin", .max_length = 300};
    const std::string counted = page({.title = "Zin"}, text_area(field, 3));
    CHECK(counted.find("data-left=\"Nog {n} tekens\"") != std::string::npos);
    CHECK(counted.find("count.") != std::string::npos);
    CHECK(page({.title = "Zin"}, {}).find("data-left") == std::string::npos);
}
