#include "slices/content/template/template.hpp"

#include <doctest/doctest.h>

using namespace trialoog::content;

namespace {
// Everything that a template can say, with texts that YAML might take for something else.
constexpr std::string_view everything = R"(
key: everything
version: 3
grade: 2
minutes: 40
competence: networking
title: 'Ja: "nee"'
why: {pupil: 'null', adult: '- geen lijst'}
expected: {pupil: "Eerste regel\n\nTweede alinea", adult: '{pupil} doet mee # echt'}
preparation: '~'
debrief: Wat wist je nog niet?
feedback: '12'
goals: "true"
follow_up: 'Een “aanhaling” en een \ en een tab'
tips:
  - Voor allebei.
  - {pupil: Voor jou., adult: Voor u.}
lists:
  jobs: ['yes', kok, 'de één']
steps:
  - key: before
    voice: pupil
    place: class
    from_dossier: jobs
    title: Vooraf
    hint: Kort.
    examples:
      - {text: Ik hielp., quality: behulpzaam}
      - {text: Ik keek.}
    items:
      - {key: job, kind: line, label: Beroep, offers: jobs, yields: job, blank: een beroep, required: true}
      - {key: mark, kind: mark, label: Cijfer, about: job}
      - {key: story, label: Verhaal, max_length: 250}
      - {key: pupil_top, kind: top, places: 2, list: jobs, own_words: false, label: Top}
      - {key: people, kind: rows, places: 5, circle: family, yields: person, label: Mensen,
         columns: [{key: job, label: Beroep, list: jobs}, {key: whose, label: {pupil: 'Van wie?', adult: 'Van wie nu?'}}]}
  - key: grown
    voice: adult
    title: 'Over {job}'
    items:
      - {key: adult_top, kind: top, list: jobs, label: Top}
      - {key: for_it, label: Waarom, about: job, tells: for}
      - {key: against_it, label: Waarom niet, about: job, tells: against}
      - {key: film, kind: link, link: job_film, link_of: job, url: 'https://example.org/a?b=c', label: Film}
  - key: talk
    voice: both
    title: Samen
    items:
      - {key: laid, kind: comparison, of: [pupil_top, adult_top], label: Naast elkaar}
      - {key: day, kind: date, told_by: adult, label: Dag}
      - {key: read, kind: read, label: Lees, text: {pupil: Jij leest., adult: U leest.}}
      - {key: ask, kind: questions, list: jobs, about: job, label: Vragen}
  - key: later
    voice: pupil
    place: alone
    after: true
    with_previous: true
    opens_on: day
    title: Later
    items:
      - {key: next, kind: choice, list: jobs, label: Stap, yields: next_step, tells: to_find_out, about: job}
      - {key: photo, kind: photo, label: Foto}
      - {key: poster, kind: poster, label: Poster}
)";

std::vector<Step> without_lines(const Template& form) {
    std::vector<Step> steps = form.steps;
    for (Step& step : steps)
        for (Item& item : step.items)
            item.line = 0;
    return steps;
}

void check_same(const Template& one, const Template& other) {
    CHECK(one.key == other.key);
    CHECK(one.version == other.version);
    CHECK(one.grade == other.grade);
    CHECK(one.minutes == other.minutes);
    CHECK(one.competence == other.competence);
    CHECK(one.title == other.title);
    CHECK(one.why == other.why);
    CHECK(one.expected == other.expected);
    CHECK(one.preparation == other.preparation);
    CHECK(one.debrief == other.debrief);
    CHECK(one.feedback == other.feedback);
    CHECK(one.goals == other.goals);
    CHECK(one.follow_up == other.follow_up);
    CHECK(one.tips == other.tips);
    CHECK(one.lists == other.lists);
    CHECK(without_lines(one) == without_lines(other));
    CHECK(one.fields.size() == other.fields.size());
}
} // namespace

TEST_CASE("every template of the library reads back as it was written") {
    for (const LibraryTemplate& one : library()) {
        CAPTURE(one.form->key);
        check_same(*one.form, *parse_template(to_yaml(*one.form)));
    }
}

TEST_CASE("a template that says all that can be said reads back as it was written") {
    const TemplatePtr form = parse_template(everything);
    CHECK(form->why.pupil == "null");
    CHECK(form->preparation == "~");
    CHECK(form->debrief == "Wat wist je nog niet?");
    check_same(*form, *parse_template(to_yaml(*form)));
}

TEST_CASE("a draft may lack what a template needs, and is kept as it is") {
    Template bare;
    bare.key = "bare";
    bare.steps.emplace_back();
    bare.steps[0].key = "s1";
    bare.steps[0].answerer = Answerer::adult;
    bare.steps[0].items.emplace_back();
    bare.steps[0].items[0].key = "q1";
    bare.steps[0].items[0].kind = Kind::top;
    bare.steps[0].items[0].places = 2;
    bare.steps[0].items[0].max_length = 60;
    bare.steps[0].items[0].list = "not there yet";
    const auto read = read_draft(to_yaml(bare));
    check_same(*read, *read_draft(to_yaml(*read)));
    CHECK(without_lines(*read) == without_lines(bare));
    CHECK(read->fields.size() == 2);
    CHECK_THROWS_AS(parse_template(to_yaml(bare)), BadTemplate);
    CHECK_THROWS_AS(read_draft("key: x\nsteps: [{key: a, voice: aunt}]"), BadTemplate);
}
