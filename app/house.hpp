#pragma once
// Everything put together: the ports by the settings, the slices by their faces.

#include "app/settings.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/mail/mail.hpp"
#include "platform/services.hpp"
#include "platform/storage/storage.hpp"

#include <memory>

namespace trialoog::app {

/// The ports of an installation, open and migrated.
class House {
public:
    explicit House(const Settings&);
    Services& services() { return *services_; }
    db::Database& database() { return *database_; }
    jobs::Workers& jobs() { return *jobs_; }

private:
    SystemClock clock_;
    std::unique_ptr<db::Database> database_;
    std::unique_ptr<storage::Store> files_;
    std::unique_ptr<mail::Sender> mail_;
    std::unique_ptr<jobs::Workers> jobs_;
    std::unique_ptr<Services> services_;
};

/// Every route of every slice. `services` must outlive the router.
http::Router make_router(Services&);
/// Every kind of job of every slice, told to the workers: before they start.
void register_jobs(Services&);

} // namespace trialoog::app
