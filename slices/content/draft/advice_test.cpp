#include "slices/content/draft/advice.hpp"
#include "slices/content/draft/structure.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog::content;

namespace {
std::shared_ptr<Template> again(const Template& form) { return read_draft(to_yaml(form)); }
std::shared_ptr<Template> qualities() { return read_draft(find_in_library("qualities")->yaml); }

/// The first advice by the rule, fine or not; nothing when the rule has nothing to say.
const Advice* by(const std::vector<Advice>& all, Rule rule) {
    const auto found = std::ranges::find(all, rule, &Advice::rule);
    return found == all.end() ? nullptr : &*found;
}
bool is_fine(const Template& form, Rule rule) {
    const auto all = advise(form, reader());
    const Advice* one = by(all, rule);
    return one && one->is_fine;
}
} // namespace

TEST_CASE("the library follows the advice that it gives") {
    for (const LibraryTemplate& one : library())
        for (const Advice& advice : advise(*one.form, reader())) {
            CAPTURE(one.form->key);
            CAPTURE(advice.sentence);
            CAPTURE(advice.quoted);
            if (advice.rule != Rule::too_long) CHECK(advice.is_fine);
        }
}

TEST_CASE("a long sentence is pointed at, with the place where it stands") {
    REQUIRE(reader());
    const auto form = qualities();
    find_item(*form, "nicest").item->label.pupil = "Wat vond je van alles wat jullie samen bespraken het "
                                                   "mooiste om te horen, en waarom vond je juist dat zo "
                                                   "mooi om te horen?";
    const auto all = advise(*again(*form), reader());
    const Advice* advice = by(all, Rule::long_sentence);
    REQUIRE(advice);
    CHECK(advice->spot == Spot{"heard", "nicest"});
    CHECK(advice->sentence == "Deze zin heeft 25 woorden. Maak er twee zinnen van.");
    CHECK(advise_on(*again(*form), {"heard", "nicest"}, reader()).size() == 1);
    CHECK(advise_on(*again(*form), {"talk", "agree_differ"}, reader()).empty());
}

TEST_CASE("a hard text is pointed at from thirty words on") {
    const auto form = qualities();
    form->why.pupil =
        "Loopbaanoriëntatie stimuleert de persoonlijke ontwikkeling van leerlingen. Zelfreflectie "
        "ondersteunt toekomstgerichte besluitvorming aanzienlijk. Ouderbetrokkenheid vergroot "
        "bovendien de maatschappelijke participatie. Competentieontwikkeling veronderstelt "
        "systematische evaluatie van praktijkervaringen. Dat realiseren opleidingsverantwoordelijken "
        "gezamenlijk met externe samenwerkingspartners.";
    const auto all = advise(*again(*form), reader());
    REQUIRE(by(all, Rule::hard_text));
    CHECK_FALSE(by(all, Rule::hard_text)->is_fine);
    form->why.pupil = "Ouderbetrokkenheid vergroot participatie."; // few words say little about a text
    CHECK(is_fine(*again(*form), Rule::hard_text));
}

TEST_CASE("without a dictionary texts aren't measured, and the rest of the advice stays") {
    const auto all = advise(*qualities(), nullptr);
    CHECK(by(all, Rule::hard_text) == nullptr);
    CHECK(by(all, Rule::four_parts)->is_fine);
}

TEST_CASE("the four parts, a part for the adult and a new insight are asked for") {
    const auto form = qualities();
    CHECK(is_fine(*form, Rule::four_parts));
    CHECK(is_fine(*form, Rule::adult_part));
    CHECK(is_fine(*form, Rule::new_insight));
    form->feedback.clear();
    std::erase_if(form->steps, [](const Step& step) { return step.answerer != Answerer::pupil; });
    for (Step& step : form->steps)
        for (Item& item : step.items)
            item.yields = Yield::nothing;
    const auto poor = again(*form);
    CHECK_FALSE(is_fine(*poor, Rule::four_parts));
    CHECK_FALSE(is_fine(*poor, Rule::adult_part));
    CHECK_FALSE(is_fine(*poor, Rule::new_insight));
    CHECK(is_fine(*poor, Rule::way_out)); // built in
}

TEST_CASE("the job is asked before whose it is") {
    const auto form = qualities();
    CHECK(by(advise(*form, nullptr), Rule::job_first) == nullptr); // it has no such rows
    const std::string key = add_item(*form, "talk", Kind::rows);
    CHECK(is_fine(*again(*form), Rule::job_first));
    std::ranges::reverse(find_item(*form, key).item->columns);
    const auto all = advise(*again(*form), nullptr);
    CHECK_FALSE(by(all, Rule::job_first)->is_fine);
    CHECK(by(all, Rule::job_first)->spot == Spot{"talk", key});
}

TEST_CASE("an assignment that takes long or asks much is pointed at") {
    const auto form = qualities();
    CHECK(is_fine(*form, Rule::too_long));
    form->minutes = 60;
    CHECK_FALSE(is_fine(*form, Rule::too_long));
    form->minutes = 30;
    for (int n = 0; n < questions_allowed; ++n)
        find_item(*form, add_item(*form, "talk", Kind::text)).item->required = true;
    CHECK_FALSE(is_fine(*again(*form), Rule::too_long));
}
