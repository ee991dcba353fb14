#pragma once
#include "look/form.hpp"
#include "slices/assignments/class_work/class_store.hpp"

#include <utility>
#include <vector>

namespace trialoog::assignments {

using html::Html;

constexpr std::size_t longest_note = 300; // characters

struct DebriefPage {
    const ClassWork& work;
    std::vector<DebriefRow> rows;                                  // `note` is what stands in the form
    std::vector<std::pair<DebriefRow, DebriefRow>> conflicts = {}; // kept, typed
    look::Errors errors = {};
    bool saved = false;
};
Html debrief_page(const DebriefPage&);

} // namespace trialoog::assignments
