#pragma once
// Partnership: for now the evaluation of an assignment by those who did it (HA-11, M-17). Staff sees what
// pupils and adults said as counts, and only when enough of them spoke to recognise nobody.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/assignments.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::partnership {

access::Slice slice();
void register_routes(access::Routes&);
/// What it adds to the pages of assignments.
assignments::Additions additions();

/// Whose answer an evaluation is.
enum class Evaluator { pupil, adult, mentor };

/// An evaluation that somebody may give and hasn't given yet, for that person's home.
struct OpenEvaluation {
    Evaluator evaluator;
    std::string title;    // of the assignment, in the reader's language
    std::string about_id; // the pupil, or for a mentor the class
    std::string about;    // its name: "Noor", "1b"
    std::string href;
};
/// At most 20. `pupils` and `classes` are the viewer's own (access::own_pupils, access::own_classes).
std::vector<OpenEvaluation> open_evaluations(db::Reader&, const access::Viewer&,
                                             const std::vector<access::PupilRef>& pupils,
                                             const std::vector<access::ClassRef>& classes, Instant now);

/// Said at a moment of one's choice, by the same rules: for the demo. Faces are 1 (no) to 3 (yes), 0: none.
struct GivenEvaluation {
    std::string work_id;       // of a pupil or adult
    std::string assignment_id; // of a mentor
    std::string person_id;
    std::array<int, 3> faces{};
    std::string line;
};
/// Throws std::logic_error when that person may not evaluate it then.
void record_evaluation(db::Writer&, std::string_view school_id, const GivenEvaluation&, Instant at);

} // namespace trialoog::partnership
