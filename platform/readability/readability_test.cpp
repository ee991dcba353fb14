#include "platform/readability/readability.hpp"
#include "platform/readability/sentences.hpp"

#include <doctest/doctest.h>
#include <stdexcept>
#include <utility>
#include <vector>

using namespace trialoog;

namespace {
const readability::Reader& reader() {
    static const readability::Reader one;
    return one;
}
std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> parts;
    for (const auto& sentence : readability::sentences(text))
        parts.emplace_back(sentence.text);
    return parts;
}
using Parts = std::vector<std::string>;
} // namespace

TEST_CASE("syllables are counted as a person counts them") {
    const std::vector<std::pair<const char*, int>> counted_by_hand{{"je", 1},
                                                                   {"kind", 1},
                                                                   {"school", 1},
                                                                   {"thuis", 1},
                                                                   {"één", 1},
                                                                   {"mooi", 1},
                                                                   {"eeuw", 1},
                                                                   {"team", 1},
                                                                   {"jij", 1},
                                                                   {"schrijf", 1},
                                                                   {"ouder", 2},
                                                                   {"opa", 2},
                                                                   {"oma", 2},
                                                                   {"over", 2},
                                                                   {"idee", 2},
                                                                   {"egaal", 2},
                                                                   {"auto", 2},
                                                                   {"samen", 2},
                                                                   {"beroep", 2},
                                                                   {"toekomst", 2},
                                                                   {"mentor", 2},
                                                                   {"leerling", 2},
                                                                   {"opdracht", 2},
                                                                   {"actie", 2},
                                                                   {"bijen", 2},
                                                                   {"hobby", 2},
                                                                   {"zeeën", 2},
                                                                   {"foto's", 2},
                                                                   {"baby", 2},
                                                                   {"eigen", 2},
                                                                   {"radio", 3},
                                                                   {"video", 3},
                                                                   {"media", 3},
                                                                   {"familie", 3},
                                                                   {"museum", 3},
                                                                   {"piano", 3},
                                                                   {"reünie", 3},
                                                                   {"ideeën", 3},
                                                                   {"ziekenhuis", 3},
                                                                   {"vriendelijk", 3},
                                                                   {"thuisopdracht", 3},
                                                                   {"januari", 4},
                                                                   {"kwaliteiten", 4},
                                                                   {"financiële", 5},
                                                                   {"vmbo", 4},
                                                                   {"loopbaangesprek", 4},
                                                                   {"verantwoordelijk", 5},
                                                                   {"Éigen", 2},
                                                                   {"zo'n", 1},
                                                                   {"ma-vo", 2}};
    for (const auto& [word, expected] : counted_by_hand) {
        CAPTURE(std::string(word));
        CHECK(reader().syllables(word) == expected);
    }
}

TEST_CASE("a word without vowels, a number and letters of other scripts count too") {
    CHECK(reader().syllables("brr") == 1);
    CHECK(reader().syllables("12") == 2);
    CHECK(reader().syllables("") == 1);
    CHECK(reader().syllables("ሰላም") == 1);
    CHECK(reader().syllables("\xFF\xC3") >= 1);
}

TEST_CASE("sentences end where a reader stops") {
    CHECK(split("Noor kookt. Wat kan zij nog meer? Veel!") ==
          Parts{"Noor kookt.", "Wat kan zij nog meer?", "Veel!"});
    CHECK(split("Zij zei: \"Kom je?\" Toen ging hij (te laat).") ==
          Parts{"Zij zei: \"Kom je?\"", "Toen ging hij (te laat)."});
    CHECK(split("zonder punt") == Parts{"zonder punt"});
    CHECK(split("  \n ").empty());
    CHECK(split("").empty());
    CHECK(split("…").empty());
}

TEST_CASE("a stop in an abbreviation, an initial, a time or an address ends nothing") {
    CHECK(split("Vraag bijv. dhr. De Vries of mevr. A. Bakker om hulp.").size() == 1);
    CHECK(split("Kom om 19.30 uur naar school.nl en praat mee.").size() == 1);
    CHECK(split("Dit gaat m.b.t. school, d.w.z. over later.").size() == 1);
    CHECK(split("Je krijgt een 7. Dat is goed.").size() == 2);
}

TEST_CASE("headings and items of a list are sentences of their own, a wrapped line isn't") {
    CHECK(
        split("Wat is dit\nEen opdracht voor thuis.\n\nWat doe je\n- kies iemand\n- praat samen\n").size() ==
        5);
    CHECK(split("Jullie praten samen\nover wat goed ging.").size() == 1);
}

TEST_CASE("a text is measured by the formula") {
    const auto measure = reader().measure("Noor kan goed koken. Haar oma ziet dat ook.");
    CHECK(measure.sentences == 2);
    CHECK(measure.words == 9);
    CHECK(measure.syllables == 11); // ko-ken and o-ma
    CHECK(measure.longest_sentence == 5);
    CHECK(measure.longest_text == "Haar oma ziet dat ook.");
    CHECK(measure.flesch_douma == doctest::Approx(206.835 - 0.93 * 4.5 - 77 * 11.0 / 9));
}

TEST_CASE("an office's text is harder than a letter to a parent") {
    const auto easy = reader().measure("U praat thuis met uw kind. Wat gaat goed? Schrijf het samen op.");
    const auto hard = reader().measure(
        "Ouderbetrokkenheid bij loopbaanoriëntatie veronderstelt wederzijdse verantwoordelijkheid van alle "
        "betrokkenen in de onderwijsinstelling.");
    CHECK(easy.flesch_douma > 80);
    CHECK(hard.flesch_douma < 20);
}

TEST_CASE("nothing to read measures nothing") {
    CHECK(reader().measure("").words == 0);
    CHECK(reader().measure(" - \n").flesch_douma == 0);
}

TEST_CASE("without a dictionary it says what to install") {
    CHECK_THROWS_WITH_AS(readability::Reader("/nonexistent.dic"),
                         doctest::Contains("install the package hyphen-nl"), std::runtime_error);
}
