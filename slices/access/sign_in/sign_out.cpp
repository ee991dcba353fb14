#include "platform/i18n/i18n.hpp"
#include "slices/access/session/session.hpp"
#include "slices/access/session/session.sql.hpp"
#include "slices/access/sign_in/routes.hpp"

namespace trialoog::access {

void register_sign_out(Routes& routes) {
    routes.post("/uit", Action::see_own_home, [](const Asked& asked) {
        asked.services.database.write([&](db::Writer& tx) {
            tx.run(sql::end_session, {asked.viewer.session_hash, asked.now.ms});
        });
        auto response = http::see_other(asked.viewer.is_staff() ? "/inloggen" : "/code");
        take_cookie(response, asked.services);
        return response;
    });
}

} // namespace trialoog::access
