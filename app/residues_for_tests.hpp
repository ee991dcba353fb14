#pragma once
// What is left of who was forgotten: every id and word of theirs holds one word that nobody else uses.

#include "platform/db/db.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace trialoog::residue {

inline constexpr const char* canary = "kanarie";

inline void make_old(const std::filesystem::path& folder) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            std::filesystem::last_write_time(entry.path(), std::filesystem::file_time_type::clock::now() -
                                                               std::chrono::hours(24 * 40));
}

// The enrolment: it is kept for five years.
inline const std::set<std::string> kept_columns{"person.id",
                                                "person.given_name",
                                                "person.infix",
                                                "person.family_name",
                                                "enrolment.pupil_id",
                                                "administration_key.key",
                                                "administration_key.person_id"};

/// Text columns by table, as the database itself knows them.
inline std::map<std::string, std::vector<std::string>> text_columns(db::Database& database) {
    const db::Statement of_sqlite{"test", "SELECT m.name AS tab, c.name AS col FROM sqlite_master m, "
                                          "pragma_table_info(m.name) c WHERE m.type = 'table' AND c.type = "
                                          "'TEXT' ORDER BY m.name, c.name"};
    const db::Statement of_postgresql{
        "test",
        "SELECT c.table_name::text AS tab, c.column_name::text AS col FROM information_schema.columns c "
        "JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = "
        "c.table_name WHERE t.table_type = 'BASE TABLE' AND c.table_schema = current_schema() AND "
        "c.data_type = 'text' ORDER BY 1, 2"};
    std::map<std::string, std::vector<std::string>> all;
    database.read([&](db::Reader& tx) {
        tx.each(database.engine() == db::Engine::sqlite ? of_sqlite : of_postgresql, {},
                [&](const db::Row& row) { all[row.str("tab")].push_back(row.str("col")); });
    });
    return all;
}

/// "table.column" of every text that holds the canary.
inline std::set<std::string> residues(db::Database& database) {
    std::set<std::string> found;
    for (const auto& [table, columns] : text_columns(database))
        for (const std::string& column : columns) {
            const std::string sql =
                "SELECT COUNT(*) AS n FROM " + table + " WHERE LOWER(" + column + ") LIKE '%kanarie%'";
            const auto n = database.read([&](db::Reader& tx) {
                return tx.one({"test", sql}, {}, [](const db::Row& row) { return row.integer("n"); }).value();
            });
            if (n > 0) found.insert(table + "." + column);
        }
    return found;
}

/// Files below the folder that hold the canary.
inline int files_with_canary(const std::filesystem::path& folder) {
    int found = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string content{std::istreambuf_iterator<char>(in), {}};
        const bool has_any = content.find(canary) != content.npos;
        found += has_any || entry.path().string().find(canary) != std::string::npos;
    }
    return found;
}

} // namespace trialoog::residue
