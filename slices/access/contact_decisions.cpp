#include "slices/access/contact_decisions.hpp"

#include "platform/jobs/jobs.hpp"
#include "slices/access/decisions/contact_decision.hpp"
#include "slices/access/people/decide_contact.hpp"

namespace trialoog::access {
namespace {

void register_day(Services& services, Withdraw withdraw) {
    services.jobs.handle(contact_day_kind, [&services, withdraw](const jobs::Job& job, jobs::Progress&) {
        const Instant now = services.clock.now();
        services.database.write(
            [&](db::Writer& tx) { take_due_decisions(tx, job.school_id, now, withdraw); });
        services.jobs.wake(); // whom it lets in is told
        return std::string();
    });
}

} // namespace

Slice contact_decisions(Withdraw withdraw) {
    return {.routes = [withdraw](Routes& routes) { register_contact_decisions(routes, withdraw); },
            .jobs = [withdraw](Services& services) { register_day(services, withdraw); }};
}

} // namespace trialoog::access
