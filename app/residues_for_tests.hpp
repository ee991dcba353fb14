#pragma once
// What is left of who was forgotten: every id and word of theirs holds one word that nobody else uses.

#include "platform/db/db.hpp"
#include "tests/support/text_columns.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace trialoog::residue {

using test::text_columns;

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
