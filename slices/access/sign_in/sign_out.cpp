#include "platform/i18n/i18n.hpp"
#include "slices/access/session/session.hpp"
#include "slices/access/session/session.sql.hpp"
#include "slices/access/sign_in/routes.hpp"

namespace trialoog::access {

void register_sign_out(Routes& routes, Services& services) {
    routes.post("/uit", Action::see_own_home, [&](const http::Request&, const Viewer& viewer) {
        services.database.write([&](db::Writer& tx) {
            tx.run(sql::end_session, {viewer.session_hash, services.clock.now().ms});
        });
        auto response = http::see_other(viewer.is_staff() ? "/inloggen" : "/code");
        take_cookie(response, services);
        return response;
    });
}

} // namespace trialoog::access
