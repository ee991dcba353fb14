#include "platform/db/db.hpp"
#include "platform/db/script.hpp"
#include "platform/db/sqlite_statistics.hpp"
#include "platform/embedded/embedded.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <fmt/core.h>
#include <fmt/ranges.h>
#include <sodium.h>

namespace trialoog::db {
namespace {

constexpr Statement make_table{"",
                               "CREATE TABLE IF NOT EXISTS schema_migration (name TEXT NOT NULL PRIMARY KEY, "
                               "checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT"};
constexpr Statement list_applied{"db.applied_migrations",
                                 "SELECT name, checksum FROM schema_migration ORDER BY name"};
constexpr Statement note_applied{
    "db.note_migration", "INSERT INTO schema_migration (name, checksum, applied_at) VALUES ($1, $2, $3)"};
// PostgreSQL: one process at a time makes the table, and one at a time applies. The snapshot of a transaction
// begins after its table lock, so who waited sees what the other did.
constexpr Statement no_hurry{"", "SET LOCAL statement_timeout = 0"}; // a large table takes its time
constexpr Statement wait_for_others{"", "SET LOCAL lock_timeout = '10min'"};
constexpr Statement lock_making{"", "SELECT pg_advisory_xact_lock(7421963)"};
constexpr Statement lock_applying{"", "LOCK TABLE schema_migration IN EXCLUSIVE MODE"};

struct Applied {
    std::string name, checksum;
};

std::string checksum_of(std::string_view sql) {
    std::array<unsigned char, 16> hash;
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(sql.data()),
                       sql.size(), nullptr, 0);
    return fmt::format("{:02x}", fmt::join(hash, ""));
}

std::int64_t now_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

void run_script(Writer& writer, const Migration& migration) {
    for (const auto& statement : split_script(migration.sql)) {
        try {
            writer.run({"", statement}, {});
        } catch (const Busy&) {
            throw;
        } catch (const Error& error) {
            throw Error(fmt::format("migration {}{} in: {}", migration.name, error.what(), statement));
        }
    }
}

std::vector<Applied> applied(Reader& reader) {
    return reader.all(list_applied, {}, [](const Row& row) {
        return Applied{row.str("name"), row.str("checksum")};
    });
}

/// Applied migrations must be the first ones of ours, unchanged.
void refuse_others(std::span<const Applied> applied, std::span<const Migration> ours) {
    for (std::size_t n = 0; n < applied.size(); ++n) {
        const auto& [name, checksum] = applied[n];
        const auto known = std::ranges::find(ours, name, &Migration::name);
        if (known == ours.end())
            throw Error(
                fmt::format("the database is newer than this program: it has the migration {}. Start a "
                            "newer version, or restore a backup made with this one.",
                            name));
        if (known - ours.begin() != std::ptrdiff_t(n))
            throw Error(
                fmt::format("the migration {} was never applied, though the later {} was. Restore a backup.",
                            ours[n].name, name));
        if (checksum_of(known->sql) != checksum)
            throw Error(
                fmt::format("the migration {} was applied in another form than this program's. Start the "
                            "version that made this database, or restore a backup.",
                            name));
    }
}

bool apply_next(Writer& writer, Engine engine, std::span<const Migration> ours, const Migration& next) {
    if (engine == Engine::postgresql) {
        writer.run(no_hurry, {});
        writer.run(wait_for_others, {});
        writer.run(lock_applying, {});
    }
    const auto done = applied(writer); // once more: another process may have been first
    refuse_others(done, ours);
    if (std::ranges::find(done, next.name, &Applied::name) != done.end()) return false;
    run_script(writer, next);
    writer.run(note_applied, {next.name, checksum_of(next.sql), now_ms()});
    return true;
}

} // namespace

std::vector<Migration> built_in_migrations() {
    std::vector<Migration> migrations;
    for (const auto& file : embedded::below("migrations")) {
        auto name = file.path.substr(file.path.rfind('/') + 1);
        name.remove_suffix(std::string_view(".sql").size());
        migrations.push_back({std::string(name), std::string(file.content)});
    }
    return migrations;
}

int migrate(Database& database, std::span<const Migration> migrations) {
    const auto engine = database.engine();
    database.write([&](Writer& writer) {
        if (engine == Engine::postgresql) {
            writer.run(wait_for_others, {});
            writer.each(lock_making, {}, [](const Row&) {});
        }
        writer.run(make_table, {});
    });
    const auto before = database.read(applied);
    refuse_others(before, migrations);
    int count = 0;
    for (const auto& migration : migrations.subspan(before.size()))
        count +=
            database.write([&](Writer& writer) { return apply_next(writer, engine, migrations, migration); });
    if (engine == Engine::sqlite) sqlite::keep_statistics(database);
    return count;
}

} // namespace trialoog::db
