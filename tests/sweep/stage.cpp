#include "tests/sweep/stage.hpp"

#include "app/slices.hpp"
#include "platform/storage/storage.hpp"
#include "slices/access/letters/letters.hpp"
#include "slices/access/secrets/code.hpp"
#include "slices/access/secrets/secrets.hpp"
#include "slices/access/sign_in/demo_links.hpp"
#include "slices/content/template/template.hpp"
#include "slices/dossier/taking/taking.hpp"
#include "tests/sweep/scene.hpp"

#include <set>
#include <stdexcept>

namespace trialoog::test {
namespace {
constexpr std::int64_t pile = 1000;

/// Everybody but those of the ghost's target.
bool exists(const Target& target) { return target.school != "nowhere"; }

std::string parent_in(const std::string& school) {
    if (school == wissel) return "samira";
    if (school == anker) return "nadia";
    return school == horizon ? "jan" : "nobody";
}
/// With whom the pupil did the work.
std::string companion_of(const Target& target) {
    if (target.pupil == "daan") return "tom";
    return target.pupil == "sem" ? "willem" : parent_in(target.school);
}

/// Qualities, with an open day and a poster after it: something of every kind that has a page of its own.
std::string with_poster_and_open_day(std::string_view qualities) {
    return std::string(qualities) + R"(
  - key: open_day
    title: Open dag
    items:
      - {key: course, kind: line, label: Opleiding, yields: course}
      - {key: day, kind: date, label: Dag}
      - {key: asked, kind: questions, label: Vragen, list: qualities}
      - {key: poster, kind: poster, label: Poster}
)";
}
constexpr std::pair<const char*, const char*> answers[] = {
    {"course", "Kok"},
    {"day", "2026-11-14"},
    {"asked", "Wat leer je?"},
    {"poster", R"({"poster":1,"look":"sun","pieces":[{"kind":"title","x":148,"y":40,"size":20,"turn":0,)"
               R"("colour":0,"text":"Ik"}]})"}};
} // namespace

Stage::Stage(db::Database& database) : database_(database), house_(database) {
    found_town(database);
    house_.services().demo = true;
    picture_ = house_.services().files.put("a picture");
    // Whichever row is taken away, another shows it.
    database_.write([&](db::Writer& tx) { storage::uses(tx, picture_, {"photo", wissel, "of the stage"}); });
    storage::NewFiles files(house_.services());
    taken_ = dossier::put_sealed(files, house_.services().secret, "a dossier");
    std::set<std::string> schools;
    for (const Target& target : targets()) {
        if (!exists(target)) continue;
        if (schools.insert(target.school).second) furnish_school(target);
        furnish(target);
    }
    router_ = std::make_unique<http::Router>(app::make_router(house_.services()));
    gate_ = access::gate(house_.services(), app::menus());
    for (const Actor& actor : cast()) {
        sign_in_again(actor);
    }
}

void Stage::furnish_school(const Target& target) {
    const auto& qualities = *content::find_in_library("qualities");
    const std::string school = target.school, spare = "spare-" + school;
    const auto sealed = [&](std::string_view content) {
        return house_.services().files.put(
            access::seal(house_.services().secret, access::letters_purpose, content));
    };
    const std::string letters = access::to_json(
        access::LettersResult{sealed("letters"), 0, sealed(access::to_json(access::MadeLetters{}))});
    database_.write([&](db::Writer& tx) {
        add_person(tx, {school, spare, "Spare", "Staff"});
        run(tx,
            "INSERT INTO assignment_template (school_id, id, template_key, version, content, content_hash, "
            "made_at) "
            "VALUES ($1, 'template', 'qualities', 1, $2, $3, 1) ON CONFLICT (school_id, id) DO UPDATE SET "
            "template_key = excluded.template_key, content = excluded.content, content_hash = "
            "excluded.content_hash",
            {school, with_poster_and_open_day(qualities.yaml), "of the sweep"});
        run(tx,
            "INSERT INTO activity (school_id, id, grade_id, library_key, kind, title, template_key, "
            "starts_on, ends_on, "
            "changed_at) VALUES ($1, $2, $3, 'qualities', 'home_assignment', 'Kwaliteiten', 'qualities', "
            "'2026-10-01', "
            "'2026-10-20', 1)",
            {school, "activity-" + school, grade_id(school, 1)});
        run(tx,
            "INSERT INTO school_template (school_id, id, template_key, title, grade, state, draft_version, "
            "made_by, made_at, changed_by, changed_at) "
            "VALUES ($1, $2, 'qualities', 'Kwaliteiten', 1, 'draft', 1, $3, 1, $3, 1)",
            {school, "draft-" + school, spare});
        run(tx,
            "INSERT INTO school_template_draft (school_id, template_id, version, content, made_by, made_at) "
            "VALUES ($1, $2, 1, $3, $4, 1)",
            {school, "draft-" + school, qualities.yaml, spare});
        run(tx,
            "INSERT INTO import_preview (school_id, id, made_by, made_at, files) VALUES ($1, $2, 'x', 1, "
            "'[]')",
            {school, "import-" + school});
        run(tx,
            "INSERT INTO job (school_id, id, kind, input, made_by, made_at, state, due_at, result, ended_at) "
            "VALUES ($1, $2, 'letters', '{}', 'x', 1, 'done', 1, $3, 1)",
            {school, "job-" + school, letters});
        run(tx,
            "INSERT INTO staff_role (school_id, id, person_id, role) VALUES ($1, $2, $3, 'subject_teacher')",
            {school, "role-" + school, spare});
        run(tx,
            "INSERT INTO staff_account (school_id, person_id, login, password_hash) VALUES ($1, $2, $2, 'x')",
            {school, spare});
        run(tx,
            "INSERT INTO message (school_id, id, person_id, purpose, about_id, channel, language, subject, "
            "body, made_at) "
            "VALUES ($1, $2, $3, 'x', 'x', 'email', 'nl', 'Onderwerp', 'Tekst', 1)",
            {school, "mail-" + school, parent_in(school)});
        run(tx, "UPDATE person SET email = 'ouder@example.nl' WHERE school_id = $1 AND id = $2",
            {school, parent_in(school)});
    });
    furnish_signal(target);
    database_.write([&](db::Writer& tx) {
        for (const Scene& scene : scenes())
            if (scene.furnish_school) scene.furnish_school(tx, target);
    });
}

/// A signal for everybody who may see signals.
void Stage::furnish_signal(const Target& target) {
    const std::string &school = target.school, signal = "signal-" + school;
    database_.write([&](db::Writer& tx) {
        run(tx,
            "INSERT INTO insider_signal (school_id, id, person_id, limit_key, day, at) VALUES ($1, $2, $3, "
            "'pupils', '2026-10-15', 1)",
            {school, signal, "spare-" + school});
        run(tx,
            "INSERT INTO insider_signal_reader (school_id, signal_id, person_id) SELECT DISTINCT school_id, "
            "CAST($2 AS TEXT), person_id FROM staff_role WHERE school_id = $1 AND role IN ('administrator', "
            "'management', 'counsellor')",
            {school, signal});
    });
}

void Stage::furnish(const Target& target) {
    const std::string &school = target.school, &pupil = target.pupil, &class_id = target.class_id;
    const std::string assignment = "assignment-" + class_id, work = "work-" + pupil;
    database_.write([&](db::Writer& tx) {
        run(tx,
            "INSERT INTO assignment (school_id, id, class_id, template_id, announced_on, prepared_on, "
            "hand_in_on, "
            "debrief_on, feedback, set_out_by, set_out_at) VALUES ($1, $2, $3, 'template', '2026-10-01', "
            "'2026-10-02', "
            "'2026-10-20', '2026-10-21', '', 'x', 1) ON CONFLICT DO NOTHING",
            {school, assignment, class_id});
        run(tx,
            "INSERT INTO work (school_id, id, assignment_id, pupil_id, companion, companion_person_id) "
            "VALUES ($1, $2, $3, $4, 'mother', $5) ON CONFLICT DO NOTHING",
            {school, work, assignment, pupil, companion_of(target)});
        run(tx,
            "INSERT INTO supporter_proposal (school_id, work_id, name, state, proposed_by, proposed_at) "
            "VALUES ($1, $2, 'tante Riet', 'waiting', $3, 1)",
            {school, work, pupil});
        run(tx,
            "INSERT INTO photo (school_id, id, work_id, field, screen_key, thumbnail_key, width, height, "
            "added_by, added_at) "
            "VALUES ($1, $2, $3, 'photo', $4, $4, 1, 1, $5, 1)",
            {school, "photo-" + pupil, work, picture_, pupil});
        run(tx,
            "INSERT INTO dossier_entry (school_id, id, pupil_id, source, source_id, title, happened_on, "
            "goals, results, "
            "evaluation, follow_up, changed_by, changed_at) VALUES ($1, $2, $3, 'work', $4, 'Kwaliteiten', "
            "'2026-10-16', "
            "'', '', '', '', 'x', 1)",
            {school, "entry-" + pupil, pupil, work});
        for (const auto& [field, value] : answers)
            run(tx,
                "INSERT INTO answer (school_id, work_id, field, value, version, change_number, saved_by, "
                "saved_at) VALUES ($1, $2, $3, $4, 1, 1, $5, 1)",
                {school, work, field, value, pupil});
        run(tx,
            "INSERT INTO paper_scan (school_id, id, class_id, made_by, made_at, job_id, done_at) "
            "VALUES ($1, $2, $3, 'x', 1, 'x', 1) ON CONFLICT DO NOTHING",
            {school, "scan-" + class_id, class_id});
        run(tx,
            "INSERT INTO paper_page (school_id, id, scan_id, place, number, state, screen_key, "
            "thumbnail_key, "
            "width, height, added_at, class_id) VALUES ($1, $2, $3, 1, 1, 'waiting', $4, $4, 1, 1, 1, $5) "
            "ON CONFLICT DO NOTHING",
            {school, "page-" + class_id, "scan-" + class_id, picture_, class_id});
        run(tx,
            "INSERT INTO paper_scan (school_id, id, origin, made_by, made_at, job_id, done_at) "
            "VALUES ($1, $2, 'scanner', '', 1, 'x', 1) ON CONFLICT DO NOTHING",
            {school, "stack-" + school});
        run(tx, "UPDATE paper_scan SET made_at = $2 WHERE school_id = $1", // not so long ago
            {school, house_.clock().now().ms});
        for (const std::string& scan : {"scan-" + class_id, "stack-" + school}) // refused
            run(tx,
                "INSERT INTO paper_file (school_id, scan_id, place, name, file_key, refusal) "
                "VALUES ($1, $2, 1, 'scan.pdf', $3, 'locked') ON CONFLICT DO NOTHING",
                {school, scan, picture_});
        run(tx,
            "INSERT INTO paper_page (school_id, id, scan_id, place, number, state, screen_key, "
            "thumbnail_key, width, height, added_at) VALUES ($1, $2, $3, 1, 1, 'waiting', $4, $4, 1, 1, 1) "
            "ON CONFLICT DO NOTHING",
            {school, "loose-" + school, "stack-" + school, picture_});
        run(tx,
            "INSERT INTO message (school_id, id, person_id, purpose, about_id, class_id, channel, language, "
            "subject, body, "
            "made_at, sent_at) VALUES ($1, $2, $3, 'x', $2, $4, 'letter', 'nl', 'Onderwerp', 'Tekst', 1, $5)",
            {school, "letter-" + pupil, parent_in(school), class_id, pile});
        furnish_taken(tx, target);
        add_pupil_mentor(tx, school, "spare-" + school, pupil);
        for (const Scene& scene : scenes())
            if (scene.furnish) scene.furnish(tx, target);
    });
    restore();
}

/// What the pupil added itself, and took along.
void Stage::furnish_dossier(db::Writer& tx, const Target& target) {
    const std::string &school = target.school, &pupil = target.pupil, piece = "piece-" + pupil;
    run(tx,
        "INSERT INTO dossier_entry (school_id, id, pupil_id, source, source_id, title, happened_on, goals, "
        "results, evaluation, follow_up, changed_by, changed_at) VALUES ($1, $2, $3, 'own', $2, 'Zwemmen', "
        "'2026-10-01', '', '', '', '', 'x', 1) ON CONFLICT DO NOTHING",
        {school, piece, pupil});
    run(tx,
        "INSERT INTO dossier_attachment (school_id, id, pupil_id, entry_id, kind, label, file_key, "
        "thumbnail_key, added_at) VALUES ($1, $2, $3, $4, 'photo', 'foto', $5, $5, 1) ON CONFLICT DO NOTHING",
        {school, "attachment-" + pupil, pupil, piece, picture_});
    run(tx,
        "INSERT INTO dossier_person (school_id, id, pupil_id, job, whose, circle, added_at) VALUES ($1, $2, "
        "$3, 'kapper', 'tante', 'family', 1) ON CONFLICT DO NOTHING",
        {school, "contact-" + pupil, pupil});
    run(tx,
        "INSERT INTO dossier_share (school_id, id, pupil_id, token_hash, for_whom, shows_overview, "
        "shows_photos, ends_on, made_at) VALUES ($1, $2, $3, $2, 'stage', 1, 1, '2026-11-01', 1) ON CONFLICT "
        "DO NOTHING",
        {school, "share-" + pupil, pupil});
}

void Stage::furnish_taken(db::Writer& tx, const Target& target) {
    const auto job = [&](const std::string& id, std::string_view kind, std::string_view by) {
        run(tx,
            "INSERT INTO job (school_id, id, kind, input, made_by, made_at, state, due_at, result, ended_at) "
            "VALUES ($1, $2, $3, $4, $5, 1, 'done', 1, $6, $7) ON CONFLICT DO NOTHING",
            {target.school, id, kind, dossier::to_json(dossier::TakingInput{.pupil_id = target.pupil}), by,
             dossier::to_json(dossier::TakingResult{.keys = {taken_}}), house_.clock().now().ms});
    };
    job("export-" + target.pupil, "dossier_pdf", target.pupil);
    job("bundle-" + target.school, "dossiers_zip", target.school == wissel ? "cora" : "x");
}

void Stage::restore() {
    database_.write([&](db::Writer& tx) {
        for (const Target& target : targets())
            if (exists(target)) furnish_dossier(tx, target);
        run(tx, "UPDATE work SET handed_in_at = 1, handed_in_by = pupil_id, began_at = 1, pupil_ready_at = "
                "1, adult_ready_at = 1");
        run(tx, "UPDATE work SET companion_person_id = 'willem', companion = 'other' WHERE school_id = "
                "'wissel' AND id = 'work-sem'");
        run(tx, "UPDATE supporter_proposal SET state = 'waiting', person_id = NULL");
        run(tx, "UPDATE photo SET removed_at = NULL, screen_key = $1, thumbnail_key = $1", {picture_});
        run(tx, "UPDATE paper_page SET state = 'waiting'");
        run(tx, "UPDATE staff_role SET ended_on = NULL");
        run(tx, "UPDATE pupil_mentor SET ended_on = NULL WHERE mentor_id <> 'kees'");
        run(tx, "UPDATE staff_account SET disabled_at = NULL");
        run(tx, "UPDATE import_preview SET applied_at = NULL, files = '[]'");
        run(tx, "UPDATE assignment SET debriefed_at = NULL, withdrawn_at = NULL");
        run(tx, "UPDATE message SET sent_at = 1000 WHERE channel = 'letter'");
        run(tx, "DELETE FROM school_template_draft WHERE version > 1");
        run(tx,
            "UPDATE school_template SET template_key = key_before, key_before = '', deleted_at = NULL WHERE "
            "deleted_at IS NOT NULL");
        run(tx, "UPDATE school_template SET draft_version = 1");
        run(tx, "DELETE FROM failed_try");
        run(tx, "UPDATE insider_signal_reader SET seen_at = NULL");
        for (const Scene& scene : scenes())
            if (scene.restore) scene.restore(tx);
    });
}

std::string Stage::new_code_of(std::string_view school, std::string_view person) {
    return *access::read_code(database_.write([&](db::Writer& tx) {
        return access::new_code(tx, house_.services(), school, person, house_.clock().now());
    }));
}

Browser& Stage::browser(const Actor& actor) { return browsers_.at(actor.name); }

void Stage::sign_in_again(const Actor& actor) {
    browsers_.erase(actor.name);
    browsers_.emplace(actor.name, Browser(*router_, gate_));
    if (actor.person.empty()) return;
    browser(actor).sign_in(house_.services(), actor.school, actor.person, actor.means);
    if (!actor.anonymous) return;
    const std::string hash =
        access::session_hash(house_.services(), browser(actor).cookie(access::session_cookie));
    database_.write(
        [&](db::Writer& tx) { run(tx, "UPDATE session SET revoked_at = 1 WHERE token_hash = $1", {hash}); });
}

void Stage::sign_everybody_in_again(std::string_view person) {
    for (const Actor& actor : cast())
        if (actor.person == person) sign_in_again(actor);
}

std::string Stage::value_of(const std::string& parameter, const Target& target) {
    if (parameter == "code")
        return exists(target) ? new_code_of(target.school, parent_in(target.school)) : "0000000000000";
    if (parameter == "token") {
        const std::string link = access::sign_in_demo_link(house_.services(), target.pupil);
        return link.substr(link.rfind('/') + 1);
    }
    for (const Scene& scene : scenes())
        if (const auto of_slice = scene.ids.find(parameter); of_slice != scene.ids.end())
            return of_slice->second(target);
    const std::map<std::string, std::string> ids{{"pupil", target.pupil},
                                                 {"class", target.class_id},
                                                 {"work", "work-" + target.pupil},
                                                 {"photo", "photo-" + target.pupil},
                                                 {"entry", "piece-" + target.pupil},
                                                 {"attachment", "attachment-" + target.pupil},
                                                 {"contact", "contact-" + target.pupil},
                                                 {"share", "share-" + target.pupil},
                                                 {"export", "export-" + target.pupil},
                                                 {"bundle", "bundle-" + target.school},
                                                 {"part", "1"},
                                                 {"number", "3"},
                                                 {"link", std::string(64, 'a')},
                                                 {"file", "foto-1"},
                                                 {"assignment", "assignment-" + target.class_id},
                                                 {"scan", "scan-" + target.class_id},
                                                 {"scanned", "page-" + target.class_id},
                                                 {"stack", "stack-" + target.school},
                                                 {"loose", "loose-" + target.school},
                                                 {"place", "1"},
                                                 {"sheets", "sheets-" + target.class_id},
                                                 {"template", "qualities"},
                                                 {"guide", "introduction"},
                                                 {"draft", "draft-" + target.school},
                                                 {"step", "talk"},
                                                 {"item", "nicest"},
                                                 {"who", "leerling"},
                                                 {"part", "leerling"},
                                                 {"page", "1"},
                                                 {"poster", "poster"},
                                                 {"grade", grade_id(target.school, 1)},
                                                 {"activity", "activity-" + target.school},
                                                 {"import", "import-" + target.school},
                                                 {"job", "job-" + target.school},
                                                 {"person", "spare-" + target.school},
                                                 {"parent", parent_in(target.school)},
                                                 {"mentor", "spare-" + target.school},
                                                 {"role", "role-" + target.school},
                                                 {"mail", "mail-" + target.school},
                                                 {"pile", std::to_string(pile)},
                                                 {"signal", "signal-" + target.school},
                                                 {"session", "andere"}};
    const auto found = ids.find(parameter);
    if (found == ids.end())
        throw std::runtime_error("the sweep doesn't know {" + parameter +
                                 "}: add it to the slice's scene_for_tests.cpp");
    return found->second;
}

std::string Stage::path(const std::string& pattern, const Target& target) {
    std::string out;
    for (std::size_t at = 0; at < pattern.size();) {
        const auto open = std::min(pattern.find('{', at), pattern.size());
        out += pattern.substr(at, open - at);
        if (open == pattern.size()) break;
        const auto close = pattern.find('}', open);
        out += value_of(pattern.substr(open + 1, close - open - 1), target);
        at = close + 1;
    }
    return out;
}

} // namespace trialoog::test
