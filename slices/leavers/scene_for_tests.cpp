// Somebody who is to be forgotten in a fortnight.

#include "tests/support/database.hpp"
#include "tests/support/town.hpp"
#include "tests/sweep/scene.hpp"

namespace trialoog::test {
namespace {
constexpr auto get = http::Method::get, post = http::Method::post;
constexpr auto forget = access::Action::forget_leavers, fetch = access::Action::export_dossiers;

std::string leaver_of(const Target& target) { return "leaver-" + target.school; }
Browser::Form kept_a_while(Stage&, const Target&) {
    return {{"reden", "Er loopt een klacht."}, {"tot", "2026-12-31"}};
}

void furnish(db::Writer& tx, const Target& target) {
    const std::string leaver = leaver_of(target);
    add_person(tx, {target.school, leaver, "Left", "Long Ago"});
    run(tx, "UPDATE person SET left_on = '2024-11-01' WHERE school_id = $1 AND id = $2",
        {target.school, leaver});
    run(tx,
        "INSERT INTO enrolment (school_id, pupil_id, class_id, from_on, until_on) VALUES ($1, $2, $3, "
        "'2023-08-01', '2024-11-01')",
        {target.school, leaver, target.class_id});
}

void restore(db::Writer& tx) {
    run(tx, "DELETE FROM kept_longer");
    run(tx, "INSERT INTO forget_notice (school_id, person_id, what, as_what, last_on, listed_on, forget_on) "
            "SELECT p.school_id, p.id, 'person', 'pupil', '2024-11-01', '2026-09-15', '2026-11-01' "
            "FROM person p WHERE p.id = 'leaver-' || p.school_id ON CONFLICT DO NOTHING");
}

const OnStage scene({
    .rows = {{get, "/beheer/vergeten", forget, Object::none},
             {post, "/beheer/vergeten/termijn", forget, Object::none},
             {post, "/beheer/vergeten/datum", forget, Object::none},
             {post, "/beheer/vergeten/ja", forget, Object::none},
             {get, "/beheer/vergeten/{leaver}", forget, Object::school},
             {post, "/beheer/vergeten/{leaver}/langer", forget, Object::school, {}, kept_a_while},
             {post, "/beheer/vergeten/{leaver}/niet-langer", forget, Object::school},
             {get, "/dossiers/vertrokken", fetch, Object::none},
             {post, "/dossiers/vertrokken/{leaver}", fetch, Object::school}},
    .furnish_school = furnish,
    .restore = restore,
    .ids = {{"leaver", leaver_of}},
});
} // namespace
} // namespace trialoog::test
