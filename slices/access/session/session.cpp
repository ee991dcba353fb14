#include "slices/access/session/session.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/access/secrets/secrets.hpp"
#include "slices/access/session/languages.hpp"
#include "slices/access/session/session.sql.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/people/reading_language.hpp"

#include <algorithm>

namespace trialoog::access {
namespace {

void add_role(Viewer& viewer, Role role) {
    if (!viewer.is(role)) viewer.roles.push_back(role);
}

/// A staff role counts only in a session that is strong enough for it.
void add_staff_role(Viewer& viewer, const db::Row& row) {
    if (row.is_null("role")) return;
    const auto role = role_from(row.text("role"));
    if (!role) return;
    if (*role == Role::administrator && row.text("means") == code(Means::password)) return;
    add_role(viewer, *role);
    if (*role == Role::mentor && !row.is_null("class_id"))
        viewer.mentor_of.push_back({row.str("class_id"), row.text_or_empty("class_name")});
}

std::string language_of_session(const db::Row& row) {
    const auto of_device = row.text("session_language");
    return of_device.empty() ? people::reading_language(row) : std::string(i18n::readable(of_device));
}

Session from_row(const db::Row& row) {
    Session session;
    Viewer& viewer = session.viewer;
    viewer.school_id = row.str("school_id");
    viewer.school_name = row.str("school_name");
    viewer.person_id = row.str("person_id");
    viewer.given_name = called(row);
    viewer.name = full_name(row);
    viewer.language = language_of_session(row);
    viewer.signed_in_at = {row.integer("made_at")};
    session.seen_at = {row.integer("seen_at")};
    session.is_demo = row.text("means") == code(Means::demo);
    if (row.flag("is_pupil")) add_role(viewer, Role::pupil);
    if (row.flag("is_parent")) add_role(viewer, Role::parent);
    if (row.flag("is_supporter")) add_role(viewer, Role::supporter);
    if (row.flag("is_pupil_mentor")) add_role(viewer, Role::pupil_mentor);
    return session;
}

constexpr std::int64_t hour = 3600, day = 24 * hour;

} // namespace

std::string_view code(Means means) {
    switch (means) {
    case Means::letter:
        return "letter";
    case Means::password:
        return "password";
    case Means::password_and_totp:
        return "password_and_totp";
    case Means::demo:
        return "demo";
    }
    return {};
}

std::int64_t lasts_seconds(Means means, Device device) {
    if (device == Device::borrowed) return 2 * hour;
    return means == Means::letter ? 180 * day : 12 * hour;
}

std::string session_hash(const Services& services, std::string_view token) {
    return keyed_hash(services.secret, "session", token);
}

std::string open_session(db::Writer& tx, const Services& services, const http::Request& request,
                         const SignIn& sign_in) {
    const Instant now = services.clock.now();
    if (const auto before = request.cookie(session_cookie); !before.empty())
        tx.run(sql::end_session, {session_hash(services, before), now.ms});

    const std::string token = random_token();
    const auto ends = now.plus_seconds(lasts_seconds(sign_in.means, sign_in.device));
    tx.run(sql::open_session,
           {session_hash(services, token), sign_in.school_id, sign_in.person_id, code(sign_in.means),
            chosen_language(request), device_name(request.header("user-agent")), now.ms, ends.ms});
    return token;
}

void give_cookie(http::Response& response, const Services& services, std::string_view token,
                 const SignIn& sign_in) {
    const bool closes_with_browser = sign_in.device == Device::borrowed;
    http::set_cookie(
        response, session_cookie, token,
        {.max_age_seconds = closes_with_browser ? 0 : lasts_seconds(sign_in.means, sign_in.device),
         .secure = services.secure_cookies});
}

void take_cookie(http::Response& response, const Services& services) {
    http::set_cookie(response, session_cookie, "",
                     {.max_age_seconds = -1, .secure = services.secure_cookies});
}

std::optional<Session> session_of(db::Reader& tx, const Services& services, std::string_view token) {
    if (token.size() != 64) return std::nullopt;
    const Instant now = services.clock.now();
    const std::string hash = session_hash(services, token), today = day_in_amsterdam(now).iso();
    std::optional<Session> found;
    tx.each(sql::viewer_of_session, {hash, now.ms, today}, [&](const db::Row& row) {
        if (!found) found = from_row(row);
        add_staff_role(found->viewer, row);
    });
    if (!found || found->viewer.roles.empty() || (found->is_demo && !services.demo)) return std::nullopt;
    std::ranges::sort(found->viewer.roles);
    std::ranges::sort(found->viewer.mentor_of, {}, &MentorClass::name);
    found->viewer.session_hash = hash;
    found->viewer.today = today;
    return found;
}

std::optional<Viewer> signed_in(const http::Request& request, const Services& services) {
    const auto token = request.cookie(session_cookie);
    if (token.empty()) return std::nullopt;
    auto session = services.database.read([&](db::Reader& tx) { return session_of(tx, services, token); });
    if (!session) return std::nullopt;
    return std::move(session->viewer);
}

} // namespace trialoog::access
