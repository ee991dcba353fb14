#pragma once
// Sessions: a random token in a cookie, its hash in the database, revocable at the next request.

#include "platform/db/db.hpp"
#include "platform/http/http.hpp"
#include "platform/services.hpp"
#include "slices/access/viewer/viewer.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace trialoog::access {

inline constexpr std::string_view session_cookie = "trialoog";

/// How somebody got in. What a session opens depends on it: a letter opens no staff role, and only a second
/// factor opens administration.
enum class Means { letter, password, password_and_totp, demo };
std::string_view code(Means);

/// Whose device it is: on somebody else's the session is short, and gone when the browser closes.
enum class Device { own, borrowed };
std::int64_t lasts_seconds(Means, Device);

/// "Chrome · Android", from what the browser says of itself; "" when it says nothing.
std::string device_name(std::string_view user_agent);

struct SignIn {
    std::string school_id, person_id;
    Means means = Means::letter;
    Device device = Device::own;
};
/// A session of its own for this sign-in; the one that the request came with ends. Returns the new token.
std::string open_session(db::Writer&, const Services&, const http::Request&, const SignIn&);
/// The session's cookie on the answer that follows a sign-in.
void give_cookie(http::Response&, const Services&, std::string_view token, const SignIn&);
void take_cookie(http::Response&, const Services&);

struct Session {
    Viewer viewer;
    Instant seen_at;
    bool is_demo = false; // opened by a demo link: counts only where the demo is
};
/// Nothing when there is no such session, it has ended, or its person has no role at this school any more.
std::optional<Session> session_of(db::Reader&, const Services&, std::string_view token);
/// The same by the cookie of a request that the gate let through as public.
std::optional<Viewer> signed_in(const http::Request&, const Services&);

/// The hash under which a token is kept.
std::string session_hash(const Services&, std::string_view token);

} // namespace trialoog::access
