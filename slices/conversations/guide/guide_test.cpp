#include "slices/conversations/guide/guide.hpp"

#include "slices/year_plan/year_plan.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::conversations;

namespace {

constexpr std::string_view small = R"(key: first_talk
title: Eerste gesprek
minutes: 15
activities: [{ grade: 1, key: introduction }]
why: { pupil: Jij vertelt., adult: "U luistert naar {pupil}." }
emphasis: Leer elkaar kennen.
prepares: [Kies een positief bericht.]
checklist: [Kies een foto.]
think_about: ["Wat ziet u?", "Wat helpt?", "Wat wilt u weten?"]
phases:
  - key: opening
    title: Opening
    steps:
      - { key: welcome, title: Welkom, cue: Wacht., pupil: ["Wat wil je bespreken?"], adult: ["Wat wilt u?"] }
      - { key: later, title: Later, grades: [3], cue: Wacht even., pupil: ["Wat wil je?"], adult: ["Wat vindt u?"] }
agreements: [Noor belt haar tante.]
open_questions: ["Wat heb je nodig?"]
disappointment: ["Wat kan nog wel?"]
)";

std::string with(std::string_view from, std::string_view to) {
    std::string yaml(small);
    yaml.replace(yaml.find(from), from.size(), to);
    return yaml;
}
std::string why_not(const std::string& yaml) {
    try {
        parse_guide(yaml);
    } catch (const content::BadTemplate& wrong) {
        return wrong.what();
    }
    return "nothing is wrong";
}
bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

} // namespace

TEST_CASE("a guide is read phase by phase, with the pupil's questions and the adult's") {
    const Guide guide = parse_guide(small);
    REQUIRE(guide.phases.size() == 1);
    const GuideStep& welcome = guide.phases[0].steps[0];
    CHECK(welcome.pupil == std::vector<std::string>{"Wat wil je bespreken?"});
    CHECK(welcome.is_of(4));
    CHECK(guide.phases[0].steps[1].is_of(3));
    CHECK_FALSE(guide.phases[0].steps[1].is_of(1));
}

TEST_CASE("a guide of ten minutes is refused: that is too short (C-4)") {
    CHECK(has(why_not(with("minutes: 15", "minutes: 10")), "15 to 20 minutes"));
}

TEST_CASE("what isn't as it should be is refused with its line") {
    CHECK(has(why_not(with("\"Wat helpt?\", ", "")), "three questions"));
    CHECK(has(why_not(with("cue: Wacht even.", "cues: Wacht even.")), "'cues' means nothing here"));
    CHECK(has(why_not(with("pupil: [\"Wat wil je?\"]", "pupil: []")), "'pupil' is missing"));
    CHECK(has(why_not(with("key: later", "key: welcome")), "'welcome' is there twice"));
    CHECK(has(why_not(with("[Kies een foto.]", "[Kies een foto.")), "line "));
    CHECK(has(why_not(with("minutes: 15", "on_the_table: [marks]\nminutes: 15")), "'marks' is no part"));
}

TEST_CASE("every conversation of the year plans has one guide, each of its own grade") {
    std::size_t activities = 0;
    for (const Guide& guide : guides()) {
        CAPTURE(guide.key);
        activities += guide.activities.size();
        for (const ForActivity& one : guide.activities)
            CHECK(guide_of_activity(one.grade, one.key) == &guide);
    }
    CHECK(guides().size() == 9);
    CHECK(activities == 12);
    CHECK(guide_of_activity(1, "qualities_game") == nullptr);
    CHECK(find_guide("introduction") != nullptr);
    CHECK(find_guide("nothing") == nullptr);
}

TEST_CASE("in every guide the pupil is asked first, in every phase, and the talk ends in agreements") {
    for (const Guide& guide : guides()) {
        CAPTURE(guide.key);
        REQUIRE(guide.phases.size() == 3);
        CHECK(guide.phases.back().key == "closing");
        for (const Phase& phase : guide.phases)
            for (const GuideStep& step : phase.steps)
                for (const std::vector<std::string>* questions : {&step.pupil, &step.adult}) {
                    CAPTURE(step.key);
                    CHECK(std::ranges::any_of(*questions,
                                              [](const std::string& one) { return has(one, "?"); }));
                }
        for (const ForActivity& one : guide.activities)
            for (const Phase& phase : guide.phases)
                CHECK(std::ranges::any_of(phase.steps,
                                          [&](const GuideStep& step) { return step.is_of(one.grade); }));
    }
}

TEST_CASE("a text names the pupil, as often as it does") {
    CHECK(said("Wat zegt {pupil}? Help {pupil}.", "Noor") == "Wat zegt Noor? Help Noor.");
    CHECK(said("Wat vindt u?", "Noor") == "Wat vindt u?");
}
