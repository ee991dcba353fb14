#pragma once
// Whether every row that names a stored file uses it (platform/storage/uses.hpp), whichever table it stands
// in.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/storage/storage.hpp"
#include "tests/support/text_columns.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace trialoog::test {

/// "table school key"
using Names = std::set<std::string>;

struct FileUses {
    Names named;                   // by a row: in a column of its own, or somewhere in a text
    Names used;                    // as file_use says; claims that nobody settled too
    std::set<std::string> columns; // "photo.screen_key": where one is named
};

/// Each text of 64 hex digits that is no part of a longer one.
inline void each_key(std::string_view text, const std::function<void(std::string_view)>& visit) {
    constexpr std::string_view hex = "0123456789abcdef";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = std::min(text.find_first_of(hex, at), text.size());
        at = std::min(text.find_first_not_of(hex, from), text.size());
        if (at - from == 64) visit(text.substr(from, 64));
    }
}

inline std::string differences(const FileUses& uses) {
    std::string all;
    for (const std::string& one : uses.named)
        if (!uses.used.contains(one)) all += "named, not used: " + one + "\n";
    for (const std::string& one : uses.used)
        if (!uses.named.contains(one)) all += "used, not named: " + one + "\n";
    return all;
}

inline FileUses file_uses(db::Database& database, const storage::Store& files, Instant now) {
    FileUses found;
    const auto look = [&](const std::string& table, const std::string& column) {
        const std::string sql =
            "SELECT school_id, " + column + " AS text FROM " + table + " WHERE length(" + column + ") >= 64";
        database.read([&](db::Reader& tx) {
            tx.each({"test", sql}, {}, [&](const db::Row& row) {
                each_key(row.text("text"), [&](std::string_view key) {
                    if (!files.has(storage::Key(key))) return; // the hash of something else
                    found.named.insert(table + " " + row.str("school_id") + " " + std::string(key));
                    found.columns.insert(table + "." + column);
                });
            });
        });
    };
    for (const auto& [table, columns] : text_columns(database)) {
        if (table == "file_use" || !std::ranges::count(columns, "school_id")) continue;
        for (const std::string& column : columns)
            look(table, column);
    }
    database.read([&](db::Reader& tx) {
        tx.each({"test", "SELECT owner || ' ' || school_id || ' ' || key AS name FROM file_use "
                         "WHERE until IS NULL OR until > $1"},
                {now.ms}, [&](const db::Row& row) { found.used.insert(row.str("name")); });
    });
    return found;
}

/// "" when each file that a row names is used by that row, and nothing else is.
inline std::string wrong_uses(db::Database& database, const storage::Store& files, Instant now) {
    return differences(file_uses(database, files, now));
}

/// For rows that a test wrote by hand: what they name, they use.
inline void enter_uses(db::Writer& tx) {
    for (const auto& [table, column, id] :
         {std::array{"photo", "screen_key", "id"}, std::array{"photo", "thumbnail_key", "id"},
          std::array{"dossier_attachment", "file_key", "id"},
          std::array{"dossier_attachment", "thumbnail_key", "id"},
          std::array{"paper_page", "screen_key", "id"}, std::array{"paper_page", "thumbnail_key", "id"},
          std::array{"paper_file", "file_key", "scan_id || '/' || place"}}) {
        const std::string sql =
            std::string("INSERT INTO file_use (key, owner, school_id, id) SELECT DISTINCT ") + column +
            ", '" + table + "', school_id, " + id + " FROM " + table + " WHERE " + column +
            " <> '' ON CONFLICT DO NOTHING";
        tx.run({"test", sql}, {});
    }
}

} // namespace trialoog::test
