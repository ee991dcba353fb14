#include "app/house.hpp"

#include "app/secret.hpp"
#include "app/tidy.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/assignments.hpp"
#include "slices/contact/contact.hpp"
#include "slices/content/content.hpp"
#include "slices/dossier/dossier.hpp"
#include "slices/home/home.hpp"
#include "slices/leavers/leavers.hpp"
#include "slices/messages/messages.hpp"
#include "slices/paper/paper.hpp"
#include "slices/partnership/partnership.hpp"
#include "slices/school/school.hpp"
#include "slices/year_plan/year_plan.hpp"

#include <filesystem>

namespace trialoog::app {
namespace {

std::unique_ptr<mail::Sender> sender(const Settings& settings) {
    if (settings.smtp) return mail::smtp(*settings.smtp);
    return mail::outbox(settings.data / "outbox", "Trialoog", settings.mail_from);
}

} // namespace

House::House(const Settings& settings)
    : database_(db::open(settings.database)),
      files_(std::make_unique<storage::Store>(settings.data / "files")),
      mail_(sender(settings)) {
    db::migrate(*database_, db::built_in_migrations());
    jobs_ = std::make_unique<jobs::Workers>(*database_, clock_, 1);
    services_ = std::make_unique<Services>(
        Services{*database_, *files_, *jobs_, *mail_, clock_, settings.base_url,
                 secret_for(*database_, settings.data), settings.base_url.starts_with("https://"),
                 std::filesystem::exists(settings.data / "demo"), settings.quiet_hours});
}

http::Router make_router(Services& services) {
    http::Router router;
    http::register_assets(router);
    access::Routes routes(router);
    access::register_routes(routes, services, contact::recorder());
    school::register_routes(routes, services);
    messages::register_routes(routes, services);
    year_plan::register_routes(routes, services);
    dossier::register_routes(routes, services, assignments::photos_for_dossier);
    paper::register_routes(routes, services, {assignments::sheets_of_works()});
    assignments::register_routes(routes, services, partnership::additions());
    partnership::register_routes(routes, services);
    content::register_routes(routes, services, assignments::shown_to_authors());
    leavers::register_routes(routes, services);
    home::register_routes(routes, services);
    return router;
}

void register_jobs(Services& services) {
    access::register_jobs(services);
    messages::register_jobs(services);
    paper::register_jobs(services, {assignments::sheets_of_works()});
    assignments::register_jobs(services);
    dossier::register_jobs(services, assignments::photos_for_dossier);
    register_tidying(services);
}

} // namespace trialoog::app
