#include "platform/db/sqlite_statistics.hpp"

#include <algorithm>
#include <fmt/core.h>

namespace trialoog::db::sqlite {
namespace {

constexpr Statement key_columns{
    "", "SELECT m.name AS table_name, l.name AS key_name, l.\"unique\" AS is_unique, COALESCE(c.name, '') AS "
        "column_name "
        "FROM sqlite_master m, pragma_index_list(m.name) l, pragma_index_info(l.name) c "
        "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, l.name, c.seqno"};
constexpr Statement has_statistics{"", "SELECT name FROM sqlite_master WHERE name = 'sqlite_stat1'"};
constexpr Statement statistics{"", "SELECT tbl, idx, stat FROM sqlite_stat1 ORDER BY tbl, idx"};
constexpr Statement make_or_load{"", "ANALYZE sqlite_schema"}; // analyses nothing
constexpr Statement forget{"", "DELETE FROM sqlite_stat1"};
constexpr Statement add{"", "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ($1, $2, $3)"};

struct Key {
    std::string table, name;
    bool is_unique;
    std::vector<std::string> columns;
};

struct Line {
    std::string table, key, stat;
    bool operator==(const Line&) const = default;
};

/// Or one moment, as good as one thing.
bool names_one_thing(std::string_view column) {
    for (const std::string_view end : {"id", "key", "hash", "_at"})
        if (column.ends_with(end)) return true;
    return false;
}

/// "1000000 100000 30 1": rows of the table, then how many share the first column, the first two …
std::string stat_of(const Key& key) {
    constexpr long rows = 1'000'000, of_school = rows / 10, of_one_thing = 30;
    long same = of_school;
    std::string stat = fmt::format("{} {}", rows, same);
    for (std::size_t n = 1; n < key.columns.size(); ++n) {
        const bool is_last = n + 1 == key.columns.size();
        const std::string& column = key.columns[n];
        if (same == 1 || column == "id" || (key.is_unique && is_last))
            same = 1;
        else
            same = names_one_thing(column) && same > of_one_thing ? of_one_thing : std::max(2L, same / 4);
        stat += fmt::format(" {}", same);
    }
    return stat;
}

std::vector<Key> keys(Reader& reader) {
    std::vector<Key> keys;
    reader.each(key_columns, {}, [&](const Row& row) {
        if (keys.empty() || keys.back().name != row.text("key_name"))
            keys.push_back({row.str("table_name"), row.str("key_name"), row.flag("is_unique"), {}});
        keys.back().columns.push_back(row.str("column_name"));
    });
    return keys;
}

/// In the order of `statistics`.
std::vector<Line> wanted(Reader& reader) {
    std::vector<Line> lines;
    for (const Key& key : keys(reader))
        if (key.columns.front() == "school_id") lines.push_back({key.table, key.name, stat_of(key)});
    return lines;
}

std::vector<Line> kept(Reader& reader) {
    if (!reader.one(has_statistics, {}, [](const Row&) { return true; })) return {};
    return reader.all(statistics, {}, [](const Row& row) {
        return Line{row.str("tbl"), row.text_or_empty("idx"), row.str("stat")};
    });
}

} // namespace

void keep_statistics(Database& database) {
    const auto lines = database.read(wanted);
    if (lines == database.read(kept)) return;
    database.write([&](Writer& writer) {
        writer.run(make_or_load, {});
        writer.run(forget, {});
        for (const Line& line : lines)
            writer.run(add, {line.table, line.key, line.stat});
        writer.run(make_or_load, {});
    });
}

} // namespace trialoog::db::sqlite
