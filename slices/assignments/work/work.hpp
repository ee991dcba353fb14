#pragma once
// The rules of doing an assignment, on values: no web, no database, no clock.

#include "platform/clock/clock.hpp"
#include "slices/assignments/work/terms.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::assignments {

/// One pupil's doing of an assignment.
struct Work {
    std::string id, assignment_id, class_id, pupil_id, pupil_given_name;
    std::string companion;      // CompanionKind code; "" while nobody is chosen
    std::string companion_name; // what the pupil calls this adult: "mama"
    std::string companion_person_id;
    bool companion_has_lapsed = false; // the pupil chose one who may not any more: as if nobody was chosen
    bool needs_adult = false;          // the pupil knows nobody: the mentor helps (HA-4, HA-12)
    std::optional<Instant> began_at, pupil_ready_at, adult_ready_at, handed_in_at, reopened_at;
    std::string handed_in_by;
    std::string reopen_reason; // what the mentor asks, when it was given back
    std::int64_t change_number = 0;
    // Of the assignment:
    Day announced_on, prepared_on, hand_in_on, debrief_on;
    std::string feedback;
    std::optional<Instant> debriefed_at;
};

struct Answer {
    std::string field, value;
    std::int64_t version = 0, change_number = 0;
    std::string saved_by;
    Instant saved_at;
};

struct Photo {
    std::string id, work_id, field, screen_key, thumbnail_key, added_by;
    int width = 0, height = 0;
    Instant added_at;
};

/// Who sits before the screen. Mentors and others of the staff read without a side.
struct Seat {
    std::string person_id;
    std::optional<Side> side;
};

enum class WorkState { not_begun, begun, handed_in };
WorkState state(const Work&);
bool has_companion(const Work&);

/// Handed in after its day, or not handed in while the day is over.
bool is_late(const Work&, Day today);
/// Handed in after its day.
bool was_handed_in_late(const Work&);

/// Said to be ready (the parts of pupil and adult), or every required field answered (together, after). A
/// part without steps is ready.
bool is_ready(const Work&, const Template&, const std::vector<Answer>&, Part);

/// Pupil and adult have each said "klaar": they look at both answers and fill in the rest together.
bool together_is_open(const Work&, const Template&);

/// The step has no day of its own, or its day has come.
bool is_open(const Step&, const std::vector<Answer>&, Day today);
/// The day that the step waits for, when it was answered.
std::optional<Day> opens_on(const Step&, const std::vector<Answer>&);

/// The step is always there, or the field that it goes with has an answer.
bool is_asked(const Step&, const std::vector<Answer>&);
/// The pages of a part that are asked of these people.
std::vector<Page> pages_asked(const Template&, const std::vector<Answer>&, Part);

/// An answer stays hidden from the other until both parts are ready. On one phone, what was typed on it can
/// be seen on it. The staff sees answers only of what was handed in.
bool may_see_answer(const Work&, const Template&, const Answer&, const Seat&);

enum class Filling {
    allowed,
    handed_in,    // it lies with the mentor
    other_device, // the other fills this part in on an own device
    not_yet,      // the together part opens when both parts are ready; a step may wait for its day
    no_such_field,
    only_reads, // staff
};
/// Who may fill what: your own part; the other's part only where it is filled in on this device; what comes
/// later when it is open.
Filling may_fill(const Work&, const Template&, const std::vector<Answer>&, std::string_view field,
                 const Seat&, Day today);

/// The other side fills its part in on an own device: at least one of its answers was saved there.
bool fills_in_elsewhere(const Template&, const std::vector<Answer>&, Side part, const Seat&);

struct Count {
    int answered = 0, asked = 0; // required fields
};
Count progress(const Template&, const std::vector<Answer>&);
Count progress_of(const Template&, const std::vector<Answer>&, Part);

/// Required fields of a part that are still empty, in the form's order.
std::vector<const Field*> missing(const Template&, const std::vector<Answer>&, Part);

enum class HandIn { allowed, already, no_companion, pupil_not_ready, adult_not_ready, answers_missing };
/// Handing in late is allowed; without an adult it isn't.
HandIn may_hand_in(const Work&, const Template&, const std::vector<Answer>&);

/// The mentor gives it back: what was said stays, and can be changed again.
bool may_reopen(const Work&);

// Answers

const Answer* find_answer(const std::vector<Answer>&, std::string_view field);
/// The value, or "".
std::string_view value_of(const std::vector<Answer>&, std::string_view field);
std::vector<std::string> lines_of(std::string_view value);

/// What was typed, as it is kept: no spaces around it, one kind of line end.
std::string tidy(std::string_view typed);
/// Not too long, and one line where one line is asked.
bool fits(const Field&, std::string_view tidied);
/// 1 to 10, or nothing.
std::optional<int> mark_of(std::string_view value);

/// Which of the two a form meant that has both a list and a place for own words: the one that has changed.
std::string chosen(std::string_view from_list, std::string_view own_words, std::string_view before);

// The talk

struct Named {
    std::string quality;
    int pupil_place = 0, adult_place = 0; // in their tops; 0: not named
};
struct Comparison {
    std::vector<Named> agree;  // both named it, in the pupil's order
    std::vector<Named> differ; // one did
    std::vector<std::string> pupil_only, adult_only;
};
/// The tops laid side by side. Own words count as equal when only capitals and spaces differ.
Comparison compare(const std::vector<std::string>& pupil_top, const std::vector<std::string>& adult_top);
std::vector<std::string> top_of(const Item&, const std::vector<Answer>&);

} // namespace trialoog::assignments
