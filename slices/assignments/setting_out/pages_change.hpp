#pragma once
// What the pages look like on which a mentor changes or withdraws what was set out.

#include "slices/assignments/class_work/class_rows.hpp"
#include "slices/assignments/class_work/class_store.hpp"
#include "slices/assignments/class_work/dates.hpp"

namespace trialoog::assignments {

using html::Html;

struct ChangePage {
    const ClassWork& work;
    Day today;
    TypedDates dates;
    std::string feedback;
    look::Errors errors = {};
    bool is_stale = false;            // somebody changed it meanwhile
    std::optional<int> told = {};     // it was changed: so many parents hear of it
    std::optional<int> own_days = {}; // one's own days were
};
Html change_page(const ChangePage&);

struct MoreTimePage {
    const ClassWork& work;
    std::vector<PupilRow> rows;                    // who hasn't handed in
    std::map<std::string, std::string> typed = {}; // by work id
    look::Errors errors = {};
};
Html more_time_page(const MoreTimePage&);

struct WithdrawPage {
    const ClassWork& work;
    Day today;
    int begun = 0, handed_in = 0;
};
Html withdraw_page(const WithdrawPage&);

} // namespace trialoog::assignments
