// What is forgotten of paper.

#include "slices/paper/forget_person.hpp"

#include "slices/paper/paper.sql.hpp"

namespace trialoog::paper {

void forget_about(db::Writer& tx, std::string_view school_id, std::string_view purpose,
                  std::string_view about_id) {
    tx.run(sql::forget_pages_about, {school_id, purpose, about_id});
    tx.run(sql::forget_sheets_about, {school_id, purpose, about_id});
}

void forget_before(db::Writer& tx, std::string_view school_id, Instant before) {
    tx.run(sql::forget_pages_before, {school_id, before.ms});
    tx.run(sql::forget_files_before, {school_id, before.ms});
    tx.run(sql::forget_scans_before, {school_id, before.ms});
}

} // namespace trialoog::paper
