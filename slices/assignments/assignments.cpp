#include "slices/assignments/assignments.hpp"

#include "slices/assignments/doing/doing.hpp"
#include "slices/assignments/homes.hpp"
#include "slices/assignments/mentoring/mentoring.hpp"
#include "slices/assignments/paper/on_paper.hpp"

namespace trialoog::assignments {

void register_routes(access::Routes& routes, Services& services) {
    register_doing(routes, services);
    register_mentoring(routes, services);
    dossier::show_photos_from(photos_for_dossier);
    take_paper_in();
    register_print_sheets(routes, services);
    register_hand_in_on_paper(routes, services);
}

} // namespace trialoog::assignments
