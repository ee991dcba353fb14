// What is forgotten of paper.

#include "slices/paper/forget_person.hpp"

#include "platform/storage/uses.hpp"
#include "slices/paper/files_of_paper.hpp"
#include "slices/paper/paper.hpp"
#include "slices/paper/paper.sql.hpp"
#include "slices/paper/store.hpp"

#include <map>

namespace trialoog::paper {
namespace {

using Ids = std::map<std::string, std::vector<std::string>, std::less<>>; // by school

Ids pages(db::Writer& tx, const db::Statement& statement, db::Params params) {
    Ids ids;
    tx.each(statement, params,
            [&](const db::Row& row) { ids[row.str("school_id")].push_back(row.str("id")); });
    return ids;
}

Ids files(db::Writer& tx, const db::Statement& statement, db::Params params) {
    Ids ids;
    tx.each(statement, params, [&](const db::Row& row) {
        ids[row.str("school_id")].push_back(use_id(row.text("scan_id"), row.integer("place")));
    });
    return ids;
}

std::size_t give_up(db::Writer& tx, std::string_view owner, const Ids& ids) {
    std::size_t rows = 0;
    for (const auto& [school_id, some] : ids) { // each school in turn
        storage::no_longer(tx, owner, school_id, some);
        rows += some.size();
    }
    return rows;
}

} // namespace

std::size_t forget_old(db::Writer& tx, Instant now) {
    const std::int64_t before = now.plus_days(-days_aside).ms;
    give_up(tx, file_owner, files(tx, sql::forget_old_files, {before}));
    return give_up(tx, page_owner, pages(tx, sql::forget_aside, {before}));
}

void forget_about(db::Writer& tx, std::string_view school_id, std::string_view purpose,
                  std::string_view about_id) {
    give_up(tx, page_owner, pages(tx, sql::forget_pages_about, {school_id, purpose, about_id}));
    tx.run(sql::forget_sheets_about, {school_id, purpose, about_id});
}

void forget_before(db::Writer& tx, std::string_view school_id, Instant before) {
    give_up(tx, page_owner, pages(tx, sql::forget_pages_before, {school_id, before.ms}));
    give_up(tx, file_owner, files(tx, sql::forget_files_before, {school_id, before.ms}));
    tx.run(sql::forget_scans_before, {school_id, before.ms});
}

} // namespace trialoog::paper
