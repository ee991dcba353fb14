#pragma once
// The one table of who may do what: role × relation × action. Deny by default. docs/permissions.md is made
// from it (`trialoog permissions`), and a sweep tries every route with every kind of person.

#include "slices/access/viewer/viewer.hpp"

#include <span>
#include <string>

namespace trialoog::access {

/// What stands between a viewer and a pupil, a class or the school as a whole.
enum class Relation {
    self,       // the pupil itself
    own_child,  // parent of the pupil: informed, with contact
    supported,  // supporter of the pupil, for one piece of work
    own_class,  // mentor of the class (of the pupil)
    own_pupil,  // mentor of this one pupil, whoever is mentor of the class
    own_school, // staff of the school
    anyone,     // no object in play: one's own home, one's own settings
};

/// What may be done: actions.inc, which has a row for each.
enum class Action {
#define ACTION(name, ...) name,
#include "slices/access/viewer/actions.inc"
#undef ACTION
};
#define ACTION(name, ...) +1
inline constexpr int action_count =
#include "slices/access/viewer/actions.inc"
    ;
#undef ACTION
std::string_view code(Relation);
std::string_view code(Action);
/// What the audit trail says of who did it: "bekeek het dossier"; the code itself of what it doesn't know.
std::string in_the_trail(std::string_view code);
std::span<const Role> all_roles();
std::span<const Relation> all_relations();

struct Permission {
    Role role;
    Relation relation;
    Action action;
};
/// All that is allowed.
std::span<const Permission> permissions();
bool may(Role, Relation, Action);
/// Whether there is any relation in which the role may.
bool may_ever(Role, Action);

/// docs/permissions.md.
std::string permissions_as_markdown();

} // namespace trialoog::access
