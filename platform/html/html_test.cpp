#include "platform/html/html.hpp"

#include <doctest/doctest.h>

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
