// A round of every class of the school, families asked, with a talk of each pupil.

#include "tests/support/database.hpp"
#include "tests/support/town.hpp"
#include "tests/sweep/scene.hpp"

namespace trialoog::test {
namespace {
using enum access::Action;
constexpr auto get = http::Method::get, post = http::Method::post;
constexpr auto own = Object::none, school = Object::school, pupil = Object::pupil, list = Object::list;
constexpr std::string_view gives_times = "only by who gives times in it",
                           of_this_school = "a round of the own school";

std::string round_of(const Target& target) { return "round-" + target.school; }
std::string talk_of(const Target& target) { return "talk-" + target.pupil; }
std::string piece_of(const Target& target) { return "shown-" + target.pupil; }
std::string giver_of(const Target& target) { return "spare-" + target.school; }

void furnish_school(db::Writer& tx, const Target& target) {
    run(tx,
        "INSERT INTO conversation_round (school_id, id, school_year_id, title, guide_key, from_on, until_on, "
        "minutes, "
        "pause_minutes, place, answer_by, silence, opened_by, opened_at, asked_at) "
        "SELECT $1, $2, g.school_year_id, 'Kennismaken', 'introduction', '2026-11-09', '2026-11-20', 20, 5, "
        "'school', "
        "'2026-11-02', 'not_planned', $3, 1, 1 FROM grade g WHERE g.school_id = $1 AND g.id = $4",
        {target.school, round_of(target), giver_of(target), grade_id(target.school, 1)});
    run(tx,
        "INSERT INTO round_person (school_id, round_id, id, part, person_id) VALUES ($1, $2, $3, "
        "'colleague', $3)",
        {target.school, round_of(target), giver_of(target)});
}
void furnish(db::Writer& tx, const Target& target) {
    run(tx,
        "INSERT INTO round_class (school_id, round_id, class_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        {target.school, round_of(target), target.class_id});
    run(tx,
        "INSERT INTO talk (school_id, id, round_id, pupil_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        {target.school, talk_of(target), round_of(target), target.pupil});
    run(tx, "UPDATE talk SET began_at = 1 WHERE school_id = $1 AND id = $2",
        {target.school, talk_of(target)});
    run(tx,
        "INSERT INTO presentation_piece (school_id, talk_id, id, place, kind, text, note) VALUES ($1, $2, "
        "$3, 1, 'words', 'Ik ben trots.', 'Niet vergeten.') ON CONFLICT DO NOTHING",
        {target.school, talk_of(target), piece_of(target)});
}

Browser::Form own_words(Stage&, const Target&) {
    return {{"soort", "words"}, {"woorden-words", "Ik help graag."}};
}
Browser::Form a_note(Stage&, const Target&) {
    return {{"field", "note"}, {"value", "Rustig praten."}, {"version", "1"}};
}
constexpr std::string_view not_a_parent = "only the pupil or the mentor marks what was disappointing",
                           on_board = "only of a talk of that round";
Browser::Form an_agreement(Stage&, const Target& target) {
    const std::string id = "a-" + target.pupil;
    return {{"afspraak", id}, {"wie." + id, "pupil"}, {"wat." + id, "belt oma"}};
}
void restore(db::Writer& tx) {
    run(tx, "UPDATE conversation_round SET withdrawn_at = NULL");
    run(tx, "INSERT INTO round_person (school_id, round_id, id, part, person_id) SELECT school_id, id, "
            "'spare-' || "
            "school_id, 'colleague', 'spare-' || school_id FROM conversation_round WHERE id = 'round-' || "
            "school_id "
            "ON CONFLICT DO NOTHING");
}

const OnStage scene({
    .rows = {{get, "/gesprekken/ronde/nieuw", plan_talks, own},
             {post, "/gesprekken/ronde/nieuw", plan_talks, own},
             {get, "/gesprekken/ronde/{round}", plan_talks, school},
             {get, "/gesprekken/ronde/{round}/wijzigen", plan_talks, school},
             {post, "/gesprekken/ronde/{round}/wijzigen", plan_talks, school},
             {get, "/gesprekken/ronde/{round}/intrekken", plan_talks, school},
             {post, "/gesprekken/ronde/{round}/intrekken", plan_talks, school},
             {post, "/gesprekken/ronde/{round}/vragen", plan_talks, school},
             {post, "/gesprekken/ronde/{round}/erbij", plan_talks, school},
             {get, "/gesprekken/ronde/{round}/tijden/{giver}", plan_talks, school},
             {post, "/gesprekken/ronde/{round}/tijden/{giver}", plan_talks, school},
             {post, "/gesprekken/ronde/{round}/tijden/{giver}/weg", plan_talks, school},
             {get, "/gesprekken/ronde/{round}/mijn-tijden", give_times, school, gives_times},
             {post, "/gesprekken/ronde/{round}/mijn-tijden", give_times, school, gives_times},
             {get, "/gesprekken/ronde/{round}/antwoorden", note_answer, list, of_this_school},
             {get, "/gesprekken/ronde/{round}/leerling/{pupil}", note_answer, pupil},
             {post, "/gesprekken/ronde/{round}/leerling/{pupil}", note_answer, pupil},
             {get, "/gesprek-tijden", answer_times, list},
             {get, "/gesprek-tijden/{round}/{pupil}", answer_times, pupil},
             {post, "/gesprek-tijden/{round}/{pupil}", answer_times, pupil},
             {post, "/gesprek-tijden/{round}/{pupil}/tijd", answer_times, pupil, "only a time that is asked"},
             {get, "/gesprek-tijden/{round}/{pupil}/verder", answer_times, pupil},
             {post, "/gesprek-tijden/{round}/{pupil}/verder", answer_times, pupil},
             {get, "/gesprek/{talk}/laten-zien", see_talk, pupil},
             {get, "/gesprek/{talk}/laten-zien/maken", present, pupil},
             {post, "/gesprek/{talk}/laten-zien/erbij", present, pupil, {}, own_words},
             {post, "/gesprek/{talk}/laten-zien/volgorde", present, pupil},
             {post, "/gesprek/{talk}/laten-zien/weg", present, pupil},
             {post, "/gesprek/{talk}/laten-zien/terug", present, pupil},
             {post, "/gesprek/{talk}/laten-zien/stuk/{piece}", present, pupil, {}, a_note},
             {post, "/gesprek/{talk}/laten-zien/lijst", present, pupil},
             {get, "/gesprek/{talk}/voorbereiden", see_talk, pupil, "the counsellor holds no talk"},
             {post, "/gesprek/{talk}/voorbereiden", hold_talk, pupil},
             {post, "/gesprek/{talk}/punt", prepare_talk, pupil},
             {get, "/gesprekken/voorbereiden", see_guides, own},
             {get, "/gesprek/{talk}/voeren", hold_talk, pupil},
             {post, "/gesprek/{talk}/voeren", hold_talk, pupil},
             {get, "/gesprek/{talk}/voeren/{phase}", hold_talk, pupil},
             {post, "/gesprek/{talk}/voeren/{phase}", hold_talk, pupil},
             {post, "/gesprek/{talk}/niet-door", hold_talk, pupil},
             {post, "/gesprek/{talk}/afronden", hold_talk, pupil},
             {post, "/gesprek/{talk}/afspraak", hold_talk, pupil, {}, an_agreement},
             {post, "/gesprek/{talk}/eens", hold_talk, pupil},
             {post, "/gesprek/{talk}/verder", hold_talk, pupil},
             {get, "/gesprek/{talk}/alleen-voor-mij", hold_talk, pupil},
             {post, "/gesprek/{talk}/alleen-voor-mij", hold_talk, pupil},
             {get, "/gesprek/{talk}/afspraken", see_talk, pupil},
             {post, "/gesprek/{talk}/afspraken", keep_agreement, pupil},
             {post, "/gesprek/{talk}/afspraken/eens", keep_agreement, pupil},
             {post, "/gesprek/{talk}/afspraken/tegenvaller", keep_agreement, pupil, not_a_parent},
             {get, "/gesprekken/ronde/{round}/bord", plan_talks, school},
             {get, "/gesprekken/ronde/{round}/bord/print", plan_talks, school},
             {get, "/gesprekken/ronde/{round}/bord/deuren", plan_talks, school},
             {post, "/gesprekken/ronde/{round}/bord/plan", plan_talks, school},
             {post, "/gesprekken/ronde/{round}/bord/terug", plan_talks, school},
             {post, "/gesprekken/ronde/{round}/bord/helpt", plan_talks, school},
             {get, "/gesprekken/ronde/{round}/bord/verandert", plan_talks, school},
             {post, "/gesprekken/ronde/{round}/bord/verandert", plan_talks, school},
             {get, "/gesprekken/ronde/{round}/bord/{talk}", plan_talks, school, on_board},
             {post, "/gesprekken/ronde/{round}/bord/{talk}", plan_talks, school, on_board},
             {get, "/gesprek/{talk}", see_talk, pupil},
             {get, "/gesprek/{talk}/agenda", see_talk, pupil, "only of a talk that has a time"},
             {get, "/gesprek/{talk}/verzetten", move_talk, pupil,
              "only before it began, of a round that was made known"},
             {post, "/gesprek/{talk}/verzetten", move_talk, pupil,
              "only before it began, of a round that was made known"}},
    .furnish_school = furnish_school,
    .furnish = furnish,
    .restore = restore,
    .ids = {{"round", round_of},
            {"giver", giver_of},
            {"talk", talk_of},
            {"piece", piece_of},
            {"phase", [](const Target&) { return std::string("welcome"); }}},
});
} // namespace
} // namespace trialoog::test
