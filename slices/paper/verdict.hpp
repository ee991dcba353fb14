#pragma once
// What is to happen with a scanned page. Rules on values.

#include "platform/clock/clock.hpp"
#include "slices/paper/payload.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::paper {

enum class State {
    landed,    // lies in a pupil's work
    doubled,   // was there already: adds nothing
    waiting,   // somebody has to look at it
    blank,     // the back of a sheet
    refused,   // doesn't belong here
    discarded, // thrown away in the review
};
std::string_view code(State);
State state_from(std::string_view code);

/// Why a page waits or is refused.
enum class Reason {
    none,
    no_code,       // nothing to read on it
    unknown_sheet, // a code of this school that isn't known
    closed,        // the work is handed in, and not on paper
    other_school,
    older_year,
    other_class, // of the mentor who brought it in
    damaged,     // the file is damaged at this page
};
std::string_view code(Reason);
Reason reason_from(std::string_view code);

/// A sheet as it was printed.
struct Sheet {
    std::string id, purpose, about_id, class_id;
    int page = 1, pages = 1;
    Day year_ends_on;
};

/// The one code on a page that is ours; the first where there are two.
std::optional<Payload> payload_on(const std::vector<std::string>& codes);

struct Verdict {
    State state = State::waiting; // landed: may land
    Reason reason = Reason::none;
};
/// `sheet` is the one that the payload names, if it is known; `class_id` of who brought it in, "" for the
/// school's scanner.
Verdict judge(const std::optional<Payload>&, const std::optional<Sheet>& sheet, std::string_view own_mark,
              std::string_view class_id, Day today);

} // namespace trialoog::paper
