#include "platform/storage/uses.hpp"

#include "platform/services.hpp"
#include "platform/storage/uses.sql.hpp"

#include <algorithm>
#include <set>

namespace trialoog::storage {
namespace {

constexpr std::string_view claimed = "new";
constexpr int days_claimed = 1;

Use claim_of(std::string_view id) { return {claimed, "", id}; }

void add_use(db::Writer& tx, std::string_view key, const Use& use, std::optional<Instant> until) {
    tx.run(sql::take_turn, {key});
    tx.run(sql::add_use, {key, use.owner, use.school_id, use.id,
                          until ? std::optional<std::int64_t>(until->ms) : std::nullopt});
}

/// `remove` says whether it did.
bool erase(db::Database& database, const Key& key, Instant now, const std::function<bool()>& remove) {
    return database.write([&](db::Writer& tx) {
        tx.run(sql::take_turn, {key});
        tx.run(sql::forget_over, {key, now.ms});
        if (tx.exists(sql::is_used, {key})) return false;
        // Within the turn: whoever claims it next puts it anew. Should the unit be undone, it is still
        // nobody's.
        const bool removed = remove();
        tx.run(sql::forget_file, {key});
        return removed;
    });
}

} // namespace

NewFiles::NewFiles(db::Database& database, Store& store, const Clock& clock)
    : database_(&database), store_(&store), clock_(&clock), id_(db::new_id()) {}

NewFiles::NewFiles(const Services& services) : NewFiles(services.database, services.files, services.clock) {}

void NewFiles::claim_before_put(const Key& key) {
    const Instant until = clock_->now().plus_days(days_claimed);
    database_->write([&](db::Writer& tx) { add_use(tx, key, claim_of(id_), until); });
}

Key NewFiles::put(std::string_view content) {
    claim_before_put(key_of(content));
    return store_->put(content);
}

bool NewFiles::claim(const Key& key) {
    if (!store_->has(key)) return false;
    claim_before_put(key);
    return store_->has(key);
}

void NewFiles::settle(db::Writer& tx) const {
    const Use claim = claim_of(id_);
    tx.run(sql::settle_claim, {claim.school_id, claim.owner, claim.id});
}

void uses(db::Writer& tx, std::string_view key, const Use& use, std::optional<Instant> until) {
    if (!key.empty()) add_use(tx, key, use, until);
}

void all_use(db::Writer& tx, std::string_view owner, std::string_view school_id,
             const std::vector<UsedFile>& files) {
    std::vector<std::vector<db::Param>> turns, rows;
    for (const UsedFile& file : files) {
        if (file.key.empty()) continue;
        turns.push_back({file.key});
        rows.push_back({file.key, owner, school_id, file.id, nullptr});
    }
    if (rows.empty()) return;
    tx.run_many(sql::take_turn, turns);
    tx.run_many(sql::add_use, rows);
}

std::vector<Key> no_longer(db::Writer& tx, const Use& use) {
    return tx.all(sql::end_use, {use.school_id, use.owner, use.id},
                  [](const db::Row& row) { return row.str("key"); });
}

void no_longer(db::Writer& tx, std::string_view owner, std::string_view school_id,
               const std::vector<std::string>& ids) {
    std::vector<std::vector<db::Param>> rows;
    for (const std::string& id : ids)
        rows.push_back({school_id, owner, id});
    if (!rows.empty()) tx.run_many(sql::end_uses, rows);
}

std::size_t erase_unused(db::Database& database, Store& store, const std::vector<Key>& keys, Instant now) {
    return static_cast<std::size_t>(std::ranges::count_if(
        keys, [&](const Key& key) { return erase(database, key, now, [&] { return store.remove(key); }); }));
}

std::size_t erase_over(db::Database& database, Store& store, Instant now) {
    std::size_t erased = 0;
    for (;;) {
        const auto keys = database.read([&](db::Reader& tx) {
            return tx.all(sql::files_over, {now.ms}, [](const db::Row& row) { return row.str("key"); });
        });
        if (keys.empty()) return erased;
        erased += erase_unused(database, store, keys, now); // takes what is over away, erased or not
    }
}

std::size_t sweep(db::Database& database, Store& store, Instant now, std::chrono::hours age) {
    std::size_t erased = erase_over(database, store, now);
    const auto used = database.read([&](db::Reader& tx) {
        std::set<Key, std::less<>> keys;
        tx.each(sql::used_files, {}, [&](const db::Row& row) { keys.insert(row.str("key")); });
        return keys;
    });
    std::vector<Key> nobodys;
    store.each([&](const Key& key) {
        if (!used.contains(key) && store.is_older(key, age)) nobodys.push_back(key);
    });
    for (const Key& key : nobodys)
        erased += erase(database, key, now, [&] { return store.is_older(key, age) && store.remove(key); });
    return erased;
}

} // namespace trialoog::storage
