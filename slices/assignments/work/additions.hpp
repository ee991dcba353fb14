#pragma once
#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/html/html.hpp"
#include "slices/access/access.hpp"

#include <functional>
#include <string_view>

namespace trialoog::assignments {

/// What another slice adds to pages of this one; each gives nothing when it has nothing to say there.
struct Additions {
    using Shown =
        std::function<html::Html(db::Reader&, const access::Viewer&, std::string_view id, Instant now)>;
    static html::Html nothing(db::Reader&, const access::Viewer&, std::string_view, Instant) { return {}; }
    Shown work = nothing;       // by work id: on its first page, for pupil and adult
    Shown class_work = nothing; // by assignment id: on a class's assignment, for staff
    Shown set_out = nothing;    // by template key: where it is set out again
};

} // namespace trialoog::assignments
