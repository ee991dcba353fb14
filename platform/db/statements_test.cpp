// All statements of all slices, and all tables: what must hold for every one of them.
#include "platform/db/script.hpp"
#include "tests/support/database.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/core.h>
#include <map>
#include <set>

using namespace trialoog;

namespace {

/// Statements that may reach across schools, and why. Everything else must name the school.
const std::map<std::string_view, std::string_view> across_schools{
    // A session is found by the hash of a secret of 128 bits or more; the school comes out of it.
    {"access.end_session", "by the token"},
    {"access.session_seen", "by the token"},
    {"access.contact_of_closed_session", "by the token"},
    {"access.set_session_language", "by the token"},
    {"access.logins_taken", "a login opens one account of all schools"},
    // The workers serve all schools; what they take carries its school.
    {"jobs.is_due", "is there work for anybody"},
    {"jobs.forget_ended", "by age"},
    // Files are kept by their content, so equal photos of two schools are one file.
    {"storage.is_used", "by the hash of its content"},
    {"storage.forget_over", "by the hash of its content"},
    {"storage.files_over", "what the nightly sweep looks at"},
    {"storage.used_files", "which files the nightly sweep leaves"},
    // The house forgets at night what no school needs any more.
    {"access.forget_old_sessions", "by age"},
    {"access.forget_old_tries", "by age"},
    {"school.forget_old_previews", "by age"},
    {"assignments.let_supporters_go", "whose access ended, by its work"},
    {"assignments.forget_proposals", "by the same works"},
    {"assignments.names_to_forget", "who is named nowhere any more"},
    {"messages.forget_letters_to_nobody", "whose reader has no name any more"},
    {"access.forget_sessions_of_nobody", "whose person has no name any more"},
    {"access.forget_codes_of_nobody", "whose person has no name any more"},
    // Who left is forgotten, school by school, and a backup's signs are of all of them.
    {"leavers.schools", "each in turn"},
    {"leavers.all_marks", "for whoever puts a backup back"},
    {"leavers.school_is_there", "by its id"},
    // The scanners of all schools drop their files in one folder, by BRIN number.
    {"paper.schools_by_brin", "whose folder it is"},
    {"app.waiting_jobs", "how many, for whoever watches the machine"},
};

std::vector<std::string> words_of(std::string_view sql) {
    std::vector<std::string> words(1);
    for (const char c : sql) {
        if (std::isalnum(static_cast<unsigned char>(c)) || c == '_')
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    return words;
}

std::set<std::string> tables_of_schools(db::Database& database) {
    const db::Statement with_school{"",
                                    "SELECT m.name AS name FROM sqlite_master m, pragma_table_info(m.name) c "
                                    "WHERE m.type IN ('table', 'view') AND c.name = 'school_id'"};
    const auto names = database.read([&](db::Reader& tx) {
        return tx.all(with_school, {}, [](const db::Row& row) { return row.str("name"); });
    });
    return {names.begin(), names.end()};
}

/// How often a table of a school is named where rows come from or go to.
std::ptrdiff_t uses_of(const std::set<std::string>& tables, const std::vector<std::string>& words) {
    std::ptrdiff_t uses = 0;
    for (std::size_t n = 1; n < words.size(); ++n) {
        const auto& before = words[n - 1];
        const bool is_source = before == "FROM" || before == "JOIN" || before == "INTO" || before == "UPDATE";
        uses += is_source && tables.contains(words[n]);
    }
    return uses;
}

} // namespace

TEST_CASE("every statement is understood by both engines") {
    test::for_each_engine([](db::Database& database) {
        for (const auto* statement : db::all_statements()) {
            CAPTURE(statement->name);
            CHECK_NOTHROW(database.check(*statement));
        }
    });
}

TEST_CASE("a statement that an engine doesn't understand is noticed") {
    test::for_each_engine([](db::Database& database) {
        CHECK_THROWS_AS(database.check({"test.no_table", "SELECT id FROM no_such_table WHERE id = $1"}),
                        db::Error);
        CHECK_THROWS_AS(database.check({"test.no_sql", "SELEC 1"}), db::Error);
        CHECK_NOTHROW(database.check({"test.good", "SELECT id FROM board WHERE id = $1"}));
    });
}

TEST_CASE("every statement about a school's rows names the school, once for each table") {
    test::TestDatabase database(db::Engine::sqlite);
    const auto tables = tables_of_schools(*database);
    REQUIRE(tables.contains("person"));
    for (const auto* statement : db::all_statements()) {
        if (across_schools.contains(statement->name)) continue;
        const auto words = words_of(statement->sql);
        const auto named = std::ranges::count(words, "school_id");
        CHECK_MESSAGE(named >= uses_of(tables, words), statement->name,
                      ": school_id must tie every table of a school (or the statement must stand "
                      "in across_schools with its reason)");
    }
}

TEST_CASE("who hears of a pupil, and who may not be in contact, is asked of the views only") {
    // What shows or changes a relation itself. Everything else asks informed_parent or barred_parent.
    const std::set<std::string_view> may{"access.relatives",
                                         "access.contact_of",
                                         "access.decisions_of_contact",
                                         "access.decisions_about_life",
                                         "access.add_decision",
                                         "people.take_decision",
                                         "people.plan_decision",
                                         "access.decisions_due",
                                         "school.relations",
                                         "people.put_relation"};
    int raw = 0;
    for (const auto* statement : db::all_statements()) {
        const auto words = words_of(statement->sql);
        if (!std::ranges::count(words, "is_informed") && !std::ranges::count(words, "no_contact")) continue;
        ++raw;
        CHECK_MESSAGE(may.contains(statement->name), statement->name,
                      ": ask a view of migration 0019 or 0025");
    }
    CHECK(raw == static_cast<int>(may.size()));
}

TEST_CASE("who is at school on a day is asked of person_at_school; who left, and when, of few") {
    const std::set<std::string_view> may{"leavers.leavers", "people.change_person", "people.keep_enrolment",
                                         "people.keep_id",  "people.leave",         "school.people"};
    for (const auto* statement : db::all_statements()) {
        const bool raw = std::ranges::count(words_of(statement->sql), "left_on") > 0;
        CHECK_MESSAGE(raw == may.contains(statement->name), statement->name, ": ask person_at_school");
    }
}

TEST_CASE("who counts as an adult of a pupil is asked of adult_of_pupil; parent and helper apart, of few") {
    const std::map<std::string_view, std::string_view> apart{
        {"access.viewer_of_session", "the roles of who looks, at every request"},
        {"access.pupil_and_viewer", "what stands between the two: a child, or a work"},
        {"access.own_pupils", "as what each is seen; only the roles that the viewer has are looked up"},
    };
    for (const auto* statement : db::all_statements()) {
        const auto words = words_of(statement->sql);
        const bool both = std::ranges::count(words, "informed_parent") > 0 &&
                          std::ranges::count(words, "supported_work") > 0;
        CHECK_MESSAGE(both == apart.contains(statement->name), statement->name, ": ask adult_of_pupil");
    }
}

TEST_CASE("what classes have to do is asked of given_assignment; what was withdrawn too, of few") {
    // What is done with the row itself; a pupil's dossier, which keeps what was handed in; versions and names
    // that stay as long as the row.
    const std::set<std::string_view> may{
        "assignments.work_by_id",          "assignments.template_of_assignment",
        "assignments.photos_of_pupil",     "assignments.posters_of_pupil",
        "assignments.withdrawn_of_class",  "assignments.withdrawn_of_template",
        "assignments.let_supporters_go",   "assignments.forget_proposals",
        "assignments.add_assignment",      "assignments.change_assignment",
        "assignments.withdraw_assignment", "assignments.set_out_again",
        "assignments.mark_debriefed"};
    for (const auto* statement : db::all_statements()) {
        const bool raw = uses_of({"assignment"}, words_of(statement->sql)) > 0;
        CHECK_MESSAGE(raw == may.contains(statement->name), statement->name, ": ask given_assignment");
    }
}

TEST_CASE("a statement that forgets the school is noticed") {
    const std::set<std::string> tables{"person", "work"};
    const auto uses = [&](const char* sql) { return uses_of(tables, words_of(sql)); };
    CHECK(uses("SELECT w.id FROM work w JOIN person p ON p.id = w.pupil_id WHERE w.school_id = $1") == 2);
    CHECK(uses("DELETE FROM person WHERE id = $1") == 1);
    CHECK(uses("SELECT id FROM board") == 0);
}

TEST_CASE("every statement has a name of its own, and every exception is a statement") {
    std::set<std::string_view> names;
    for (const auto* statement : db::all_statements())
        CHECK(names.insert(statement->name).second);
    for (const auto& [name, why] : across_schools) {
        CHECK_MESSAGE(names.contains(name), name);
        CHECK(!why.empty());
    }
}

TEST_CASE("every table is strict, and no key is checked only at commit") {
    for (const auto& migration : db::built_in_migrations()) {
        for (const auto& statement : db::split_script(migration.sql)) {
            CAPTURE(statement);
            if (statement.starts_with("CREATE TABLE"))
                CHECK(statement.substr(statement.rfind(')')).find("STRICT") != std::string::npos);
            // One such key that dangles would fail the commit of everybody in the group.
            CHECK(statement.find("DEFERR") == std::string::npos);
        }
    }
}

TEST_CASE("PostgreSQL's columns have the four types that both engines share") {
    if (!test::postgres_is_there()) return;
    test::TestDatabase database(db::Engine::postgresql);
    const db::Statement others{"",
                               "SELECT table_name || '.' || column_name || ' ' || data_type AS other "
                               "FROM information_schema.columns WHERE table_schema = 'public' AND data_type "
                               "NOT IN ('bigint', 'text', 'double precision', 'bytea')"};
    const auto found = database->read([&](db::Reader& tx) {
        return tx.all(others, {}, [](const db::Row& row) { return row.str("other"); });
    });
    for (const auto& column : found)
        FAIL_CHECK(column);
}
