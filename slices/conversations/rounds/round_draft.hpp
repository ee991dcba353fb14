#pragma once
// A round as somebody typed it, and what the school may decide of it (C-3, C-4, C-7). On values.

#include "look/form.hpp"
#include "slices/conversations/rounds/round.hpp"

#include <string>
#include <vector>

namespace trialoog::conversations {

/// Days as a form has them: ISO, or "9-2-2027".
struct TypedRound {
    std::string title, guide, from, until, answer_by, minutes, pause, rooms, place, emphasis, received_by,
        waiting_at, way, silence;
    std::vector<std::string> class_ids;
    bool is_short_on_purpose = false; // less than a quarter of an hour (C-4)
};
TypedRound typed_of(const Round&, std::vector<std::string> class_ids);

struct ClassToChoose {
    std::string id, name;
    int grade = 1;
    bool has_mentor = true;
};
/// What is known where it is decided.
struct RoundFacts {
    Day today, year_ends_on;
    std::vector<ClassToChoose> classes; // of the school year
    const Round* was = nullptr;         // what is changed
    int answers = 0;                    // of families to what is changed
    std::vector<std::string> outside;   // who gave times on days that aren't in the period any more
};
/// The round without id and school year.
struct DecidedRound {
    Round round;
    look::Errors errors;
    bool asks_if_short = false; // among the errors: is it meant to be this short?
};
DecidedRound decide_round(const TypedRound&, const RoundFacts&);

/// The period of the activity where that is to come; else two weeks from in three weeks on.
TypedRound first_draft(std::string_view guide_key, Day starts_on, Day ends_on, Day today);

inline constexpr std::size_t longest_title = 80, longest_emphasis = 600, longest_reception = 120,
                             longest_way = 300;
inline constexpr int longest_period = 60; // days

} // namespace trialoog::conversations
