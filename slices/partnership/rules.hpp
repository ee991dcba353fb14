#pragma once
// The rules of evaluating, on values: who may, how long, and what may be shown without anybody being known.

#include "slices/partnership/partnership.hpp"

#include <optional>

namespace trialoog::partnership {

inline constexpr int questions = 3;
inline constexpr int fewest_people = 5;          // of a evaluator, before anything of it is shown
inline constexpr std::size_t longest_line = 300; // characters
std::string_view code(Evaluator);
std::optional<Evaluator> evaluator_from(std::string_view code);

/// What stands at a piece of work (or for a mentor at the class's assignment) when somebody wants to evaluate
/// it.
struct Doing {
    std::string assignment_id, work_id, template_key, pupil_id, pupil_name;
    std::string pupil_called = pupil_name; // to the staff: told from a namesake in the class
    std::string class_id, class_name;
    std::string companion, companion_name, companion_person_id; // the adult at work; "mother", "mama"
    bool adult_has_own_way = false; // filled something in from a session of their own
    bool handed_in = false;
    std::optional<Instant> debriefed_at;
};

/// As whom the person may speak of a work: the pupil, or the adult at work. Other parents: nothing.
std::optional<Evaluator> evaluator_of(const Doing&, std::string_view person_id);

/// Whether the phone can be handed to the adult at work, so that they speak without an account: the way the
/// work itself is done. On the pupil's phone, or a parent's where the work names nobody that the school
/// knows; not when the adult had a way of their own.
bool may_hand_over(const Doing&, std::string_view person_id);

/// What somebody said: faces 1 (no), 2 (a little), 3 (yes), 0 not answered.
struct Said {
    std::array<int, questions> faces{};
    std::string line;
    Instant said_at;
    bool is_empty() const { return faces == std::array<int, questions>{} && line.empty(); }
};

/// From when somebody is asked. Who has no later moment is asked at once: whoever holds another's phone,
/// while they sit together, and a supporter, whose way in ends at the debrief.
enum class From { debrief, hand_in };

enum class May {
    begin,   // nothing said yet
    change,  // within two weeks
    not_yet, // not looked back on yet, or not handed in
    over,    // too long ago
    told,    // spoke already on another's phone: nobody else may see or change that
};
May may_evaluate(const Doing&, Evaluator, const std::optional<Said>&, Instant now, From from = From::debrief);

/// How many said what to one question.
struct Counts {
    int no = 0, a_little = 0, yes = 0;
    int all() const { return no + a_little + yes; }
};
struct Tally {
    int people = 0;
    std::array<Counts, questions> counts{};
};
/// Enough people for their counts and lines.
bool may_show(const Tally&);
bool may_show(const Counts&);
/// A part (a class) beside its whole (the school): what is left of the whole may not be too small either, for
/// it could be computed.
bool may_show_beside(const Tally& part, const Tally& whole);
bool may_show_beside(const Counts& part, const Counts& whole);

/// How the answers lie on average.
enum class Average { mostly_yes, divided, mostly_no };
Average average(const Counts&);
/// From 0 (all no) to 100 (all yes).
int percent(const Counts&);

} // namespace trialoog::partnership
