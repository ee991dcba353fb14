#pragma once
// Parents of pupils, and what the school decided about contact: the one place that writes it. The caller has
// asked whether the viewer may.

#include "platform/clock/clock.hpp"
#include "platform/db/db.hpp"

#include <span>
#include <string>
#include <string_view>

namespace trialoog::people {

struct Pair {
    std::string pupil_id, parent_id;
};
/// As the administration says.
struct ParentRelation {
    Pair pair;
    std::string kind; // "mother", "father" …
    bool has_authority = false, lives_with = false, is_informed = false, no_contact = false;
};
/// What the school decided stays as it is; where the administration comes to say something else, that asks
/// for a new decision. Only a bar that is new holds until then.
void put_parent_relations(db::Writer&, std::string_view school_id, std::span<const ParentRelation>);
void end_parent_relations(db::Writer&, std::string_view school_id, std::span<const Pair>,
                          std::string_view on);

/// A decision of the school about contact that holds from `from_on`, a day that has come.
struct Decided {
    bool is_informed = false, no_contact = false, has_authority = false, is_ended = false;
};
void decide_contact(db::Writer&, std::string_view school_id, const Pair&, const Decided&,
                    std::string_view from_on, Instant now);
/// One that is to hold later. `closes_on`: the day from which it shuts them out; "" when it doesn't.
void plan_contact(db::Writer&, std::string_view school_id, const Pair&, std::string_view closes_on,
                  bool no_contact, Instant now);

/// With whom a forgotten person stood, as pupil or as parent.
void forget_parent_relations(db::Writer&, std::string_view school_id, std::string_view person_id);

} // namespace trialoog::people
