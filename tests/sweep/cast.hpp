#pragma once
// Everybody of the town, and what stands between them and whom: the sweep's own account of it, not the
// program's.

#include "slices/access/session/session.hpp"
#include "slices/access/viewer/permission.hpp"

#include <optional>
#include <string>
#include <vector>

namespace trialoog::test {

struct Actor {
    std::string name; // as the sweep names a failure: "tom by letter"
    std::string school, person;
    access::Means means = access::Means::letter;
    std::vector<access::Role> roles; // in such a session
    bool anonymous = false;
};
const std::vector<Actor>& cast();

/// What a path speaks of.
struct Target {
    std::string school, pupil, class_id;
    std::string name() const { return school + "/" + pupil; }
};
/// The own child's class and others, of this school and two more; the last is nowhere at all.
const std::vector<Target>& targets();

enum class Object {
    none,   // one's own, or the whole school
    list,   // what the viewer may see of several: nobody is in play yet
    school, // something of a school: an activity, a person, an import
    klass,
    pupil,
    open, // public
};

/// Whether the table lets this actor do this with that, in any role.
bool is_allowed(const Actor&, access::Action, Object, const Target&);

} // namespace trialoog::test
