// Who is forgotten is forgotten everywhere: every table of the schema has a rule, and every text and file is
// searched for what was theirs.

#include "app/residue_for_tests.hpp"

#include <doctest/doctest.h>
#include <map>
#include <set>

using namespace trialoog;
namespace fs = std::filesystem;
using namespace trialoog::residue;

namespace {

/// What becomes of a pupil's rows. Whoever adds a table says which, and stages a row here where it can hold
/// something of a pupil.
enum class Rule {
    forgotten, // rows of a pupil or its adults: none is left
    enrolment, // name, birthday, number, classes: for five years
    no_pupils, // of the school, of its staff, or of nobody who can be known
};
const std::map<std::string, Rule> rules{
    {"administration_key", Rule::enrolment},
    {"enrolment", Rule::enrolment},
    {"person", Rule::enrolment},
    {"agreement", Rule::forgotten},
    {"answer", Rule::forgotten},
    {"answer_time", Rule::forgotten},
    {"audit_entry", Rule::forgotten},
    {"contact_decision", Rule::forgotten},
    {"contact_entry", Rule::forgotten},
    {"debrief", Rule::forgotten},
    {"dossier_attachment", Rule::forgotten},
    {"dossier_entry", Rule::forgotten},
    {"dossier_fact", Rule::forgotten},
    {"dossier_person", Rule::forgotten},
    {"dossier_quality", Rule::forgotten},
    {"dossier_share", Rule::forgotten},
    {"dossier_share_entry", Rule::forgotten},
    {"evaluation", Rule::forgotten},
    {"family_answer", Rule::forgotten},
    {"forget_notice", Rule::forgotten},
    {"import_preview", Rule::forgotten},
    {"job", Rule::forgotten},
    {"letter_code", Rule::forgotten},
    {"message", Rule::forgotten},
    {"message_about", Rule::forgotten},
    {"paper_file", Rule::forgotten},
    {"paper_page", Rule::forgotten},
    {"paper_reader", Rule::forgotten},
    {"paper_scan", Rule::forgotten},
    {"paper_sheet", Rule::forgotten},
    {"parent_relation", Rule::forgotten},
    {"photo", Rule::forgotten},
    {"presentation", Rule::forgotten},
    {"presentation_piece", Rule::forgotten},
    {"pupil_mentor", Rule::forgotten},
    {"reminder", Rule::forgotten},
    {"session", Rule::forgotten},
    {"supporter_proposal", Rule::forgotten},
    {"talk", Rule::forgotten},
    {"talk_adult", Rule::forgotten},
    {"talk_consent", Rule::forgotten},
    {"talk_guest", Rule::forgotten},
    {"talk_note", Rule::forgotten},
    {"talk_point", Rule::forgotten},
    {"talk_preparation", Rule::forgotten},
    {"talk_private_note", Rule::forgotten},
    {"talk_record", Rule::forgotten},
    {"work", Rule::forgotten},
    {"round_plan", Rule::forgotten},
    {"kept_longer", Rule::forgotten},  // whoever is kept isn't forgotten: see leavers_test.cpp
    {"board_change", Rule::no_pupils}, // ids of talks alone
    {"conversation_round", Rule::no_pupils},
    {"round_block", Rule::no_pupils},
    {"round_class", Rule::no_pupils},
    {"round_person", Rule::no_pupils}, // staff, interpreters
    {"activity", Rule::no_pupils},
    {"activity_link", Rule::no_pupils},
    {"assignment", Rule::no_pupils}, // of a class; the mentor's own words
    {"assignment_template", Rule::no_pupils},
    {"board", Rule::no_pupils},
    {"dossier_requirement", Rule::no_pupils},
    {"failed_try", Rule::no_pupils}, // hashes, for a day
    {"forget_night", Rule::no_pupils},
    {"forget_stop", Rule::no_pupils},
    {"forgotten_mark", Rule::no_pupils}, // hashes
    {"grade", Rule::no_pupils},
    {"import_column", Rule::no_pupils},
    {"installation", Rule::no_pupils},
    {"insider_signal", Rule::no_pupils}, // about staff
    {"insider_signal_reader", Rule::no_pupils},
    {"package", Rule::no_pupils},
    {"package_item", Rule::no_pupils},
    {"retention", Rule::no_pupils},
    {"school", Rule::no_pupils},
    {"school_class", Rule::no_pupils},
    {"school_link", Rule::no_pupils},
    {"school_template", Rule::no_pupils},
    {"school_template_draft", Rule::no_pupils},
    {"school_template_version", Rule::no_pupils},
    {"school_year", Rule::no_pupils},
    {"staff_account", Rule::no_pupils}, // goes with staff: see leavers_test.cpp
    {"staff_role", Rule::no_pupils},
    {"template_comment", Rule::no_pupils},
    {"file_use", Rule::no_pupils}, // names no person: the photo or page does
    {"stored_file", Rule::no_pupils},
    {"schema_migration", Rule::no_pupils},
};
std::set<std::string> tables_of(const std::set<std::string>& columns) {
    std::set<std::string> tables;
    for (const std::string& one : columns)
        tables.insert(one.substr(0, one.find('.')));
    return tables;
}

} // namespace

TEST_CASE("every table has a rule for who is forgotten") {
    test::for_each_engine([](db::Database& database) {
        for (const auto& [table, columns] : text_columns(database))
            CHECK_MESSAGE(
                rules.contains(table),
                table << ": say in app/residue_test.cpp what becomes of a pupil's rows, stage one, and "
                         "let its slice forget it");
    });
}

TEST_CASE("of a pupil who left two years ago nothing is left but the enrolment, in any text or file") {
    test::for_each_engine([](db::Database& database) {
        Grown grown(database);
        const auto staged = tables_of(residues(database));
        for (const auto& [table, rule] : rules)
            if (rule != Rule::no_pupils && table != "forget_notice" && table != "kept_longer")
                CHECK_MESSAGE(staged.contains(table), table << ": stage something of the pupil's in it");
        const fs::path folder = grown.house.services().files.folder().parent_path();
        CHECK(files_with_canary(folder) == 2); // a photo, a mail

        CHECK(grown.nights(30) == 0); // on the list
        CHECK(tables_of(residues(database)).contains("forget_notice"));
        CHECK(residues(database).contains("answer.value"));
        CHECK(grown.nights(1) == 2); // the pupil, and the mother with her
        for (const std::string& left : residues(database))
            CHECK_MESSAGE(kept_columns.contains(left), left);
        CHECK(residues(database).contains("person.family_name"));
        CHECK(files_with_canary(folder) == 0);
        CHECK(grown.house.services().files.has(grown.shared));
        CHECK_FALSE(grown.house.services().files.has(grown.own));
    });
}

TEST_CASE("after five years the enrolment goes too") {
    test::for_each_engine([](db::Database& database) {
        Grown grown(database);
        grown.nights(31);
        // The program ran all these nights; here only the last of them. The others are still at school.
        grown.house.clock().set(start_of_day({2029, 9, 20}));
        database.write([&](db::Writer& tx) {
            test::run(tx, "INSERT INTO forget_night (school_id, ran_on) SELECT id, '2029-09-19' FROM school");
            test::run(tx, "UPDATE school_year SET ends_on = '2040-07-31'");
            test::run(tx, "UPDATE person SET left_on = NULL WHERE id = 'lisa'");
            test::run(tx, "UPDATE parent_relation SET ended_on = NULL");
        });
        CHECK(grown.nights(40) == 0);
        CHECK_FALSE(residues(database).empty());
        CHECK(grown.nights(10) == 1);
        CHECK(residues(database).empty());
    });
}

TEST_CASE("an equal photo that somebody puts while a pupil is being forgotten stays, and goes with them") {
    test::for_each_engine([](db::Database& database) {
        Grown grown(database);
        Services& services = grown.house.services();
        grown.nights(30);
        storage::NewFiles sems(services); // it is put: no row names it yet
        CHECK(sems.put("kanarie's photo") == grown.own);
        CHECK(grown.nights(1) == 2);
        CHECK(services.files.has(grown.own));
        database.write([&](db::Writer& tx) {
            test::run(
                tx,
                "INSERT INTO photo (school_id, id, work_id, field, screen_key, thumbnail_key, width, height, "
                "added_by, added_at) VALUES ('wissel', 'sems-photo', 'work-sem', 'foto', $1, $1, 1, 1, "
                "'sem', 1)",
                {grown.own});
            storage::uses(tx, grown.own, {"photo", test::wissel, "sems-photo"});
            sems.settle(tx);
        });
        make_old(services.files.folder().parent_path());
        grown.nights(2);
        CHECK(services.files.has(grown.own));
        storage::erase_unused(services.database, services.files, database.write([](db::Writer& tx) {
            return storage::no_longer(tx, {"photo", test::wissel, "sems-photo"});
        }),
                              services.clock.now());
        CHECK_FALSE(services.files.has(grown.own));
    });
}
