#include "slices/access/viewer/permission.hpp"

#include <algorithm>
#include <array>

namespace trialoog::access {
namespace {
constexpr auto table = [] {
    using enum Action;
    using R = Role;
    using enum Relation;
    return std::to_array<Permission>({
        // The pupil owns the dossier and takes the lead (M-4).
        {R::pupil, anyone, see_own_home},
        {R::pupil, anyone, see_year_plan},
        {R::pupil, self, do_work},
        {R::pupil, self, see_work},
        {R::pupil, self, add_photo},
        {R::pupil, self, see_photo},
        {R::pupil, self, hand_in_work},
        {R::pupil, self, choose_companion},
        {R::pupil, self, evaluate_work},
        {R::pupil, self, invite_supporter},
        {R::pupil, self, see_dossier},
        {R::pupil, self, write_dossier},
        {R::pupil, self, see_network},
        {R::pupil, self, share_dossier},
        {R::pupil, self, export_dossier},
        // Both parents alike; who is not informed or may not be in contact is no parent here.
        {R::parent, anyone, see_own_home},
        {R::parent, anyone, see_year_plan},
        {R::parent, own_child, do_work},
        {R::parent, own_child, see_work},
        {R::parent, own_child, add_photo},
        {R::parent, own_child, see_photo},
        {R::parent, own_child, hand_in_work},
        {R::parent, own_child, choose_companion},
        {R::parent, own_child, evaluate_work},
        {R::parent, own_child, see_dossier},
        {R::parent, own_child, see_network}, // of it only what they told together
        // A supporter does the one piece of work that names them, and sees nothing else.
        {R::supporter, anyone, see_own_home},
        {R::supporter, supported, do_work},
        {R::supporter, supported, see_work},
        {R::supporter, supported, add_photo},
        {R::supporter, supported, see_photo},
        {R::supporter, supported, hand_in_work},
        {R::supporter, supported, evaluate_work},
        // A mentor: the own class.
        {R::mentor, anyone, see_own_home},
        {R::mentor, anyone, see_year_plan},
        {R::mentor, own_class, see_class},
        {R::mentor, own_class, see_work},
        {R::mentor, own_class, see_photo},
        {R::mentor, own_class, choose_companion},
        {R::mentor, own_class, invite_supporter},
        {R::mentor, own_class, agree_supporter},
        {R::mentor, own_class, reopen_work},
        {R::mentor, own_class, set_out_assignment},
        {R::mentor, own_class, handle_paper},
        {R::mentor, own_class, debrief_assignment},
        {R::mentor, own_class, see_dossier},
        {R::mentor, own_class, see_network},
        {R::mentor, own_class, follow_dossiers},
        {R::mentor, own_class, make_letters}, // announcements of the own class, without codes
        {R::mentor, own_class, evaluate_assignment},
        {R::mentor, own_class, see_evaluations},
        {R::mentor, own_school, see_evaluations}, // totals
        {R::mentor, own_school, see_packages},
        // A mentor of single pupils: what one does for one pupil. What is done with the class (set out, look
        // back, print, scan, post) stays with the mentor of the class.
        {R::pupil_mentor, anyone, see_own_home},
        {R::pupil_mentor, anyone, see_year_plan},
        {R::pupil_mentor, own_pupil, see_work},
        {R::pupil_mentor, own_pupil, see_photo},
        {R::pupil_mentor, own_pupil, choose_companion},
        {R::pupil_mentor, own_pupil, invite_supporter},
        {R::pupil_mentor, own_pupil, agree_supporter},
        {R::pupil_mentor, own_pupil, reopen_work},
        {R::pupil_mentor, own_pupil, see_dossier},
        {R::pupil_mentor, own_pupil, see_network},
        {R::subject_teacher, anyone, see_own_home},
        {R::subject_teacher, anyone, see_year_plan},
        {R::subject_teacher, own_school, see_packages},
        {R::mentor, own_school, discuss_templates},
        {R::subject_teacher, own_school, discuss_templates},
        // The counsellor supports every mentor, and owns the year plan.
        {R::counsellor, anyone, see_own_home},
        {R::counsellor, anyone, see_year_plan},
        {R::counsellor, own_school, move_activity},
        {R::counsellor, own_school, see_class},
        {R::counsellor, own_school, see_work},
        {R::counsellor, own_school, see_photo},
        {R::counsellor, own_school, see_dossier},
        {R::counsellor, own_school, see_evaluations},
        {R::counsellor, own_school, plan_packages},
        {R::counsellor, own_school, see_packages},
        {R::counsellor, own_school, set_links},
        {R::counsellor, own_school, follow_dossiers},
        {R::counsellor, own_school, set_requirements},
        {R::counsellor, own_school, export_dossiers},
        {R::counsellor, own_school, sort_paper}, // as an administrator reads no pupil's work
        {R::team_leader, anyone, see_own_home},
        {R::team_leader, anyone, see_year_plan},
        {R::team_leader, own_school, see_class},
        {R::team_leader, own_school, see_evaluations},
        {R::team_leader, own_school, see_packages},
        {R::counsellor, own_school, write_templates},
        {R::counsellor, own_school, discuss_templates},
        {R::team_leader, own_school, discuss_templates},
        {R::management, anyone, see_own_home},
        {R::management, anyone, see_year_plan},
        // An administrator runs the system, and reads no pupil's work.
        {R::administrator, anyone, see_own_home},
        {R::administrator, anyone, see_year_plan},
        {R::administrator, own_school, import_people},
        {R::administrator, own_school, manage_access},
        {R::administrator, own_school, decide_contact},
        {R::administrator, own_school, forget_leavers},
        {R::administrator, own_school, make_letters},
        {R::administrator, own_school, see_audit_trail},
        {R::administrator, own_school, see_jobs},
        {R::administrator, own_school, see_outbox},
    });
}();

constexpr std::array relations{Relation::self,      Relation::own_child, Relation::supported,
                               Relation::own_class, Relation::own_pupil, Relation::own_school,
                               Relation::anyone};
constexpr std::array<std::string_view, relations.size()> relation_codes{
    "self", "own_child", "supported", "own_class", "own_pupil", "own_school", "anyone"};
constexpr std::array<std::string_view, action_count> action_codes{"none",
                                                                  "see_own_home",
                                                                  "see_year_plan",
                                                                  "move_activity",
                                                                  "do_work",
                                                                  "see_work",
                                                                  "add_photo",
                                                                  "see_photo",
                                                                  "hand_in_work",
                                                                  "reopen_work",
                                                                  "see_class",
                                                                  "set_out_assignment",
                                                                  "debrief_assignment",
                                                                  "see_dossier",
                                                                  "write_dossier",
                                                                  "import_people",
                                                                  "manage_access",
                                                                  "make_letters",
                                                                  "see_audit_trail",
                                                                  "see_jobs",
                                                                  "see_outbox",
                                                                  "choose_companion",
                                                                  "evaluate_work",
                                                                  "evaluate_assignment",
                                                                  "see_evaluations",
                                                                  "plan_packages",
                                                                  "see_packages",
                                                                  "set_links",
                                                                  "invite_supporter",
                                                                  "agree_supporter",
                                                                  "see_network",
                                                                  "share_dossier",
                                                                  "export_dossier",
                                                                  "export_dossiers",
                                                                  "follow_dossiers",
                                                                  "set_requirements",
                                                                  "write_templates",
                                                                  "discuss_templates",
                                                                  "handle_paper",
                                                                  "sort_paper",
                                                                  "decide_contact",
                                                                  "forget_leavers"};
} // namespace

std::span<const Relation> all_relations() { return relations; }
std::string_view code(Relation relation) { return relation_codes[static_cast<std::size_t>(relation)]; }
std::string_view code(Action action) { return action_codes[static_cast<std::size_t>(action)]; }
std::span<const Permission> permissions() { return table; }

bool may(Role role, Relation relation, Action action) {
    return std::ranges::any_of(table, [&](const Permission& one) {
        return one.role == role && one.relation == relation && one.action == action;
    });
}

bool may_ever(Role role, Action action) {
    return std::ranges::any_of(
        table, [&](const Permission& one) { return one.role == role && one.action == action; });
}

} // namespace trialoog::access
