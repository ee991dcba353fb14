#pragma once
// What a round of talks came to, for its page; and what is stuck, for the mentor's first page.

#include "slices/conversations/agreements/agreements_store.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::conversations {

struct RoundFigures {
    int talks = 0, held = 0, missed = 0;   // missed: it is said why
    int families = 0;                      // pupils of whom an adult was there in a talk that was held
    int with_parents = 0, with_others = 0; // of these talks: with a parent; with somebody else alone
    int agreements = 0, kept = 0, stuck = 0;
};
RoundFigures figures_of_round(db::Reader&, std::string_view school_id, std::string_view round_id);

struct StuckAgreement {
    std::string talk_id, pupil_id, pupil_name; // in full
    std::string who, what, stuck_on;           // who: "" where the pupil promised
};
/// Of the class's pupils now, or of one pupil: by name (at most 60). The caller has found the class or pupil.
std::vector<StuckAgreement> stuck_of_class(db::Reader&, std::string_view school_id, std::string_view class_id,
                                           Day today);
std::vector<StuckAgreement> stuck_of_pupil(db::Reader&, std::string_view school_id,
                                           std::string_view pupil_id);
/// A list with a link to each talk's agreements; nothing when nothing is stuck.
html::Html stuck_part(const std::vector<StuckAgreement>&);

} // namespace trialoog::conversations
