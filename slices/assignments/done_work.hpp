#pragma once
// A piece of work done at moments of one's choice, by the same steps and rules as on the pages: for the demo
// school, and for load tests.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trialoog::assignments {

/// What somebody filled in, and whether that part is said to be ready.
struct DonePart {
    std::vector<std::pair<std::string, std::string>> answers; // field and value
    std::string by;                                           // person id
    Instant at;
    bool ready = false;
};

struct DonePhoto {
    std::string field, screen_key, thumbnail_key; // in the store already
    int width = 0, height = 0;
};

struct DoneWork {
    std::string work_id;
    std::string companion, companion_name, companion_person_id; // "mother", "mama"; "" when nobody is chosen
    bool needs_adult = false;
    DonePart pupil, adult, together, after; // a part without answers isn't begun
    std::optional<DonePhoto> photo;
    std::optional<Instant> handed_in_at, reopened_at;
};
/// Throws std::logic_error when the rules don't allow it, as when work is handed in without an adult.
/// `mentor` reopens.
void record_done_work(db::Writer&, const access::Viewer& mentor, const DoneWork&);

struct DoneNote {
    std::string work_id;
    bool done = true;
    std::string companion, would_help;
};
/// The class looks back on it, and it is closed.
void record_debrief(db::Writer&, const access::Viewer& mentor, std::string_view assignment_id,
                    const std::vector<DoneNote>&, Instant now);

struct WorkOfPupil {
    std::string work_id, pupil_id;
};
std::vector<WorkOfPupil> works_of_assignment(db::Reader&, std::string_view school_id,
                                             std::string_view assignment_id);

} // namespace trialoog::assignments
