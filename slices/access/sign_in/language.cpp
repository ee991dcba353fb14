// The language of this device, chosen at the top of a page, by somebody known or by a stranger.

#include "platform/i18n/i18n.hpp"
#include "slices/access/session/languages.hpp"
#include "slices/access/session/origin.hpp"
#include "slices/access/session/session.hpp"
#include "slices/access/session/session.sql.hpp"
#include "slices/access/sign_in/routes.hpp"

namespace trialoog::access {
namespace {

http::Response choose(const http::Request& request, Services& services) {
    const std::string language(i18n::readable(request.form.get("language")));
    if (const auto viewer = signed_in(request, services))
        services.database.write([&](db::Writer& tx) {
            tx.run(sql::set_session_language, {viewer->session_hash, language});
        });
    auto response = http::see_other(local_path(request.form.get("back")));
    remember_language(response, language, services);
    return response;
}

} // namespace

void register_language(http::Router& router, Services& services) {
    router.post("/taal", [&](const http::Request& request) { return choose(request, services); });
}

} // namespace trialoog::access
