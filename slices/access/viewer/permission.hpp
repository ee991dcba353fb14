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

enum class Action {
    none,          // public
    see_own_home,  // home, settings, own sessions, language
    see_year_plan, // the timeline of a grade
    move_activity, // change an activity's dates
    do_work,       // read and fill in a pupil's work as pupil or adult
    see_work,      // read a pupil's work without filling in
    add_photo,
    see_photo,
    hand_in_work,
    reopen_work,
    see_class, // names and states of a class
    set_out_assignment,
    debrief_assignment,
    see_dossier,
    write_dossier, // the four fields of an entry
    import_people,
    manage_access, // renew codes, end sessions, staff accounts
    make_letters,
    see_audit_trail,
    see_jobs,
    see_outbox,          // only where mail goes to the outbox folder
    choose_companion,    // say with whom the work is done (HA-4), also for a pupil who has nobody
    evaluate_work,       // say how the assignment was, as pupil or as the adult at work (HA-11)
    evaluate_assignment, // the same as mentor of the class
    see_evaluations,     // counts of what they said, never who
    plan_packages,       // which assignments a grade gets, who develops them (HA-9, HA-10)
    see_packages,
    set_links,         // the school's films and sites
    invite_supporter,  // give the link to the adult from the network, once the mentor has agreed
    agree_supporter,   // say yes or no to that adult, and take the access back
    see_network,       // the jobs around a pupil, and whose they are
    share_dossier,     // give somebody outside a link to chosen parts
    export_dossier,    // take one's own dossier along, and bring it in
    export_dossiers,   // of a class or grade at once
    follow_dossiers,   // how far each dossier of a class is
    set_requirements,  // what a dossier must hold for the exam
    write_templates,   // the school's own home assignments: copy, change, approve
    discuss_templates, // read their drafts and comment on them (HA-10)
    handle_paper,      // print a class's sheets, bring filled-in ones in, look at what wasn't read
    sort_paper,        // say whose a page of the school's scanner is, where that can't be read
    decide_contact,    // with whom there is contact about a pupil, from which day, and why; who died
    forget_leavers,    // see who is forgotten when, keep one longer, trust the date
};
inline constexpr int action_count = 42;
std::string_view code(Relation);
std::string_view code(Action);
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
