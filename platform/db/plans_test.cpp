// How SQLite finds its rows: by what was asked for, never by reading through a school.
#include "tests/support/database.hpp"

#include <doctest/doctest.h>
#include <map>
#include <regex>
#include <set>

using namespace trialoog;

namespace {

/// What grows with the pupils and the years of a school.
const std::set<std::string> big{"administration_key",
                                "answer",
                                "audit_entry",
                                "contact_entry",
                                "dossier_attachment",
                                "dossier_entry",
                                "dossier_fact",
                                "dossier_person",
                                "dossier_quality",
                                "enrolment",
                                "file_use",
                                "evaluation",
                                "letter_code",
                                "message",
                                "paper_page",
                                "paper_sheet",
                                "parent_relation",
                                "person",
                                "photo",
                                "reminder",
                                "session",
                                "supporter_proposal",
                                "work"};

/// Statements that read through a whole school or house, and why.
const std::map<std::string_view, std::string_view> through_all{
    {"access.audit_trail", "the newest first, until a page is full"},
    {"messages.sent_mail", "the newest first, until a page is full"},
    {"access.pupils_with_code", "an administrator's first weeks: all of them, counted"},
    {"access.parents_to_write", "an administrator's first weeks: all of them, counted"},
    {"access.pupils_to_write", "an administrator's first weeks: all of them, counted"},
    {"school.people_counts", "an administrator's first weeks: all of them, counted"},
    {"access.people", "a name is looked for anywhere in it"},
    {"assignments.pupils_now", "who follows all classes: all of them, counted"},
    {"school.people", "an import compares all of them"},
    {"school.keys", "an import compares all of them"},
    {"school.enrolments", "an import compares all of them"},
    {"school.relations", "an import compares all of them"},
    {"paper.waiting_pages", "what waits has a key of its own, which holds nothing else"},
    {"partnership.evaluated_templates", "everything that was said, counted"},
    // Who left is looked for once a night, and forgotten one by one.
    {"leavers.leavers", "everybody's last day, once a night"},
    {"leavers.people_at_school", "counted, once a night"},
    {"assignments.things_of_works", "of one who left, at night: also photos that were taken away"},
    {"assignments.forget_works", "of one who left, at night: that no photo names them any more"},
    {"people.forget_row", "of one who left, at night: that no evaluation names them any more"},
    {"assignments.forget_photos", "of one who left, at night: also photos that were taken away"},
    {"assignments.forget_reminders_to", "of one who left, at night"},
    {"assignments.forget_author_of_photos", "of one who left, at night"},
    {"messages.forget_messages_to", "of one who left, at night"},
    {"messages.forget_messages_before", "by age, once a night"},
    {"paper.forget_sheets_about", "of one who left, at night"},
    {"paper.forget_pages_before", "by age, once a night"},
    {"partnership.forget_evaluations_by", "of one who left, at night"},
    // The house forgets at night, and sweeps its files.
    {"access.forget_old_sessions", "by age"},
    {"access.forget_sessions_of_nobody", "whose person has no name any more"},
    {"access.forget_codes_of_nobody", "whose person has no name any more"},
    {"assignments.forget_proposals", "whose work is over"},
    {"assignments.let_supporters_go", "whose work is over"},
    {"assignments.keep_no_proposal", "what keeps a proposal has a key of its own, which holds nothing else"},
    {"assignments.keep_reminded_of_school", "when reminders were taken back, or somebody is forgotten"},
    {"messages.forget_letters_to_nobody", "whose reader has no name any more"},
    {"paper.forget_aside", "by age"},
    {"assignments.names_to_forget", "who is named nowhere any more"},
    {"storage.used_files", "which files the sweep leaves"},
};

std::string with_values(std::string_view sql) {
    return std::regex_replace(std::string(sql), std::regex("\\$[0-9]+"), "'x'");
}

/// Table by the name of its key.
std::map<std::string, std::string> tables_of_keys(db::Database& database) {
    std::map<std::string, std::string> tables;
    database.read([&](db::Reader& tx) {
        tx.each({"", "SELECT name, tbl_name FROM sqlite_master WHERE type = 'index'"}, {},
                [&](const db::Row& row) { tables[row.str("name")] = row.str("tbl_name"); });
    });
    return tables;
}

/// The big tables that a statement reads through: those found by the school alone, or not by a key at all.
std::set<std::string> read_through(db::Database& database, const std::map<std::string, std::string>& tables,
                                   std::string_view sql) {
    static const std::regex by_school("SEARCH .*INDEX (\\w+) \\(school_id=\\?\\).*"), scan("SCAN (\\w+).*");
    const std::string asked = "EXPLAIN QUERY PLAN " + with_values(sql);
    const auto steps = database.read([&](db::Reader& tx) {
        return tx.all({"", asked}, {}, [](const db::Row& row) { return row.str("detail"); });
    });
    std::set<std::string> found;
    for (const std::string& step : steps) {
        std::smatch match;
        if (std::regex_match(step, match, by_school) && big.contains(tables.at(match[1])))
            found.insert(tables.at(match[1]));
        if (!std::regex_match(step, match, scan)) continue;
        for (const std::string& table : big) // by itself, or by another name: "FROM person p"
            if (match[1] == table ||
                std::regex_search(std::string(sql), std::regex("\\b" + table + " " + match[1].str() + "\\b")))
                found.insert(table);
    }
    return found;
}

} // namespace

TEST_CASE("no statement reads through a school to find what a key finds") {
    test::TestDatabase database(db::Engine::sqlite);
    const auto tables = tables_of_keys(*database);
    std::set<std::string_view> names;
    for (const auto* statement : db::all_statements()) {
        const auto found = read_through(*database, tables, statement->sql);
        if (!found.empty()) names.insert(statement->name);
        if (found.empty() || through_all.contains(statement->name)) continue;
        FAIL_CHECK(statement->name << " reads through " << *found.begin()
                                   << ": find its rows by a key, or say in through_all why");
    }
    for (const auto& [name, why] : through_all) {
        CHECK_MESSAGE(names.contains(name), name << " has a better way now");
        CHECK(!why.empty());
    }
}

TEST_CASE("a statement that reads through a school is noticed") {
    test::TestDatabase database(db::Engine::sqlite);
    const auto tables = tables_of_keys(*database);
    const auto found = [&](const char* sql) { return read_through(*database, tables, sql); };
    CHECK(found("SELECT p.id FROM person p WHERE p.school_id = $1 AND p.town = $2").contains("person"));
    CHECK(found("SELECT id FROM work WHERE handed_in_at > $1").contains("work"));
    CHECK(found("SELECT id FROM person WHERE school_id = $1 AND id = $2").empty());
    CHECK(found("SELECT e.class_id FROM person p JOIN enrolment e ON e.school_id = p.school_id AND "
                "e.pupil_id = p.id "
                "WHERE p.school_id = $1 AND p.id = $2")
              .empty());
}
