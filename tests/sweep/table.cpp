#include "tests/sweep/table.hpp"

namespace trialoog::test {
namespace {
constexpr auto get = http::Method::get, post = http::Method::post;

Browser::Form code_of_parent(Stage& stage, const Target& target) {
    if (target.school == "nowhere") return {{"code", "0000000000000"}};
    const std::string parent = target.school == wissel ? "samira" : target.school == anker ? "nadia" : "jan";
    return {{"code", stage.new_code_of(target.school, parent)}};
}
Browser::Form an_answer(Stage&, const Target&) {
    return {{"field", "pupil_situation_1"}, {"value", "Ik hielp."}, {"version", "0"}};
}
constexpr std::string_view not_in_it = "not by a parent with whom the pupil doesn't do it";
constexpr std::string_view only_who_asked = "only by the mentor who had the sheets made";
Browser::Form a_role(Stage&, const Target&) { return {{"role", "counsellor"}}; }
} // namespace

const std::vector<Row>& table() {
    using enum access::Action;
    constexpr auto open = Object::open, own = Object::none, school = Object::school, klass = Object::klass,
                   pupil = Object::pupil;
    static const std::vector<Row> rows{
        // Getting in
        {get, "/code", none, open},
        {post, "/code", none, open},
        {get, "/c/{code}", none, open},
        {post, "/c/{code}", none, open},
        {get, "/demo/{token}", none, open},
        {post, "/demo/{token}", none, open},
        {get, "/inloggen", none, open},
        {post, "/inloggen", none, open},
        {get, "/inloggen/code", none, open},
        {post, "/inloggen/code", none, open},
        {get, "/inloggen/tweede-stap", none, open},
        {post, "/inloggen/tweede-stap", none, open},
        {get, "/inloggen/wachtwoord", none, open},
        {post, "/inloggen/wachtwoord", none, open},
        {post, "/taal", none, open},
        // One's own
        {get, "/", see_own_home, own},
        {post, "/uit", see_own_home, own},
        {get, "/mijn", see_own_home, own},
        {post, "/mijn/taal", see_own_home, own},
        {post, "/mijn/toestellen/{session}/uit", see_own_home, own},
        {post, "/mijn/wachtwoord", see_own_home, own, "staff with an account only"},
        {get, "/mijn/tweede-stap", see_own_home, own, "staff with an account only"},
        {post, "/mijn/tweede-stap", see_own_home, own, "staff with an account only"},
        {post, "/mijn/tweede-stap/klaar", see_own_home, own, "staff with an account only"},
        // The year
        {get, "/jaar", see_year_plan, own},
        {get, "/jaar/{grade}", see_year_plan, school},
        {get, "/activiteit/{activity}", move_activity, school},
        {post, "/activiteit/{activity}", move_activity, school},
        // A pupil's work
        {get, "/werk/{work}", see_work, pupil},
        {get, "/werk/{work}/wissel", do_work, pupil},
        {get, "/werk/{work}/leerling/{page}", do_work, pupil},
        {post, "/werk/{work}/leerling/{page}", do_work, pupil},
        {get, "/werk/{work}/volwassene/{page}", do_work, pupil},
        {post, "/werk/{work}/volwassene/{page}", do_work, pupil},
        {post, "/werk/{work}/antwoord", do_work, pupil, not_in_it, an_answer},
        {get, "/werk/{work}/nieuws", do_work, pupil},
        {get, "/werk/{work}/samen", see_work, pupil},
        {post, "/werk/{work}/samen", do_work, pupil},
        {get, "/werk/{work}/samen/{page}", do_work, pupil},
        {post, "/werk/{work}/samen/{page}", do_work, pupil},
        {get, "/werk/{work}/daarna/{page}", do_work, pupil},
        {post, "/werk/{work}/daarna/{page}", do_work, pupil},
        {get, "/werk/{work}/met-wie", choose_companion, pupil, not_in_it},
        {post, "/werk/{work}/met-wie", choose_companion, pupil, not_in_it},
        {post, "/werk/{work}/foto", add_photo, pupil, "nothing to keep without a file"},
        {get, "/foto/{photo}", see_photo, pupil},
        {get, "/foto/{photo}/klein", see_photo, pupil},
        {post, "/foto/{photo}/weg", add_photo, pupil, "only by who took it"},
        {get, "/werk/{work}/inleveren", hand_in_work, pupil, not_in_it},
        {post, "/werk/{work}/inleveren", hand_in_work, pupil, not_in_it},
        {get, "/werk/{work}/bekijk", see_work, pupil},
        {get, "/werk/{work}/heropen", reopen_work, pupil},
        {post, "/werk/{work}/heropen", reopen_work, pupil},
        // A class
        {get, "/klas/{class}", see_class, klass},
        {get, "/klas/{class}/uitzetten/{template}", set_out_assignment, klass},
        {post, "/klas/{class}/uitzetten/{template}", set_out_assignment, klass},
        {get, "/opdracht/{assignment}", see_class, klass},
        {get, "/opdracht/{assignment}/nabespreken", debrief_assignment, klass},
        {post, "/opdracht/{assignment}/nabespreken", debrief_assignment, klass},
        // On paper
        {get, "/opdracht/{assignment}/papier", set_out_assignment, klass},
        {post, "/opdracht/{assignment}/papier", set_out_assignment, klass},
        {get, "/opdracht/{assignment}/papier/{sheets}", set_out_assignment, klass, only_who_asked},
        {get, "/opdracht/{assignment}/papier/{sheets}/pdf", set_out_assignment, klass, only_who_asked},
        {post, "/opdracht/{assignment}/papier/inleveren", set_out_assignment, klass},
        {get, "/klas/{class}/papier", set_out_assignment, klass},
        {post, "/klas/{class}/papier", set_out_assignment, klass},
        {get, "/klas/{class}/papier/{scan}", set_out_assignment, klass},
        {get, "/klas/{class}/papier/{scan}/{scanned}", set_out_assignment, klass},
        {get, "/klas/{class}/papier/{scan}/{scanned}/klein", set_out_assignment, klass},
        {post, "/klas/{class}/papier/{scan}/{scanned}", set_out_assignment, klass},
        // The dossier
        {get, "/dossier/{pupil}", see_dossier, pupil},
        {get, "/dossier/{pupil}/{entry}", write_dossier, pupil},
        {post, "/dossier/{pupil}/{entry}", write_dossier, pupil},
        // Running the school's Trialoog
        {get, "/beheer/import", import_people, own},
        {post, "/beheer/import", import_people, own},
        {get, "/beheer/import/{import}", import_people, school},
        {post, "/beheer/import/{import}/kolommen", import_people, school},
        {post, "/beheer/import/{import}/toepassen", import_people, school},
        {get, "/beheer/brieven", make_letters, own},
        {post, "/beheer/brieven", make_letters, own},
        {get, "/beheer/brieven/{job}", make_letters, school},
        {get, "/beheer/brieven/{job}/pdf", make_letters, school},
        {post, "/beheer/brieven/{job}/wissen", make_letters, school},
        {get, "/beheer/mensen", manage_access, own},
        {get, "/beheer/mensen/nieuw", manage_access, own},
        {post, "/beheer/mensen/nieuw", manage_access, own},
        {get, "/beheer/mensen/{person}", manage_access, school},
        {post, "/beheer/mensen/{person}/code", manage_access, school, {}, {}, "parent"},
        {post, "/beheer/mensen/{person}/brief", manage_access, school, {}, code_of_parent, "parent"},
        {post, "/beheer/mensen/{person}/uitloggen", manage_access, school},
        {post, "/beheer/mensen/{person}/account", manage_access, school},
        {post, "/beheer/mensen/{person}/account/wachtwoord", manage_access, school},
        {post, "/beheer/mensen/{person}/account/uit", manage_access, school},
        {post, "/beheer/mensen/{person}/account/aan", manage_access, school},
        {post, "/beheer/mensen/{person}/account/tweede-stap", manage_access, school},
        {post, "/beheer/mensen/{person}/rollen", manage_access, school, {}, a_role},
        {post, "/beheer/mensen/{person}/rollen/{role}/einde", manage_access, school},
        {get, "/beheer/inzage", see_audit_trail, own},
        {get, "/beheer/post", make_letters, Object::list},
        {post, "/beheer/post/{class}", make_letters, klass},
        {get, "/beheer/post/{class}/{pile}", make_letters, klass},
        {get, "/demo/post", see_outbox, own},
        {get, "/demo/post/{mail}", see_outbox, school},
        {get, "/demo/post/{mail}/eml", see_outbox, school},
    };
    return rows;
}

} // namespace trialoog::test
