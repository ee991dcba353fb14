#pragma once
// A pupil with something in every corner, to be forgotten.

#include "app/residues_for_tests.hpp"
#include "app/tidy.hpp"
#include "platform/mail/mail.hpp"
#include "platform/storage/uses.hpp"
#include "tests/support/database.hpp"
#include "tests/support/file_uses.hpp"
#include "tests/support/house.hpp"

namespace trialoog::residue {

using test::run, test::wissel;

// Every id and word of theirs holds the canary.
inline constexpr const char *pupil = "kanarie", *mother = "kanarie-moeder";

/// Kanarie left on 1 November 2024, with something in every corner; her mother has no other child here.
/// Her neighbour in the class, Noor, stays.
struct Grown {
    explicit Grown(db::Database& given) : database(given), house(given) {
        test::found_town(database);
        shared = house.services().files.put("a photo that Noor has too");
        own = house.services().files.put("kanarie's photo");
        house.services().mail.send({.id = "letter",
                                    .to_name = "kanarie moeder",
                                    .to_address = "kanarie@example.nl",
                                    .subject = "over kanarie",
                                    .text = "kanarie"});
        database.write([&](db::Writer& tx) { person(tx); });
        database.write([&](db::Writer& tx) { work(tx); });
        database.write([&](db::Writer& tx) { dossier(tx); });
        database.write([&](db::Writer& tx) { around(tx); });
        database.write([&](db::Writer& tx) { talks(tx); });
        database.write([&](db::Writer& tx) { test::enter_uses(tx); });
        make_old(house.services().files.folder().parent_path());
    }

    void person(db::Writer& tx) {
        for (const char* id : {pupil, mother}) {
            test::add_person(tx, {.id = id, .given_name = "Kanarie", .family_name = "Kanarie"});
            run(tx,
                "UPDATE person SET email = 'kanarie@example.nl', phone = 'kanarie', street = 'kanarie', "
                "postcode = 'kanarie', town = 'kanarie', language = 'kanarie' WHERE school_id = 'wissel' AND "
                "id "
                "= $1",
                {id});
            run(tx,
                "INSERT INTO letter_code (school_id, id, person_id, code_hash, made_at) VALUES ('wissel', "
                "$1, "
                "$1, $1, 1)",
                {id});
            run(tx,
                "INSERT INTO session (token_hash, school_id, person_id, means, made_at, seen_at, expires_at) "
                "VALUES ($1, 'wissel', $1, 'letter', 1, 1, 1)",
                {id});
            run(tx, "INSERT INTO paper_reader (school_id, person_id, since) VALUES ('wissel', $1, 1)", {id});
        }
        run(tx, "UPDATE person SET left_on = '2024-11-01' WHERE school_id = 'wissel' AND id = 'kanarie'");
        run(tx, "INSERT INTO administration_key (school_id, kind, key, person_id) VALUES ('wissel', 'pupil', "
                "'kanarie', 'kanarie'), ('wissel', 'parent', 'kanarie/1', 'kanarie-moeder')");
        run(tx, "INSERT INTO enrolment (school_id, pupil_id, class_id, from_on, until_on) VALUES ('wissel', "
                "'kanarie', '1a', '2023-08-01', '2024-11-01')");
        test::add_parent(tx, wissel, mother, pupil);
        run(tx,
            "INSERT INTO pupil_mentor (school_id, pupil_id, mentor_id, from_on) VALUES ('wissel', 'kanarie', "
            "'els', '2023-08-01')");
    }

    void work(db::Writer& tx) {
        run(tx, "INSERT INTO assignment (school_id, id, class_id, template_id, announced_on, prepared_on, "
                "hand_in_on, debrief_on, feedback, set_out_by, set_out_at) VALUES ('wissel', 'old', '1a', "
                "'template', '2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '', 'els', 1)");
        run(tx, "INSERT INTO work (school_id, id, assignment_id, pupil_id, companion, companion_name, "
                "companion_person_id, handed_in_by, reopen_reason) VALUES ('wissel', 'kanarie-work', 'old', "
                "'kanarie', 'kanarie', 'kanarie', 'kanarie-moeder', 'kanarie', 'kanarie')");
        run(tx, "INSERT INTO work (school_id, id, assignment_id, pupil_id) VALUES ('wissel', 'noors-work', "
                "'old', "
                "'noor')");
        run(tx, "INSERT INTO answer (school_id, work_id, field, value, version, change_number, saved_by, "
                "saved_at) "
                "VALUES ('wissel', 'kanarie-work', 'kanarie', 'kanarie', 1, 1, 'kanarie-moeder', 1)");
        run(tx,
            "INSERT INTO photo (school_id, id, work_id, field, screen_key, thumbnail_key, width, height, "
            "added_by, "
            "added_at) VALUES ('wissel', 'kanarie-photo', 'kanarie-work', 'kanarie', $1, $2, 1, 1, "
            "'kanarie', 1), "
            "('wissel', 'noors-photo', 'noors-work', 'foto', $2, $2, 1, 1, 'noor', 1)",
            {own, shared});
        run(tx, "INSERT INTO debrief (school_id, work_id, done, companion, would_help, noted_by, noted_at) "
                "VALUES "
                "('wissel', 'kanarie-work', 1, 'kanarie', 'kanarie', 'els', 1)");
        run(tx, "INSERT INTO supporter_proposal (school_id, work_id, name, state, proposed_by, proposed_at, "
                "answered_by, reason) VALUES ('wissel', 'kanarie-work', 'kanarie', 'declined', 'kanarie', 1, "
                "'els', 'kanarie')");
        run(tx, "INSERT INTO reminder (school_id, work_id, kind, person_id, reminded_at) VALUES ('wissel', "
                "'kanarie-work', 'late', 'kanarie-moeder', 1)");
        run(tx,
            "INSERT INTO evaluation (school_id, assignment_id, person_id, work_id, voice, face_1, face_2, "
            "face_3, line, said_at, changed_at) VALUES ('wissel', 'old', 'kanarie', 'kanarie-work', 'pupil', "
            "1, 1, 1, 'kanarie', 1, 1), ('wissel', 'old', NULL, 'kanarie-work', 'adult', 1, 1, 1, "
            "'kanarie', 1, 1)");
    }

    void dossier(db::Writer& tx) {
        run(tx,
            "INSERT INTO dossier_entry (school_id, id, pupil_id, source, source_id, title, happened_on, "
            "companion, goals, results, evaluation, follow_up, own_goals, own_results, own_evaluation, "
            "own_follow_up, changed_by, changed_at, competence, activity) VALUES ('wissel', 'kanarie-entry', "
            "'kanarie', 'own', 'kanarie', 'kanarie', '2024-01-01', 'kanarie', 'kanarie', 'kanarie', "
            "'kanarie', 'kanarie', 'kanarie', 'kanarie', 'kanarie', 'kanarie', 'kanarie', 1, 'kanarie', "
            "'kanarie')");
        run(tx,
            "INSERT INTO dossier_quality (school_id, entry_id, pupil_id, quality, source, rank, situation) "
            "VALUES ('wissel', 'kanarie-entry', 'kanarie', 'kanarie', 'self', 1, 'kanarie')");
        run(tx,
            "INSERT INTO dossier_fact (school_id, entry_id, pupil_id, topic, place, text, source, for_it, "
            "against_it, to_find_out, whose) VALUES ('wissel', 'kanarie-entry', 'kanarie', 'job', 1, "
            "'kanarie', 'self', 'kanarie', 'kanarie', 'kanarie', 'kanarie')");
        run(tx,
            "INSERT INTO dossier_attachment (school_id, id, pupil_id, entry_id, kind, label, url, file_key, "
            "thumbnail_key, added_at) VALUES ('wissel', 'kanarie-attachment', 'kanarie', 'kanarie-entry', "
            "'photo', 'kanarie', 'kanarie', $1, $1, 1)",
            {own});
        run(tx, "INSERT INTO dossier_person (school_id, id, pupil_id, job, whose, circle, added_at) VALUES "
                "('wissel', 'kanarie-contact', 'kanarie', 'kanarie', 'kanarie', 'family', 1)");
        run(tx, "INSERT INTO dossier_share (school_id, id, pupil_id, token_hash, for_whom, shows_overview, "
                "shows_photos, ends_on, made_at) VALUES ('wissel', 'kanarie-share', 'kanarie', 'kanarie', "
                "'kanarie', 1, 1, '2024-02-01', 1)");
        run(tx, "INSERT INTO dossier_share_entry (school_id, share_id, entry_id) VALUES ('wissel', "
                "'kanarie-share', 'kanarie-entry')");
    }

    /// Of Kanarie, and one of Noor's that names Kanarie's mother.
    void talks(db::Writer& tx) {
        run(tx, "INSERT INTO conversation_round (school_id, id, school_year_id, title, guide_key, from_on, "
                "until_on, "
                "minutes, pause_minutes, place, answer_by, silence, opened_by, opened_at) SELECT 'wissel', "
                "'round', "
                "school_year_id, 'Kennismaken', 'introduction', '2024-02-01', '2024-02-02', 20, 5, 'school', "
                "'2024-01-20', 'any_time', 'els', 1 FROM grade WHERE school_id = 'wissel' AND number = 1");
        run(tx,
            "INSERT INTO round_person (school_id, round_id, id, part, person_id) VALUES ('wissel', 'round', "
            "'els', 'mentor', 'els')");
        run(tx, "INSERT INTO family_answer (school_id, round_id, pupil_id, adult_id, comes, who_comes, "
                "point, through, "
                "answered_by, answered_at) VALUES ('wissel', 'round', 'kanarie', 'kanarie-moeder', 'self', "
                "'kanarie', "
                "'kanarie', 'own', 'kanarie-moeder', 1)");
        run(tx,
            "INSERT INTO answer_time (school_id, round_id, pupil_id, adult_id, at, minds) VALUES ('wissel', "
            "'round', 'kanarie', 'kanarie-moeder', '2024-02-01T18:30', 0)");
        run(tx,
            "INSERT INTO talk (school_id, id, round_id, pupil_id, adult_id, missed_why) VALUES ('wissel', "
            "'kanarie-talk', 'round', 'kanarie', 'kanarie-moeder', 'kanarie')");
        run(tx, "INSERT INTO talk_guest (school_id, talk_id, round_id, round_person_id) VALUES ('wissel', "
                "'kanarie-talk', 'round', 'els')");
        run(tx, "INSERT INTO round_plan (school_id, round_id, job_id, board_version, asked_by, asked_at, "
                "outcome) VALUES "
                "('wissel', 'round', 'job', 0, 'els', 1, '{\"people\": [\"kanarie-moeder\"]}')");
        run(tx, "INSERT INTO talk_preparation (school_id, talk_id, good_news, changed_by, changed_at) VALUES "
                "('wissel', 'kanarie-talk', 'kanarie', 'els', 1)");
        run(tx, "INSERT INTO talk_point (school_id, talk_id, person_id, text, changed_at) VALUES ('wissel', "
                "'kanarie-talk', 'kanarie-moeder', 'kanarie', 1)");
        run(tx,
            "INSERT INTO presentation (school_id, talk_id, changed_at) VALUES ('wissel', 'kanarie-talk', 1)");
        run(tx, "INSERT INTO presentation_piece (school_id, talk_id, id, place, kind, text, note) VALUES "
                "('wissel', 'kanarie-talk', 'kanarie-piece', 1, 'words', 'kanarie', 'kanarie')");
        run(tx, "INSERT INTO talk_note (school_id, talk_id, phase, text, changed_by, changed_at) VALUES "
                "('wissel', 'kanarie-talk', 'welcome', 'kanarie', 'els', 1)");
        run(tx, "INSERT INTO talk_private_note (school_id, talk_id, mentor_id, text, changed_at) VALUES "
                "('wissel', 'kanarie-talk', 'els', 'kanarie', 1)");
        run(tx,
            "INSERT INTO talk_record (school_id, talk_id, with_whom, disappointment, changed_by, changed_at) "
            "VALUES ('wissel', 'kanarie-talk', 'kanarie', 'kanarie', 'els', 1)");
        run(tx,
            "INSERT INTO talk (school_id, id, round_id, pupil_id) VALUES ('wissel', 'noors-talk', 'round', "
            "'noor')");
        for (const char* talk : {"kanarie-talk", "noors-talk"}) {
            run(tx,
                "INSERT INTO talk_adult (school_id, talk_id, person_id) VALUES ('wissel', $1, "
                "'kanarie-moeder')",
                {talk});
            run(tx,
                "INSERT INTO talk_consent (school_id, talk_id, voice, person_id, agrees, why, wording, "
                "said_at, "
                "said_by) VALUES ('wissel', $1, 'adult', 'kanarie-moeder', 0, 'kanarie', 'x', 1, 'els')",
                {talk});
        }
        run(tx,
            "INSERT INTO agreement (school_id, id, talk_id, pupil_id, voice, person_id, what, place, "
            "marked_by, "
            "changed_by, changed_at) VALUES ('wissel', 'kanarie-agreement', 'kanarie-talk', 'kanarie', "
            "'pupil', "
            "NULL, 'kanarie', 1, 'kanarie', 'els', 1), ('wissel', 'noors-agreement', 'noors-talk', 'noor', "
            "'adult', 'kanarie-moeder', 'belt', 1, 'kanarie-moeder', 'els', 1)");
    }

    void around(db::Writer& tx) {
        const std::int64_t lately = house.clock().now().ms;
        for (const char* about : {"kanarie", "kanarie-work", "other"})
            run(tx,
                "INSERT INTO message (school_id, id, person_id, purpose, about_id, channel, language, "
                "subject, "
                "body, made_at) VALUES ('wissel', 'kanarie-' || CAST($1 AS TEXT), 'kanarie-moeder', "
                "'kanarie', $1, "
                "'email', 'nl', 'kanarie', 'kanarie', $2)",
                {about, lately});
        // To somebody who stays: it tells of two children.
        run(tx,
            "INSERT INTO message (school_id, id, person_id, purpose, about_id, channel, language, subject, "
            "body, made_at) VALUES ('wissel', 'to-karim', 'karim', 'x', 'both', 'email', 'nl', 'over "
            "kanarie', 'kanarie', 1)");
        run(tx, "UPDATE message SET made_at = $1 WHERE id = 'to-karim'", {lately});
        run(tx, "INSERT INTO message_about (school_id, message_id, reader_id, pupil_id) VALUES ('wissel', "
                "'to-karim', 'karim', 'kanarie'), ('wissel', 'to-karim', 'karim', 'noor')");
        run(tx,
            "INSERT INTO contact_decision (school_id, id, person_id, pupil_id, from_on, reason, decided_by, "
            "decided_at) VALUES ('wissel', 'd1', 'kanarie-moeder', 'kanarie', '2024-01-01', 'kanarie', "
            "'ada', "
            "1), ('wissel', 'd2', 'kanarie', NULL, '2024-01-01', 'kanarie', 'ada', 1)");
        // To somebody who stays: years ago.
        run(tx,
            "INSERT INTO message (school_id, id, person_id, purpose, about_id, channel, language, subject, "
            "body, made_at, reads_with) VALUES ('wissel', 'to-samira', 'samira', 'x', 'old', 'email', 'nl', "
            "'over kanarie', 'kanarie', 1, 'kanarie-moeder')");
        run(tx, "INSERT INTO contact_entry (school_id, pupil_id, act, act_id, adult_id, part, happened_at) "
                "VALUES "
                "('wissel', 'kanarie', 'assignment_done', 'kanarie-work', 'kanarie-moeder', 'supported', 1), "
                "('wissel', 'noor', 'assignment_done', 'noors-work', 'kanarie-moeder', 'supported', 1)");
        const auto note = [&](const char* id, const char* by, db::Param about, db::Param object) {
            run(tx,
                "INSERT INTO audit_entry (school_id, id, at, viewer_id, action, pupil_id, object_id) VALUES "
                "('wissel', $1, 1, $2, 'see_work', $3, $4)",
                {id, by, about, object});
        };
        note("n1", "els", pupil, "kanarie-work");
        note("n2", "kanarie-moeder", "kanarie", nullptr);
        note("n3", "kanarie", nullptr, nullptr);
        note("n4", "els", nullptr, "kanarie-work");
        note("n5", "ada", nullptr, "kanarie-moeder");
        note("n6", "els", nullptr, "kanarie-photo");
        note("n7", "els", nullptr, "kanarie-entry");
        run(tx,
            "INSERT INTO job (school_id, id, kind, input, made_by, made_at, state, due_at, result, ended_at) "
            "VALUES ('wissel', 'j1', 'dossier_pdf', '{\"pupil\":\"kanarie\"}', 'cora', 1, 'failed', 1, '', "
            "1), "
            "('wissel', 'j2', 'x', '{}', 'kanarie', 1, 'done', 1, 'kanarie', 1)");
        run(tx,
            "INSERT INTO import_preview (school_id, id, made_by, made_at, files, applied_at, result) VALUES "
            "('wissel', 'applied', 'ada', 1, '', 2, 'rij van Kanarie geweigerd')");
        run(tx,
            "INSERT INTO paper_sheet (school_id, id, purpose, about_id, class_id, page, pages, "
            "school_year_id, "
            "printed_by, printed_at) VALUES ('wissel', 'SHEET', 'assignment', 'kanarie-work', '1a', 1, 1, "
            "'year', 'els', 1)");
        run(tx, "INSERT INTO paper_scan (school_id, id, class_id, made_by, made_at, job_id, done_at) VALUES "
                "('wissel', 'kanarie-scan', '1a', 'els', 1, 'x', 1)");
        run(tx, "INSERT INTO paper_file (school_id, scan_id, place, name, file_key) VALUES ('wissel', "
                "'kanarie-scan', 1, 'kanarie.pdf', 'x')");
        const auto page = [&](int number, const char* state, const char* about) {
            run(tx,
                "INSERT INTO paper_page (school_id, id, scan_id, place, number, state, screen_key, "
                "thumbnail_key, "
                "width, height, purpose, about_id, added_at) VALUES ('wissel', 'kanarie-page-' || CAST($1 AS "
                "TEXT), "
                "'kanarie-scan', 1, $2, $3, $4, $4, 1, 1, 'assignment', $5, 1)",
                {std::to_string(number), number, state, own, about});
        };
        page(1, "landed", "kanarie-work");
        page(2, "waiting", ""); // nobody ever said whose it is
    }

    /// So many nights, one after another.
    std::size_t nights(int count) {
        std::size_t people = 0;
        for (int i = 0; i < count; ++i) {
            people += app::tidy(house.services()).people;
            house.clock().advance_seconds(86'400);
        }
        return people;
    }

    db::Database& database;
    test::House house;
    storage::Key shared, own;
};

} // namespace trialoog::residue
