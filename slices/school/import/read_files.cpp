// Files → what they say about people. No database here.

#include "slices/school/import/import.hpp"
#include "slices/school/table/heading.hpp"
#include "slices/school/table/stops.hpp"
#include "slices/school/table/tidy_table.hpp"

#include <algorithm>

namespace trialoog::school {
namespace {

bool any_problem(const std::vector<FileReport>& files) {
    return std::any_of(files.begin(), files.end(), [](const FileReport& file) {
        return !file.problem.empty() || !file.must_decide.empty();
    });
}

void append(std::vector<std::string>& all, std::vector<std::string> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Columns that nobody knows, in which somebody wrote what should stop contact.
void hear_remarks(const Table& table, const Columns& columns, std::vector<std::string>& must_decide) {
    for (std::size_t i = 0; i < columns.of.size() && i < table.headers.size(); ++i) {
        const std::string& header = table.headers[i];
        const auto is_among = [&](const std::vector<std::string>& all) {
            return std::find(all.begin(), all.end(), header) != all.end();
        };
        if (columns.of[i] || !is_among(columns.unknown) || is_among(must_decide)) continue;
        if (std::any_of(table.rows.begin(), table.rows.end(), [&](const TableRow& row) {
                return i < row.cells.size() && remark_sounds_like_stop(row.cells[i]);
            }))
            must_decide.push_back(header);
    }
}

FileReport read_file(Records& records, const ImportFile& file, const AssignedColumns& assigned, Day today) {
    FileReport report;
    report.name = file.name;
    report.notes = file.notes;
    auto parsed = parse_table(file.text);
    if (const auto* problem = std::get_if<TableProblem>(&parsed)) {
        report.problem = sentence(*problem);
        return report;
    }
    auto& table = std::get<Table>(parsed);
    append(report.notes, find_header(table, assigned, file.name));
    const Columns columns = recognise(table.headers, assigned, file.name);
    append(report.notes, leave_out_no_people(table, columns));
    report.kind = columns.kind;
    report.rows = table.rows.size();
    report.unknown_headers = columns.unknown;
    report.must_decide = columns.must_decide;
    hear_remarks(table, columns, report.must_decide);
    report.problem = columns.missing;
    if (columns.kind == FileKind::unknown) return report;

    find_broken_rows(table, columns);
    Findings findings;
    tidy_table(table, columns, today, findings);
    report.problem = findings.problem;
    append(report.notes, std::move(findings.notes));
    append(report.doubts, std::move(findings.doubts));
    for (auto& warning : findings.warnings)
        records.warnings.push_back({{file.name, warning.line}, "", std::move(warning.text)});
    if (report.problem.empty()) read_table(records, file.name, table, columns);
    return report;
}

} // namespace

bool Reading::has_problem() const { return any_problem(files); }
bool Preview::has_problem() const { return any_problem(files); }

bool Preview::has_doubts() const {
    return std::any_of(files.begin(), files.end(),
                       [](const FileReport& file) { return !file.doubts.empty(); });
}

Reading read_files(std::span<const ImportFile> files, const AssignedColumns& assigned, Day today) {
    Reading reading;
    for (const auto& file : files)
        reading.files.push_back(read_file(reading.records, file, assigned, today));
    return reading;
}

} // namespace trialoog::school
