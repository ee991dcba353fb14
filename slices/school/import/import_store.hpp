#pragma once
// Previews that wait for "yes", what came of them, and what headers mean. Only for this slice.

#include "slices/school/import/import.hpp"

#include <optional>

namespace trialoog::school {

/// What an applied import did.
struct ImportResult {
    struct Counts {
        std::size_t added = 0, changed = 0, gone = 0;
    };
    Counts pupils, caregivers, staff, classes;
    std::size_t moved = 0;
    std::size_t waiting = 0; // questions without an answer, or skipped
    std::vector<Remark> refused;
};
ImportResult result_of(const Plan&, Choice);

struct StoredImport {
    std::vector<ImportFile> files; // none when it was applied
    std::optional<Instant> applied_at;
    ImportResult result;
    Answers answers;
};

/// Keeps the files until they are applied, for a week at most.
std::string keep_preview(db::Writer&, std::string_view school_id, std::string_view made_by,
                         const std::vector<ImportFile>&, Instant now);
std::optional<StoredImport> stored_import(db::Reader&, std::string_view school_id, std::string_view id);
void mark_applied(db::Writer&, std::string_view school_id, std::string_view id, const ImportResult&,
                  Instant now);
void keep_answers(db::Writer&, std::string_view school_id, std::string_view id, const Answers&);
/// normalised header → column
void assign_columns(db::Writer&, std::string_view school_id, const AssignedColumns&);

/// Uploads of a week ago that were never applied, of all schools. How many.
std::size_t forget_old_previews(db::Writer&, Instant now);

} // namespace trialoog::school
