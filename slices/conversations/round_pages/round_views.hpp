#pragma once
// What staff sees of a round.

#include "platform/html/html.hpp"
#include "slices/conversations/agreements/figures.hpp"
#include "slices/conversations/answers/answers_store.hpp"
#include "slices/conversations/rounds/givers.hpp"

namespace trialoog::conversations {

/// "families answer", "is planned" …, in words and as a tag.
html::Html stage_tag(Stage);
/// "1 februari tot en met 12 februari"
std::string period_text(const Round&);
/// What it means that a family doesn't answer, as a sentence to staff.
std::string silence_text(const Round&);

/// On /gesprekken: rounds of this year, and where to open one.
struct RoundsList {
    std::vector<Round> rounds;
    Day today;
    bool may_plan = false;
    std::vector<std::string> mine; // rounds in which the reader gives times
};
html::Html rounds_list(const RoundsList&);
/// Of this year, those that the viewer plans or gives times in; others are nobody's to look at.
RoundsList rounds_to_list(db::Reader&, const access::Viewer&, Day today);

struct RoundPage {
    Round round;
    Day today;
    std::vector<RoundClass> classes;
    std::vector<RoundPerson> givers;
    Blocks blocks;
    std::vector<std::string> classes_without_mentor; // names
    int families = 0, answered = 0;                  // pupils, and those of whom somebody answered
    int to_ask = 0;                                  // pupils whose mentor has given times
    std::vector<RoundPerson> staff;                  // who may join
    std::optional<int> told;                         // just now
    RoundFigures figures;
    look::Errors errors = {};
    std::string typed_name;
};
html::Html round_page(const RoundPage&);

/// The slots of one giver by day: drawn, and as text.
html::Html evenings(const std::vector<Block>&, const Round&);

} // namespace trialoog::conversations
