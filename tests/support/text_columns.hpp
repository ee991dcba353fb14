#pragma once
#include "platform/db/db.hpp"

#include <map>
#include <string>
#include <vector>

namespace trialoog::test {

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

} // namespace trialoog::test
