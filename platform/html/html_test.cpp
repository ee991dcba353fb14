#include "platform/html/html.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <stdexcept>

using namespace trialoog::html;

namespace {
template <class T> std::string written(const T& element) {
    std::string out;
    element.write(out);
    return out;
}
} // namespace

TEST_CASE("an element writes its attributes and what stands in it") {
    CHECK(written(section(cls("card"), h2("Kwaliteiten"), p("Wat kun je ", b("goed"), "?"))) ==
          R"(<section class="card"><h2>Kwaliteiten</h2><p>Wat kun je <b>goed</b>?</p></section>)");
}

TEST_CASE("text and attribute values are always escaped") {
    const std::string evil = R"(<script>"'&)";
    CHECK(written(p(attr("title", evil), evil)) ==
          "<p title=\"&lt;script&gt;&quot;&#39;&amp;\">&lt;script&gt;&quot;&#39;&amp;</p>");
}

TEST_CASE("wherever in a text it stands, a character with an entity is escaped, and no other is") {
    const std::vector<std::pair<char, std::string>> entities{
        {'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}};
    for (int code = 0; code < 256; ++code)
        for (std::size_t place = 0; place < 20; ++place) {
            std::string text(20, 'a'), expected(text);
            text[place] = static_cast<char>(code);
            const auto entity =
                std::ranges::find(entities, text[place], &std::pair<char, std::string>::first);
            expected.replace(place, 1, entity == entities.end() ? text.substr(place, 1) : entity->second);
            std::string out;
            append_escaped(out, text);
            CHECK_MESSAGE(out == expected, code << " at " << place);
        }
}

TEST_CASE("a character with an entity is found in a text of any length") {
    for (std::size_t length = 1; length < 30; ++length)
        for (std::size_t place = 0; place < length; ++place) {
            std::string text(length, 'a'), expected(text), out;
            text[place] = '<';
            append_escaped(out, text);
            CHECK_MESSAGE(out == expected.replace(place, 1, "&lt;"), length << " at " << place);
        }
}

TEST_CASE(
    "an element that is made while another is written comes out whole, and leaves the other as it was") {
    const std::vector<std::string> names{"Noor", "Daan"};
    const std::string long_text(5000, 'x');
    const auto card = [&](const std::string& name) -> Html { return div(p(name), Html(p(long_text))); };
    const Html all = section(h2("Klas"), each(names, card));
    const auto expected = [&](const std::string& name) {
        return "<div><p>" + name + "</p><p>" + long_text + "</p></div>";
    };
    CHECK(all.str() == "<section><h2>Klas</h2>" + expected("Noor") + expected("Daan") + "</section>");
}

TEST_CASE("what was written before an element failed doesn't stand in the next one") {
    const std::vector<std::string> names{"Noor"};
    const auto failing = [](const std::string& name) -> Html { throw std::runtime_error(name); };
    CHECK_THROWS_AS(Html(section(h2("Klas"), each(names, failing))), std::runtime_error);
    CHECK(Html(p("Daan")).str() == "<p>Daan</p>");
}

TEST_CASE("a list, a condition and a component stand in an element") {
    const std::vector<std::string> names{"Noor", "Daan"};
    const Html card = div("kaart");
    CHECK(written(ul(each(names, [](const std::string& name) { return li(name); }),
                     when(false, [] { return li("niet"); }), card)) ==
          "<ul><li>Noor</li><li>Daan</li><div>kaart</div></ul>");
}

TEST_CASE("an element without content has no closing tag, a false flag isn't written") {
    CHECK(written(input(type("checkbox"), flag("checked", false), flag("required"))) ==
          R"(<input type="checkbox" required="">)");
}

TEST_CASE("a temporary text outlives the expression it stands in") {
    const auto make = [](std::string text) { return p(std::move(text)); };
    CHECK(written(make("lang genoeg om niet in het object zelf te passen")) ==
          "<p>lang genoeg om niet in het object zelf te passen</p>");
}
