#include "platform/http/http.hpp"

#include <doctest/doctest.h>

using namespace trialoog::http;

TEST_CASE("an urlencoded form is read as it was typed") {
    const auto form = parse_urlencoded("naam=Samira+El+Idrissi&les=a%26b&les=c&leeg=&alleen&&taal=%D8%B9");
    REQUIRE(form);
    CHECK(form->get("naam") == "Samira El Idrissi");
    CHECK(form->all("les") == std::vector<std::string_view>{"a&b", "c"});
    CHECK(form->has("leeg"));
    CHECK(form->has("alleen"));
    CHECK_FALSE(form->has("weg"));
    CHECK(form->get("taal") == "ع");
    CHECK(form->entries().size() == 6);
}

TEST_CASE("an urlencoded form that no browser sends is refused") {
    CHECK_FALSE(parse_urlencoded("a=%"));
    CHECK_FALSE(parse_urlencoded("a=%4"));
    CHECK_FALSE(parse_urlencoded("a=%g0"));
    CHECK_FALSE(parse_urlencoded("a=%00"));
    CHECK_FALSE(parse_urlencoded("a=%c3%28"));
    CHECK_FALSE(parse_urlencoded("a=%ed%a0%80")); // half of a surrogate pair
    CHECK_FALSE(parse_urlencoded("a=%c0%af"));    // '/' written too long
    CHECK_FALSE(parse_urlencoded("%ff=a"));
    std::string many;
    for (int i = 0; i < 2001; ++i)
        many += "a&";
    CHECK_FALSE(parse_urlencoded(many));
}

TEST_CASE("percent encoding goes there and back") {
    const std::string all = "a b/ë?&=+%\"<>\n~";
    CHECK(percent_encode("a b/ë") == "a%20b%2F%C3%AB");
    CHECK(percent_decode(percent_encode(all), false) == all);
    CHECK(percent_decode("a+b", false) == "a+b");
    CHECK(percent_decode("a+b", true) == "a b");
}
