#include "app/house.hpp"

#include "app/secret.hpp"
#include "app/slices.hpp"
#include "app/tidy.hpp"

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
    access::Routes routes(router, services);
    for (const access::Slice& one : slices())
        if (one.routes) one.routes(routes);
    return router;
}

void register_jobs(Services& services) {
    for (const access::Slice& one : slices())
        if (one.jobs) one.jobs(services);
    register_tidying(services);
}

} // namespace trialoog::app
