#pragma once
// Making the sheets of a class, as a job.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/jobs/kind.hpp"
#include "platform/pdf/pdf.hpp"
#include "platform/services.hpp"

#include <string>
#include <string_view>

namespace trialoog::assignments {

inline constexpr jobs::Kind sheets_kind{"assignment_sheets", jobs::Lane::files};
constexpr int days_kept = 7; // later they are made anew

struct SheetsChoice {
    std::string assignment_id;
    std::string work_id;                 // of one pupil, or ""
    pdf::Sides sides = pdf::Sides::both; // of the printer
};
struct SheetsResult {
    std::string assignment_id, key; // key: in storage
    int pupils = 0, pages = 0;      // pages: empty ones too
    std::string named;              // the adults on them, by work: ",work:person,…,"
    pdf::Sides sides = pdf::Sides::both;
};
std::string to_json(const SheetsChoice&);
SheetsChoice sheets_choice_from(std::string_view json);
SheetsResult sheets_result_from(std::string_view json);

/// An adult stands on them who may not do it along any more: they aren't for anybody's eyes.
bool names_in_vain(db::Reader&, std::string_view school_id, const SheetsResult&, Day today);

void register_sheets_job(Services&);
} // namespace trialoog::assignments
