#include "platform/storage/uses.hpp"

#include "platform/storage/uses.sql.hpp"

#include <algorithm>
#include <optional>

namespace trialoog::storage {
namespace {

constexpr std::string_view claimed = "new";
constexpr std::int64_t claim_seconds = 3600;

Use claim(std::string_view id) { return {claimed, "", id}; }

void add_use(db::Writer& tx, std::string_view key, const Use& use, std::optional<std::int64_t> until_ms) {
    tx.run(sql::add_use, {key, use.owner, use.school_id, use.id, until_ms});
}

} // namespace

NewFiles::NewFiles(db::Database& database, Store& store, const Clock& clock)
    : database_(database), store_(store), clock_(clock), id_(db::new_id()) {}

Key NewFiles::put(std::string_view content) {
    const Key key = key_of(content);
    const Instant now = clock_.now();
    database_.write([&](db::Writer& tx) {
        tx.run(sql::take_turn, {key, now.ms});
        add_use(tx, key, claim(id_), now.plus_seconds(claim_seconds).ms);
    });
    return store_.put(content);
}

void NewFiles::settle(db::Writer& tx) const { no_longer(tx, claim(id_)); }

void uses(db::Writer& tx, std::string_view key, const Use& use) {
    if (!key.empty()) add_use(tx, key, use, std::nullopt);
}

std::vector<Key> no_longer(db::Writer& tx, const Use& use) {
    auto keys = tx.all(sql::files_of_use, {use.school_id, use.owner, use.id},
                       [](const db::Row& row) { return row.str("key"); });
    tx.run(sql::end_use, {use.school_id, use.owner, use.id});
    return keys;
}

std::size_t erase_unused(db::Database& database, Store& store, const std::vector<Key>& keys, Instant now) {
    return static_cast<std::size_t>(std::ranges::count_if(keys, [&](const Key& key) {
        return database.write([&](db::Writer& tx) {
            tx.run(sql::take_turn, {key, now.ms});
            if (tx.exists(sql::is_used, {key, now.ms})) return false;
            // Within the turn: whoever claims it next puts it anew. Should the unit be undone, it is still
            // nobody's.
            store.remove(key);
            tx.run(sql::forget_file, {key});
            return true;
        });
    }));
}

} // namespace trialoog::storage
