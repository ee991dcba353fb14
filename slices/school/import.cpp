#include "slices/school/import.hpp"

#include "slices/school/school.sql.hpp"

#include <algorithm>

namespace trialoog::school {
namespace {

bool any_problem(const std::vector<FileReport>& files) {
    return std::any_of(files.begin(), files.end(), [](const FileReport& file) {
        return !file.problem.empty() || !file.must_decide.empty();
    });
}

FileReport read_file(Records& records, const ImportFile& file, const AssignedColumns& assigned) {
    FileReport report;
    report.name = file.name;
    const auto parsed = parse_table(file.text);
    if (const auto* problem = std::get_if<TableProblem>(&parsed)) {
        report.problem = sentence(*problem);
        return report;
    }
    const auto& table = std::get<Table>(parsed);
    const Columns columns = recognise(table.headers, assigned, file.name);
    report.kind = columns.kind;
    report.rows = table.rows.size();
    report.unknown_headers = columns.unknown;
    report.must_decide = columns.must_decide;
    report.problem = columns.missing;
    read_table(records, file.name, table, columns);
    return report;
}

} // namespace

bool Reading::has_problem() const { return any_problem(files); }
bool Preview::has_problem() const { return any_problem(files); }

Reading read_files(std::span<const ImportFile> files, const AssignedColumns& assigned) {
    Reading reading;
    for (const auto& file : files)
        reading.files.push_back(read_file(reading.records, file, assigned));
    return reading;
}

Preview preview_import(db::Reader& tx, std::string_view school_id, std::span<const ImportFile> files,
                       Day today, const Answers& answers, const AssignedColumns& for_now) {
    AssignedColumns assigned = for_now;
    assigned.merge(assigned_columns(tx, school_id));
    Reading reading = read_files(files, assigned);
    return {std::move(reading.files),
            make_plan(std::move(reading.records), present(tx, school_id, today), answers)};
}

Choice proposed(const Plan& plan) { return {plan.leavers_are_certain, plan.ended_relations_are_certain}; }

std::optional<SchoolRef> school_of_brin(db::Reader& tx, std::string_view brin) {
    const auto found = tx.all(sql::schools_by_brin, {brin}, [](const db::Row& row) {
        return SchoolRef{row.str("id"), row.str("name")};
    });
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

} // namespace trialoog::school
