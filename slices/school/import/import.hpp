#pragma once
// The import of pupils, caregivers, staff and classes: one pipeline for the browser, the command line and the
// demo. Bytes → text → tables → columns → records → a plan → applied in one unit of work.

#include "platform/db/db.hpp"
#include "slices/access/decisions/reach.hpp"
#include "slices/school/plan/plan.hpp"
#include "slices/school/text/decode.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::school {

struct ImportFile {
    std::string name;
    std::string text;                    // UTF-8
    std::vector<std::string> notes = {}; // what was made of its encoding
};

/// What was seen of one file.
struct FileReport {
    std::string name;
    FileKind kind = FileKind::unknown;
    std::size_t rows = 0;
    std::vector<std::string> unknown_headers;
    std::vector<std::string> must_decide; // of those: they sound as if they stop contact
    std::string problem;                  // why nothing of it is used, and what to do; or ""
    std::vector<std::string> notes;       // what was mended or passed over
    std::vector<std::string> doubts;      // what looks wrong: applied only when somebody says to go on
};

struct Reading {
    std::vector<FileReport> files;
    Records records;
    bool has_problem() const;
};
/// `today` tells the age of pupils, where a year has two figures.
Reading read_files(std::span<const ImportFile>, const AssignedColumns&, Day today);

/// What the files would change at this school on this day. `for_now`: headers that mean something in this
/// import only.
struct Preview {
    std::vector<FileReport> files;
    Plan plan;
    bool has_problem() const; // nothing can be applied yet
    bool has_doubts() const;
};
Preview preview_import(db::Reader&, std::string_view school_id, std::span<const ImportFile>, Day today,
                       const Answers& = {}, const AssignedColumns& for_now = {});

struct Choice {
    bool leavers = false;         // pupils who aren't in the file any more leave the school
    bool ended_relations = false; // caregivers who don't stand beside a pupil any more
};
/// Ticked beforehand: what is at most a tenth, while nothing at all is in doubt.
Choice proposed(const Plan&);

/// Applies all of the plan that is chosen, as part of a unit of work. Nobody is marked as gone while the plan
/// says that it may not be.
void apply(db::Writer&, std::string_view school_id, const Plan&, Choice, Day today, Instant now,
           access::Withdraw);

struct SchoolRef {
    std::string id, name;
};
/// The school with this BRIN number; none when there is none, or more than one.
std::optional<SchoolRef> school_of_brin(db::Reader&, std::string_view brin);

} // namespace trialoog::school
