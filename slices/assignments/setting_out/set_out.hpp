#pragma once
// Setting out: what happens in one transaction, and the announcement that may follow later.

#include "platform/jobs/kind.hpp"
#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/setting_out/announcement.hpp"

#include <string>
#include <string_view>

namespace trialoog::assignments {

struct SetOut {
    std::string class_id, template_key, feedback;
    Day announced_on, prepared_on, hand_in_on, debrief_on;
    bool tells_parents = true; // not in the many schools of a load test: their mail would run for minutes
};
/// Sets a template out for a class: a piece of work for every pupil, an announcement to every parent who is
/// informed. Returns the assignment's id; the one that is there already if the class has it. One that was
/// withdrawn from the class comes back with all that was filled in.
std::string set_out(db::Writer&, Services&, const access::Viewer&, const SetOut&, Instant now);

/// What would help a pupil, as it was noted last (HA-13).
struct WouldHelp {
    std::string name, note;
};
/// Of who is in the class today, by name.
std::vector<WouldHelp> what_would_help(db::Reader&, std::string_view school_id, std::string_view class_id,
                                       Day today);

/// What was set out for a class and withdrawn: it can be set out again.
struct Withdrawn {
    std::string id, template_id, template_key, content_hash;
    int begun = 0; // works that somebody began
    Instant at;
};
/// The last withdrawn first.
std::vector<Withdrawn> withdrawn_of_class(db::Reader&, std::string_view school_id, std::string_view class_id);
std::optional<Withdrawn> withdrawn_of_template(db::Reader&, std::string_view school_id,
                                               std::string_view class_id, std::string_view template_key);

} // namespace trialoog::assignments
