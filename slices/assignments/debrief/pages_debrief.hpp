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
    look::Errors open = {}; // what has to be said before it can be closed
    bool saved = false;
    bool is_early = false;   // the class may still hand in
    bool asks_early = false; // closing is to be said once more
};
Html debrief_page(const DebriefPage&);

} // namespace trialoog::assignments
