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
    run(tx, "UPDATE talk SET began_at = 1 WHERE school_id = $1 AND id = $2",
        {target.school, talk_of(target)});
}

constexpr std::string_view not_a_parent = "only the pupil or the mentor marks what was disappointing";
Browser::Form an_agreement(Stage&, const Target& target) {
    const std::string id = "a-" + target.pupil;
    return {{"afspraak", id}, {"wie." + id, "pupil"}, {"wat." + id, "belt oma"}};
}

const OnStage scene({
    .rows = {{get, "/gesprek/{talk}/voeren", hold_talk, Object::pupil},
             {post, "/gesprek/{talk}/voeren", hold_talk, Object::pupil},
             {get, "/gesprek/{talk}/voeren/{phase}", hold_talk, Object::pupil},
             {post, "/gesprek/{talk}/voeren/{phase}", hold_talk, Object::pupil},
             {post, "/gesprek/{talk}/niet-door", hold_talk, Object::pupil},
             {post, "/gesprek/{talk}/afronden", hold_talk, Object::pupil},
             {post, "/gesprek/{talk}/afspraak", hold_talk, Object::pupil, {}, an_agreement},
             {post, "/gesprek/{talk}/eens", hold_talk, Object::pupil},
             {post, "/gesprek/{talk}/verder", hold_talk, Object::pupil},
             {get, "/gesprek/{talk}/alleen-voor-mij", hold_talk, Object::pupil},
             {post, "/gesprek/{talk}/alleen-voor-mij", hold_talk, Object::pupil},
             {get, "/gesprek/{talk}/afspraken", see_talk, Object::pupil},
             {post, "/gesprek/{talk}/afspraken", keep_agreement, Object::pupil},
             {post, "/gesprek/{talk}/afspraken/eens", keep_agreement, Object::pupil},
             {post, "/gesprek/{talk}/afspraken/tegenvaller", keep_agreement, Object::pupil, not_a_parent}},
    .furnish_school = furnish_school,
    .furnish = furnish,
    .ids = {{"round", round_of},
            {"talk", talk_of},
            {"phase", [](const Target&) { return std::string("welcome"); }}},
});
} // namespace
} // namespace trialoog::test
