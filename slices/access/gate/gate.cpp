#include "slices/access/gate/gate.hpp"
#include "look/page.hpp"
#include "platform/db/failures.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/pages/frame.hpp"
#include "slices/access/pages/pages.hpp"
#include "slices/access/session/known.hpp"
#include "slices/access/session/origin.hpp"
#include "slices/access/session/session.hpp"
#include "slices/access/session/session.sql.hpp"
#include "slices/access/signals/signals.hpp"
#include "slices/people/reading_language.hpp"

#include <algorithm>

namespace trialoog::access {
namespace {
// A page view isn't a write: a session is noted as seen once in this while.
constexpr std::int64_t note_seen_after_ms = 15 * 60 * 1000;

/// Not worth a page: where nothing can be written now (a full disk), what is there can still be read.
void note_seen(Services& services, const Session& session, Instant now) {
    try {
        services.database.write([&](db::Writer& tx) {
            tx.run(sql::session_seen, {session.viewer.session_hash, now.ms});
        });
    } catch (const db::Full&) {
    } catch (const db::Busy&) {
    }
}

std::optional<Session> session_behind(const http::Request& request, Services& services) {
    const auto token = request.cookie(session_cookie);
    if (token.empty()) return std::nullopt;
    auto session = services.database.read([&](db::Reader& tx) { return session_of(tx, services, token); });
    if (!session) return std::nullopt;
    const Instant now = services.clock.now();
    if (now.ms - session->seen_at.ms > note_seen_after_ms) note_seen(services, *session, now);
    return session;
}

struct Closed {
    Contact contact;
    std::string language;
};
/// Whom a parent can call, whose session leads nowhere any more.
std::optional<Closed> closed_session(const http::Request& request, Services& services) {
    const auto token = request.cookie(session_cookie);
    if (token.empty()) return std::nullopt;
    const Instant now = services.clock.now();
    const std::string hash = session_hash(services, token), today = services.clock.today().iso();
    return services.database.read([&](db::Reader& tx) {
        return tx.one(sql::contact_of_closed_session, {hash, now.ms, today}, [](const db::Row& row) {
            const auto of_device = row.text("session_language");
            return Closed{contact_from(row), of_device.empty() ? people::reading_language(row)
                                                               : std::string(i18n::readable(of_device))};
        });
    });
}

http::Response ask_to_sign_in(const http::Request& request) {
    if (request.method == http::Method::post) return signed_out_page(request);
    if (request.path == "/") return http::see_other("/code");
    return http::see_other("/code?naar=" + http::percent_encode(request.path));
}

std::optional<http::Response> refusal(http::Request& request, const http::Route& route, Services& services,
                                      const std::shared_ptr<const Menus>& menus) {
    if (request.method == http::Method::post && !from_own_pages(request)) return foreign_origin_page(request);
    if (route.options.tag == static_cast<int>(Action::none)) return std::nullopt;

    auto session = session_behind(request, services);
    if (!session) {
        const auto closed = closed_session(request, services);
        if (!closed) return ask_to_sign_in(request);
        const i18n::Speaking speaking(closed->language);
        return nothing_left_page(request, closed->contact);
    }
    look::DraftOwner drafts = drafts_of(services, session->viewer);
    request.context = Known{std::move(session->viewer), std::move(drafts), menus};

    const auto action = static_cast<Action>(route.options.tag);
    const Viewer& viewer = *viewer_of(request);
    const auto ever = [&](Role role) { return may_ever(role, action); };
    if (std::ranges::none_of(viewer.roles, ever)) return not_found(request, &viewer);
    return too_much({request, viewer, services, services.clock.now()}, action);
}
} // namespace

http::Gate gate(Services& services, Menus menus) {
    return [&services, menus = std::make_shared<const Menus>(std::move(menus))](http::Request& request,
                                                                                const http::Route& route) {
        return refusal(request, route, services, menus);
    };
}

} // namespace trialoog::access
