#pragma once
// What this slice forgets of somebody who left, and what it keeps.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"

#include <string_view>

namespace trialoog::school {

/// What stays of somebody who is forgotten.
enum class Kept {
    enrolment, // of a pupil: name, birthday, number in the administration, classes with their days
    id_only,   // of staff: who wrote a template or set out work is nobody any more
    nothing,
};
/// After every other slice has forgotten the person: relations, keys, the person. `last_on` is the last day
/// at school.
void forget_person(db::Writer&, std::string_view school_id, std::string_view person_id, Kept, Day last_on,
                   Day today);
/// What imports did before this moment: their refused rows name people.
void forget_before(db::Writer&, std::string_view school_id, Instant);

} // namespace trialoog::school
