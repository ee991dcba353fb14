#include "slices/access/access.hpp"

#include "slices/access/audit/routes.hpp"
#include "slices/access/letters/routes.hpp"
#include "slices/access/own/routes.hpp"
#include "slices/access/people/routes.hpp"
#include "slices/access/sign_in/routes.hpp"
#include "slices/access/signals/signals.hpp"

namespace trialoog::access {

void register_routes(Routes& routes, Services& services, const Recorder& record) {
    register_code_sign_in(routes.open(), services, record);
    register_staff_sign_in(routes.open(), services);
    register_language(routes.open(), services);
    if (services.demo) register_demo_links(routes.open(), services);
    register_sign_out(routes, services);
    register_own_settings(routes, services);
    register_printing(routes, services);
    register_letters(routes, services, record);
    register_audit_trail(routes, services);
    register_people(routes, services, record);
    register_staff_accounts(routes, services);
    register_pupil_mentors(routes, services);
    register_contact_decisions(routes, services);
    register_signals(routes, services);
}

void register_routes(Routes& routes, Services& services) {
    register_routes(routes, services, record_nothing);
}

} // namespace trialoog::access
