#include "slices/school/import/import.hpp"

#include "slices/school/import/import.sql.hpp"

namespace trialoog::school {

Preview preview_import(db::Reader& tx, std::string_view school_id, std::span<const ImportFile> files,
                       Day today, const Answers& answers, const AssignedColumns& for_now) {
    AssignedColumns assigned = for_now;
    assigned.merge(assigned_columns(tx, school_id));
    Reading reading = read_files(files, assigned, today);
    return {std::move(reading.files),
            make_plan(std::move(reading.records), on_record(tx, school_id, today), answers)};
}

Choice proposed(const Plan& plan) { return {plan.leavers_are_certain, plan.ended_relations_are_certain}; }

std::optional<SchoolRef> school_of_brin(db::Reader& tx, std::string_view brin) {
    const auto found = tx.all(sql::schools_by_brin, {brin}, [](const db::Row& row) {
        return SchoolRef{row.str("id"), row.str("name")};
    });
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

} // namespace trialoog::school
