#include "slices/assignments/needs/class_needs.hpp"

namespace trialoog::assignments {

html::Html class_needs(db::Reader& tx, const access::Viewer& viewer, const access::ClassRef& of_class,
                       std::vector<Need> needs, int pupils, Day today, bool names_assignment) {
    const bool own = of_class.as == access::Role::mentor;
    const auto relation = own ? access::Relation::own_class : access::Relation::own_school;
    std::vector<PupilWithParents> parents;
    if (!needs.empty() && access::may(of_class.as, relation, access::Action::reach_parents)) {
        std::vector<const Need*> wanted;
        for (const Need& one : needs)
            wanted.push_back(&one);
        parents = parents_in_own_classes(tx, viewer, wanted, of_class.id);
    }
    return needs_list({.class_id = of_class.id,
                       .needs = std::move(needs),
                       .parents = parents,
                       .today = today,
                       .pupils = pupils,
                       .may_act = own,
                       .may_see_work = access::may(of_class.as, relation, access::Action::see_work),
                       .names_assignment = names_assignment});
}

} // namespace trialoog::assignments
