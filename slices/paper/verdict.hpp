#pragma once
// What is to happen with a scanned page. Rules on values.

#include "platform/clock/clock.hpp"
#include "slices/paper/payload.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::paper {

enum class PageState {
    landed,    // lies in a pupil's work
    doubled,   // was there already: adds nothing
    waiting,   // somebody has to look at it
    blank,     // the back of a sheet
    refused,   // doesn't belong here
    discarded, // by somebody in the review, or for another picture
};
std::string_view code(PageState);
PageState state_from(std::string_view code);

/// Set aside: it lies nowhere, and can be looked at and brought back for a month.
constexpr bool is_aside(PageState state) { return state != PageState::landed && state != PageState::waiting; }
constexpr int days_aside = 31;

/// Why a page waits, is refused or was discarded.
enum class Reason {
    none,
    no_code,       // nothing to read on it
    unknown_sheet, // a code of this school that isn't known
    closed,        // the work is handed in, and not on paper
    other_school,
    older_year,
    other_class, // of the mentor who brought it in
    damaged,     // the file is damaged at this page
    several,     // more sheets on one picture
    room_beside, // one sheet of ours, and something as large beside it
    cut_out,     // of a picture with several: whose it is, is to be confirmed
    brought_back,
    replaced, // by a later picture of that sheet
    cut,      // it goes on as the sheets that were cut out of it
    piece,    // would be cut out, but nobody said so yet
};
std::string_view code(Reason);
Reason reason_from(std::string_view code);

/// A sheet as it was printed.
struct Sheet {
    std::string id, purpose, about_id, class_id, class_name;
    int page = 1, pages = 1;
    Day year_ends_on;
};

/// What our codes on a page say.
struct Seen {
    std::vector<Sheet> sheets; // that were printed here; one that is there twice, twice
    bool unknown = false;      // a code of this school of a sheet that isn't known
    bool of_other_school = false;
    bool room_beside = false; // something as large beside the only sheet
};
/// `foreign` are codes on the page of no sheet that is known here.
Seen seen_on(std::vector<Sheet> sheets, const std::vector<std::string>& foreign, std::string_view own_mark);

struct Verdict {
    PageState state = PageState::waiting; // landed: may land
    Reason reason = Reason::none;
};
/// A page with one sheet on it may land; wherever it could be somebody else's too, it waits. `class_id` is of
/// who brought it in, "" for the school's scanner.
Verdict judge(const Seen&, std::string_view class_id, Day today);
/// The class that all of them are of, or "".
std::string shared_class(const std::vector<Sheet>&);

/// How much more must stand on a later picture of a sheet to be worth keeping beside the first. `ink` in
/// parts in a million; 0 isn't known.
bool is_fuller(int ink, int than);

} // namespace trialoog::paper
