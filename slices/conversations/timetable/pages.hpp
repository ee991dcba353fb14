#pragma once
// Pages of the timetable.

#include "look/form.hpp"
#include "platform/html/html.hpp"
#include "platform/jobs/jobs.hpp"
#include "slices/conversations/timetable/plan_outcome.hpp"
#include "slices/conversations/timetable/publishing.hpp"

namespace trialoog::conversations {

std::string board_path(std::string_view round_id);
std::string board_path(std::string_view round_id, Day);
std::string move_path(std::string_view round_id, std::string_view talk_id);

struct BoardPage {
    Board board;
    std::optional<Day> day; // that is shown; nothing while there are no times
    std::optional<PlanOutcome> outcome;
    std::optional<LastChange> last;
    std::optional<jobs::Status> running; // the job that plans now
    std::string failed;                  // why the last one did
    bool has_changed_since = false;      // somebody moved a talk while it was planned
    bool changes_wait = false;           // something isn't published as it stands here
    std::string said;                    // what was just done, or why not
};
html::Html board_page(const BoardPage&);
/// Who has no place, with what would help.
html::Html without_place(const BoardPage&);

struct MovePage {
    Board board;
    std::string talk_id;
    std::string said;
};
html::Html move_page(const MovePage&);

struct PublishPage {
    Round round;
    std::vector<PublishedChange> changes;
    int unplaced = 0;
};
html::Html publish_page(const PublishPage&);

} // namespace trialoog::conversations
