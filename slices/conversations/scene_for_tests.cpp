// On the stage of the sweep: a round of each school, and a talk of each pupil in it.

#include "tests/support/database.hpp"
#include "tests/support/town.hpp"
#include "tests/sweep/scene.hpp"

namespace trialoog::test {
namespace {
constexpr auto get = http::Method::get, post = http::Method::post;
using enum access::Action;

std::string round_of(const Target& target) { return "round-" + target.school; }
std::string talk_of(const Target& target) { return "talk-" + target.pupil; }
std::string piece_of(const Target& target) { return "shown-" + target.pupil; }

void furnish_school(db::Writer& tx, const Target& target) {
    run(tx,
        "INSERT INTO conversation_round (school_id, id, school_year_id, title, guide_key, from_on, until_on, "
        "minutes, "
        "pause_minutes, place, answer_by, silence, opened_by, opened_at, published_at) SELECT $1, $2, "
        "school_year_id, "
        "'Kennismaken', 'introduction', '2026-11-02', '2026-11-20', 20, 5, 'school', '2026-10-20', "
        "'any_time', $3, 1, 1 "
        "FROM grade WHERE school_id = $1 AND id = $4",
        {target.school, round_of(target), "spare-" + target.school, grade_id(target.school, 1)});
}

void furnish(db::Writer& tx, const Target& target) {
    run(tx,
        "INSERT INTO talk (school_id, id, round_id, pupil_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        {target.school, talk_of(target), round_of(target), target.pupil});
    run(tx,
        "INSERT INTO presentation_piece (school_id, talk_id, id, place, kind, text, note) VALUES ($1, $2, "
        "$3, 1, "
        "'words', 'Ik ben trots.', 'Niet vergeten.') ON CONFLICT DO NOTHING",
        {target.school, talk_of(target), piece_of(target)});
}

Browser::Form own_words(Stage&, const Target&) {
    return {{"soort", "words"}, {"woorden-words", "Ik help graag."}};
}
Browser::Form a_note(Stage&, const Target&) {
    return {{"field", "note"}, {"value", "Rustig praten."}, {"version", "1"}};
}

const OnStage scene({
    .rows = {{get, "/gesprek/{talk}/laten-zien", see_talk, Object::pupil},
             {get, "/gesprek/{talk}/laten-zien/maken", present, Object::pupil},
             {post, "/gesprek/{talk}/laten-zien/erbij", present, Object::pupil, {}, own_words},
             {post, "/gesprek/{talk}/laten-zien/volgorde", present, Object::pupil},
             {post, "/gesprek/{talk}/laten-zien/weg", present, Object::pupil},
             {post, "/gesprek/{talk}/laten-zien/terug", present, Object::pupil},
             {post, "/gesprek/{talk}/laten-zien/stuk/{piece}", present, Object::pupil, {}, a_note},
             {post, "/gesprek/{talk}/laten-zien/lijst", present, Object::pupil},
             {get, "/gesprek/{talk}/voorbereiden", see_talk, Object::pupil, "the counsellor holds no talk"},
             {post, "/gesprek/{talk}/voorbereiden", hold_talk, Object::pupil},
             {post, "/gesprek/{talk}/punt", prepare_talk, Object::pupil},
             {get, "/gesprekken/voorbereiden", see_guides, Object::none}},
    .furnish_school = furnish_school,
    .furnish = furnish,
    .ids = {{"round", round_of}, {"talk", talk_of}, {"piece", piece_of}},
});
} // namespace
} // namespace trialoog::test
