#include "slices/content/draft/problems.hpp"
#include "slices/content/draft/structure.hpp"

#include <doctest/doctest.h>
#include <functional>

using namespace trialoog::content;

namespace {
std::shared_ptr<Template> qualities() { return read_draft(find_in_library("qualities")->yaml); }

std::vector<Problem> problems(const Template& form) { return problems_of(*read_draft(to_yaml(form))); }

/// The one problem that a change makes; and the parser agrees that it can't be used.
std::string made_by(const std::function<void(Template&)>& change, Spot spot) {
    const auto form = qualities();
    change(*form);
    const auto found = problems(*form);
    CHECK_THROWS_AS(parse_template(to_yaml(*form)), BadTemplate);
    REQUIRE(found.size() == 1);
    CHECK(found[0].spot == spot);
    return found[0].sentence;
}
} // namespace

TEST_CASE("a template of the library has no problems") {
    for (const LibraryTemplate& one : library()) {
        CAPTURE(one.form->key);
        CHECK(problems(*one.form).empty());
    }
}

TEST_CASE("what keeps a draft from being used is said where it is mended") {
    CHECK(made_by([](Template& form) { form.feedback.clear(); }, {}) ==
          "Schrijf hoe de leerling iets terughoort.");
    CHECK(made_by([](Template& form) { form.minutes = 0; }, {}) == "Vul in hoeveel minuten het duurt.");
    CHECK(made_by([](Template& form) { find_step(form, "talk")->title = {}; }, {"talk"}) ==
          "Geef deze stap een titel.");
    CHECK(made_by([](Template& form) { find_step(form, "start")->items.clear(); }, {"start"}) ==
          "Zet een vraag in deze stap, of haal de stap weg.");
    CHECK(made_by([](Template& form) { find_item(form, "nicest").item->label = {}; }, {"heard", "nicest"}) ==
          "Schrijf de vraag nog op.");
    CHECK(made_by([](Template& form) { find_item(form, "pupil_first").item->list.clear(); },
                  {"start", "pupil_first"}) == "Kies een woordenlijst met woorden.");
    CHECK(made_by(
              [](Template& form) {
                  find_item(form, "side_by_side").item->of = {"pupil_top", ""};
              },
              {"talk", "side_by_side"}) == "Kies de top van de leerling en die van de volwassene.");
    CHECK(made_by([](Template& form) { remove_item(form, "adult_situation_2"); },
                  {"adult_proud_2", "adult_quality_2"}) ==
          "Het antwoord waar dit over gaat, is er niet meer.");
    CHECK(made_by([](Template& form) { find_item(form, "nicest").item->tells = Tells::for_it; },
                  {"heard", "nicest"}) == "Kies over welk antwoord dit iets vertelt.");
    CHECK(made_by([](Template& form) { find_item(form, "nicest").item->yields = Yield::person; },
                  {"heard", "nicest"}) == "Iemand uit het netwerk past alleen bij een lijstje met kolommen.");
    CHECK(made_by([](Template& form) { find_step(form, "talk")->opens_on = "nicest"; }, {"talk"}) ==
          "De dag waarop deze stap wacht, is er niet meer.");
    CHECK(made_by(
              [](Template& form) {
                  find_item(form, "nicest").item->hint = {"{moed}", "{moed}"};
              },
              {"heard", "nicest"}) == "Tussen accolades staat ‘moed’. Zo heet geen antwoord.");
    CHECK(made_by([](Template& form) { find_item(form, "nicest").item->hint.pupil = "{pupil_top_1}"; },
                  {"pupil_best", "pupil_top"}) ==
          "Een tekst noemt dit antwoord. Schrijf bij ‘Meer’ wat er staat zolang het leeg is.");
}

TEST_CASE("what the parser refuses is said to the author of a draft too") {
    CHECK(made_by([](Template& form) { find_step(form, "talk")->only_with = "nobody_knows"; }, {"talk"}) ==
          "Het antwoord waar deze stap van afhangt, is er niet meer.");
    CHECK(made_by([](Template& form) { find_step(form, "talk")->after = true; }, {"talk"}) ==
          "Alleen een stap van de leerling kan na het gesprek komen.");
    CHECK(made_by([](Template& form) { find_item(form, "nicest").item->url = "http://example.org"; },
                  {"heard", "nicest"}) == "Begin het adres met https://");
    CHECK(made_by([](Template& form) { form.title.clear(); }, {}) == "Geef de opdracht een titel.");
}

TEST_CASE(
    "a question that only one of two can read is a problem to its author, and stays readable as set out") {
    const auto form = qualities();
    find_step(*form, "talk")->title = {"Samen", ""};
    const auto found = problems(*form);
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence == "Geef deze stap een titel.");
    CHECK_NOTHROW(parse_template(to_yaml(*form)));
}

TEST_CASE("a draft that isn't finished can be looked at without what isn't") {
    const auto form = qualities();
    CHECK(usable_part(*form)->fields.size() == form->fields.size());
    remove_item(*form, "adult_top"); // what lies side by side speaks of it
    form->why = {};
    add_step(*form, Part::after, "");
    const TemplatePtr usable = usable_part(*form);
    REQUIRE(usable);
    CHECK(usable->item("pupil_top"));
    CHECK(usable->item("side_by_side") == nullptr);
    CHECK_FALSE(usable->has(Part::after));
    form->steps.clear();
    CHECK(usable_part(*form) == nullptr);
}
