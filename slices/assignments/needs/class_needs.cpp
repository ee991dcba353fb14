#include "slices/assignments/needs/class_needs.hpp"

#include "slices/assignments/needs/parents.hpp"

namespace trialoog::assignments {
namespace {

std::vector<PupilWithParents> parents_of(db::Reader& tx, const access::Viewer& viewer,
                                         std::span<const Need> needs) {
    std::vector<std::string_view> pupil_ids;
    for (const Need& one : needs)
        pupil_ids.push_back(one.row.pupil_id);
    return parents_to_reach(tx, viewer, pupil_ids);
}

} // namespace

html::Html class_needs(db::Reader& tx, const access::Asked& asked, const ClassNeeds& of) {
    const access::Role as = of.of_class.as;
    const bool own = as == access::Role::mentor;
    const auto relation = own ? access::Relation::own_class : access::Relation::own_school;
    const bool all = asked.request.query.get("lijst") == "heel";
    std::vector<PupilWithParents> parents;
    if (access::may(as, relation, access::Action::reach_parents))
        parents = parents_of(tx, asked.viewer, all ? std::span(of.needs) : first_of(of.needs));
    return needs_list({.class_id = of.of_class.id,
                       .needs = of.needs,
                       .parents = parents,
                       .today = asked.today(),
                       .pupils = of.pupils,
                       .may_act = own,
                       .may_see_work = access::may(as, relation, access::Action::see_work),
                       .names_assignment = of.names_assignment,
                       .whole_list = all ? std::string() : asked.request.path + "?lijst=heel"});
}

} // namespace trialoog::assignments
