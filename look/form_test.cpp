#include "look/data.hpp"
#include "look/form.hpp"
#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"

#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::look;

namespace {
bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Errors one_error() {
    Errors errors;
    errors.add("who", "Kies met wie je het doet.");
    return errors;
}
const std::vector<Choice> three = {{"a", "lief"}, {"b", "eerlijk"}, {"c", "open"}};
} // namespace

TEST_CASE("the error summary links to the control that is wrong") {
    const std::string summary = error_summary(one_error()).str();
    CHECK(has(summary, "href=\"#f-who\""));
    CHECK(has(summary, "Kies met wie je het doet."));
    CHECK(error_summary({}).empty());

    SUBCASE("of a text field") {
        const std::string field =
            text_field({.name = "who", .label = "Wie?", .hint = "Een naam."}, one_error()).str();
        CHECK(has(field, "id=\"f-who\""));
        CHECK(has(field, "aria-invalid=\"true\""));
        CHECK(has(field, "aria-describedby=\"f-who-hint f-who-error\""));
    }
    SUBCASE("of radio buttons: the first one") {
        const std::string field = radio_field({.name = "who", .label = "Wie?"}, three, one_error()).str();
        CHECK(has(field, "id=\"f-who\" name=\"who\" value=\"a\""));
        CHECK(has(field, "<fieldset class=\"field is-wrong\" aria-describedby=\"f-who-error\">"));
    }
    SUBCASE("of chips: the first one") {
        CHECK(has(chip_field({.name = "who", .label = "Wie?"}, three, {}, {}, one_error()).str(),
                  "id=\"f-who\""));
    }
}

TEST_CASE("what was typed comes back, escaped") {
    CHECK(has(text_field({.name = "n", .label = "Naam", .value = "\"><b>"}).str(),
              "value=\"&quot;&gt;&lt;b&gt;\""));
    CHECK(
        has(text_area({.name = "n", .label = "Naam", .value = "</textarea>"}, 2).str(), "&lt;/textarea&gt;"));
    CHECK(
        has(select_field({.name = "n", .label = "Naam", .value = "b"}, three).str(), "value=\"b\" selected"));
}

TEST_CASE("an empty first line in a text area is kept by the browser") {
    CHECK(
        has(text_area({.name = "n", .label = "Naam", .value = "\nregel"}, 2).str(), ">\n\nregel</textarea>"));
}

TEST_CASE("a password never comes back") {
    CHECK_FALSE(
        has(text_field({.name = "p", .label = "Wachtwoord", .value = "geheim", .type = "password"}).str(),
            "geheim"));
}

TEST_CASE("chips beyond the first stand behind a fold that is open when one of them is picked") {
    const Field field{.name = "q", .label = "Welke?"};
    const Chips chips{.pick = Pick::one, .voice = Voice::parent, .shown = 2};
    CHECK(has(chip_field(field, three, {"a"}, chips).str(), "<details class=\"more\"><summary>"));
    CHECK(has(chip_field(field, three, {"c"}, chips).str(), "<details class=\"more\" open"));
    CHECK(has(chip_field(field, three, {"a"}, chips).str(), "class=\"field parent\""));
    CHECK(has(chip_field(field, three, {"a"}, {.pick = Pick::several}).str(), "type=\"checkbox\""));
}

TEST_CASE("a table says to a screen reader what it is, also where it is drawn as cards") {
    const std::string table =
        data_table("Klas 1b", {"Leerling", "Stand"}, {{html::b("Noor"), html::b("klaar")}}).str();
    CHECK(has(table, "role=\"rowheader\""));
    CHECK(has(table, "data-label=\"Stand\""));
    CHECK(has(table, "<caption class=\"unseen\">Klas 1b</caption>"));
}

TEST_CASE("nobody needs anybody: no panel") { CHECK(needs_you("Wie heeft jou nodig?", {}).empty()); }

TEST_CASE("pages that are not there have no links") {
    const auto href = [](int n) { return "?blad=" + std::to_string(n); };
    CHECK(pagination(1, 1, href).empty());
    CHECK_FALSE(has(pagination(1, 2, href).str(), "rel=\"prev\""));
    CHECK(has(pagination(1, 2, href).str(), "?blad=2"));
}

TEST_CASE("a bar has no more than its whole, and none of nothing") {
    CHECK(has(coverage(30, 20, "").str(), "class=\"part\" width=\"280\""));
    CHECK(has(coverage(0, 0, "").str(), "class=\"part\" width=\"0\""));
}

TEST_CASE("the page speaks the reader's language and runs its way") {
    Frame frame{.title = "Dossier", .school_name = "De Brug"};
    CHECK(has(page(frame, {}), "<html lang=\"nl\" dir=\"ltr\">"));
    CHECK_FALSE(has(page(frame, {}), "/uit"));
    frame.signed_in = true;
    CHECK(has(page(frame, {}), "action=\"/uit\""));
    const i18n::Speaking speaking("ar");
    CHECK(has(page(frame, {}), "<html lang=\"ar\" dir=\"rtl\">"));
}
