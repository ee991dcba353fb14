#include "slices/content/template/template.hpp"

#include <doctest/doctest.h>

using namespace trialoog::content;

namespace {
// The whole shape of a template, small.
constexpr std::string_view small = R"(
key: small
version: 2
grade: 1
minutes: 20
competence: qualities
title: Klein
why: {pupil: Je ontdekt waar je goed in bent., adult: Uw kind ontdekt waar het goed in is.}
expected: {pupil: Vertel iets., adult: Vertel iets.}
preparation: Doe een voorbeeld voor.
feedback: Je mentor praat er met je over in de les.
goals: Ontdekken waar ik goed in ben.
tips:
  - Kijk eerst in je dossier.
lists:
  qualities: [houdt vol, behulpzaam, eerlijk]
steps:
  - key: proud
    voice: pupil
    title: Trots
    hint: Denk aan iets kleins.
    examples:
      - {text: Ik hielp mijn broertje., quality: behulpzaam}
    items:
      - {key: pupil_situation, label: 'Wanneer was je trots?', required: true, max_length: 600}
      - {key: pupil_quality, kind: choice, list: qualities, about: pupil_situation, label: 'Welke kwaliteit?'}
  - key: pupil_best
    voice: pupil
    title: Jouw top
    items:
      - {key: pupil_top, kind: top, places: 2, list: qualities, label: Jouw top, yields: quality, required: true}
  - key: adult_best
    voice: adult
    title: Uw top
    items:
      - {key: adult_top, kind: top, places: 2, list: qualities, label: Uw top, yields: quality}
  - key: talk
    voice: both
    title: Samen
    items:
      - {key: laid, kind: comparison, of: [pupil_top, adult_top], label: Naast elkaar}
      - {key: same, kind: several, of: [pupil_top, adult_top], label: {pupil: 'Wie nog meer?', adult: 'Heeft u die ook?'}}
      - {key: picture, kind: photo, label: Foto}
)";

std::string with(std::string_view from, std::string_view to) {
    std::string yaml(small);
    yaml.replace(yaml.find(from), from.size(), to);
    return yaml;
}
} // namespace

TEST_CASE("a template is read with its why, its lists, its steps and its fields") {
    const TemplatePtr form = parse_template(small);
    CHECK(form->key == "small");
    CHECK(form->version == 2);
    CHECK(form->why.to(Side::adult) == "Uw kind ontdekt waar het goed in is.");
    CHECK(form->tips.at(0).pupil == form->tips.at(0).adult);
    CHECK(form->list("qualities").size() == 3);
    CHECK(form->list("motives").empty());
    CHECK(form->steps_of(Part::pupil).size() == 2);
    CHECK(form->steps[0].examples.at(0).quality == "behulpzaam");
    CHECK(form->steps[3].items[1].label.to(Side::adult) == "Heeft u die ook?");
}

TEST_CASE("a top is kept in a field for every place, a comparison and a photo in none") {
    const TemplatePtr form = parse_template(small);
    std::vector<std::string> keys;
    for (const Field& field : form->fields)
        keys.push_back(field.key);
    CHECK(keys == std::vector<std::string>{"pupil_situation", "pupil_quality", "pupil_top_1", "pupil_top_2",
                                           "adult_top_1", "adult_top_2", "same"});
    REQUIRE(form->field("adult_top_2"));
    CHECK(form->field("adult_top_2")->answerer() == Answerer::adult);
    CHECK(form->field("adult_top_2")->place == 2);
    CHECK(form->field("laid") == nullptr);
}

TEST_CASE("an author is told what is wrong in a template") {
    const auto said = [](const std::string& yaml) -> std::string {
        try {
            parse_template(yaml);
        } catch (const BadTemplate& wrong) {
            return wrong.what();
        }
        return "nothing";
    };
    CHECK(said(with("voice: pupil", "voice: aunt")) ==
          "line 19: 'aunt' is no voice; it is one of: pupil, adult, both");
    CHECK(said(with("key: same", "key: laid")) == "the key 'laid' is there twice");
    CHECK(said(with("list: qualities, about", "list: motives, about")) ==
          "line 26: pupil_quality: there is no list 'motives'");
    CHECK(said(with("about: pupil_situation", "about: nothing")) ==
          "line 26: pupil_quality: there is no item 'nothing' to be about");
    CHECK(said(with("hint: Denk aan iets kleins.", "only_with: nothing")) ==
          "proud: 'only_with' names no field: 'nothing'");
    CHECK(said(with("hint: Denk aan iets kleins.", "only_with: adult_top_1")) ==
          "line 25: pupil_situation: a step that isn't always there can't require an answer");
    CHECK(said(with("of: [pupil_top, adult_top], label: Naast", "of: [pupil_top, same], label: Naast")) ==
          "line 41: laid: 'same' is no top");
    CHECK(said(with("minutes: 20", "minutes: lang")) == "line 5: 'minutes' must be a number");
    CHECK(said(with("minutes: 20\n", "")).find("'minutes' says how long") != std::string::npos);
    CHECK(said(with("hint: Denk", "hnit: Denk")) ==
          "line 21: 'hnit' means nothing here; known are: key, voice, place, after, "
          "with_previous, opens_on, only_with, from_dossier, title, hint, examples, items");
    CHECK(said("a: [").find("line 1") != std::string::npos);
    CHECK(said(with("label: Jouw top, ", "")) == "line 31: pupil_top: 'label' is missing");
    CHECK(said(with("feedback: Je mentor praat er met je over in de les.\n", "")) == "'feedback' is missing");
    CHECK(said(with("    title: Trots\n", "")) == "proud: 'title' is missing");
    CHECK(said(std::string(small)) == "nothing");
}

TEST_CASE("what was set out is parsed once for the same content") {
    int loads = 0;
    const auto load = [&] {
        ++loads;
        return std::string(small);
    };
    const TemplatePtr first = form_of("a-content-hash-of-this-test", load);
    const TemplatePtr again = form_of("a-content-hash-of-this-test", load);
    CHECK(first == again);
    CHECK(loads == 1);
}

TEST_CASE("every template that is built in can be read") {
    for (const LibraryTemplate& one : library()) {
        CHECK(find_in_library(one.form->key)->yaml == one.yaml);
        CHECK(one.hash.size() == 32);
    }
    CHECK(find_in_library("no such template") == nullptr);
}
