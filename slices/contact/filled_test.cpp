// A school that worked with Trialoog before there was a ledger finds its history in it.

#include "slices/contact/contacts_for_tests.hpp"
#include "tests/support/database.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace trialoog;
using namespace trialoog::test;

namespace {

// Noor with mother Samira and father Karim, Daan with mother Lia; Noor's neighbour Willem helped with her
// work.
constexpr const char* before = R"(
INSERT INTO board (id, name) VALUES ('b', 'b');
INSERT INTO school (id, board_id, name, brin, contact_name, contact_email, contact_phone, created_at)
VALUES ('brug', 'b', 'De Brug', '', '', '', '', 1);
INSERT INTO school_year (school_id, id, name, starts_on, ends_on)
VALUES ('brug', 'y', '2026-2027', '2026-08-01', '2027-07-31');
INSERT INTO grade (school_id, id, school_year_id, number) VALUES ('brug', 'g', 'y', 1);
INSERT INTO school_class (school_id, id, grade_id, name, leerweg) VALUES ('brug', '1b', 'g', '1b', 'kader');
INSERT INTO person (school_id, id, given_name, family_name, created_at)
VALUES ('brug', 'noor', 'Noor', '', 1), ('brug', 'daan', 'Daan', '', 1), ('brug', 'samira', 'Samira', '', 1),
    ('brug', 'karim', 'Karim', '', 1), ('brug', 'lia', 'Lia', '', 1), ('brug', 'willem', 'Willem', '', 1);
INSERT INTO parent_relation (school_id, pupil_id, parent_id, kind) VALUES ('brug', 'noor', 'samira', 'mother'),
    ('brug', 'noor', 'karim', 'father'), ('brug', 'daan', 'lia', 'mother');
INSERT INTO letter_code (school_id, id, person_id, code_hash, made_at, first_used_at)
VALUES ('brug', 'c-samira', 'samira', 'h1', 10, 20), ('brug', 'c-karim', 'karim', 'h2', 10, NULL),
    ('brug', 'c-willem', 'willem', 'h3', 10, 20), ('brug', 'c-noor', 'noor', 'h4', 10, 20);
INSERT INTO message (school_id, id, person_id, purpose, about_id, class_id, channel, language, subject, body, made_at,
    sent_at, withdrawn_at)
VALUES ('brug', 'm1', 'samira', 'assignment_announced', 'a1', '1b', 'email', 'nl', '', '', 1, 30, NULL),
    ('brug', 'm2', 'lia', 'assignment_announced', 'a1', '1b', 'letter', 'nl', '', '', 1, NULL, NULL),
    ('brug', 'm3', 'lia', 'assignment_reminder', 'w1', '1b', 'letter', 'nl', '', '', 1, 30, 40);
INSERT INTO message_about (school_id, message_id, reader_id, pupil_id) VALUES ('brug', 'm1', 'samira', 'noor'),
    ('brug', 'm1', 'karim', 'noor'), ('brug', 'm1', 'samira', ''), ('brug', 'm2', 'lia', 'daan'),
    ('brug', 'm3', 'lia', 'daan');
INSERT INTO assignment_template (school_id, id, template_key, version, content, content_hash, made_at)
VALUES ('brug', 't', 'qualities', 1, '', '', 1), ('brug', 't2', 'job', 1, '', '', 1);
INSERT INTO assignment (school_id, id, class_id, template_id, announced_on, prepared_on, hand_in_on, debrief_on,
    feedback, set_out_by, set_out_at, debriefed_at)
VALUES ('brug', 'a1', '1b', 't', '2026-10-01', '2026-10-01', '2026-10-01', '2026-10-01', '', 'x', 1, 60),
    ('brug', 'a2', '1b', 't2', '2026-10-01', '2026-10-01', '2026-10-01', '2026-10-01', '', 'x', 1, NULL);
INSERT INTO work (school_id, id, assignment_id, pupil_id, companion, companion_name, companion_person_id, handed_in_at)
VALUES ('brug', 'w1', 'a1', 'noor', 'aunt', 'tante Riet', NULL, 50),
    ('brug', 'w2', 'a2', 'noor', 'neighbour', 'Willem', 'willem', NULL),
    ('brug', 'w3', 'a1', 'daan', 'mother', 'mama', 'lia', NULL);
INSERT INTO debrief (school_id, work_id, done, companion, noted_by, noted_at)
VALUES ('brug', 'w3', 1, 'mother', 'x', 55), ('brug', 'w1', 1, 'aunt', 'x', 55);
INSERT INTO evaluation (school_id, assignment_id, person_id, work_id, voice, face_1, face_2, face_3, said_at, changed_at)
VALUES ('brug', 'a1', NULL, 'w1', 'adult', 3, 3, 3, 70, 70), ('brug', 'a1', 'noor', 'w1', 'pupil', 3, 3, 3, 70, 70),
    ('brug', 'a1', 'lia', 'w3', 'adult', 3, 3, 3, 70, 75);
)";

void fill(db::Database& database) {
    const std::string all(before);
    database.write([&](db::Writer& tx) {
        for (std::size_t at = 0, end; (end = all.find(";\n", at)) != all.npos; at = end + 2) {
            const std::string sql = all.substr(at, end - at);
            tx.run({"test", sql}, {});
        }
    });
}

} // namespace

TEST_CASE(
    "history that stood elsewhere stands in the ledger: codes used, letters, messages, work, evaluations") {
    for_each_engine(TestDatabase::Filled::empty, [](TestDatabase& database) {
        const auto all = db::built_in_migrations();
        const auto ledger =
            std::ranges::find_if(all, [](const db::Migration& one) { return one.name.starts_with("0026"); });
        REQUIRE(ledger != all.end());
        db::migrate(*database, std::span(all.begin(), ledger));
        fill(*database);
        db::migrate(*database, all);
        CHECK(contacts_of(*database, "brug", "noor") ==
              Contacts{"samira contact code_used c-samira", "willem contact code_used c-willem",
                       "samira informed code_letter c-samira", "samira informed assignment_announced a1",
                       "karim informed assignment_announced a1", "somebody supported assignment_done w1",
                       "somebody cooperating evaluation w1"});
        CHECK(contacts_of(*database, "brug", "daan") ==
              Contacts{"lia supported assignment_done w3", "lia cooperating evaluation w3"});
        const auto at = database->read([](db::Reader& tx) {
            return tx.one(
                {"test",
                 "SELECT happened_at FROM contact_entry WHERE act = 'assignment_done' AND act_id = 'w1'"},
                {}, [](const db::Row& row) { return row.integer("happened_at"); });
        });
        CHECK(at == 50);
    });
}
