#include "slices/access/sign_in/pending.hpp"

#include "slices/access/secrets/secrets.hpp"

#include <nlohmann/json.hpp>

namespace trialoog::access {
namespace {
using nlohmann::json;
constexpr std::string_view cookie = "trialoog_stap", purpose = "pending sign-in";
constexpr std::int64_t lasts = 10 * 60;

std::string mark_of(const Services& services, std::string_view password_hash) {
    return keyed_hash(services.secret, "password mark", password_hash);
}

std::optional<Pending> opened(std::string_view text, const Services& services) {
    const auto sealed = from_base64(text);
    if (!sealed) return std::nullopt;
    const auto plain = open(services.secret, purpose, *sealed);
    if (!plain) return std::nullopt;
    const json all = json::parse(*plain, nullptr, false);
    if (!all.is_object()) return std::nullopt;
    return Pending{.school_id = all.value("school", ""),
                   .person_id = all.value("person", ""),
                   .password_mark = all.value("mark", ""),
                   .back = all.value("back", "/"),
                   .second_step_done = all.value("second_step_done", false),
                   .until = {all.value("until", std::int64_t{0})}};
}
} // namespace

Pending pending_for(const Account& account, const Services& services, std::string_view back) {
    return {.school_id = account.school_id,
            .person_id = account.person_id,
            .password_mark = mark_of(services, account.password_hash),
            .back = std::string(back),
            .until = services.clock.now().plus_seconds(lasts)};
}

void give_pending(http::Response& response, const Services& services, const Pending& pending) {
    const json all{{"school", pending.school_id},   {"person", pending.person_id},
                   {"mark", pending.password_mark}, {"back", pending.back},
                   {"until", pending.until.ms},     {"second_step_done", pending.second_step_done}};
    http::set_cookie(response, cookie, to_base64(seal(services.secret, purpose, all.dump())),
                     {.max_age_seconds = lasts, .secure = services.secure_cookies});
}

void take_pending(http::Response& response, const Services& services) {
    http::set_cookie(response, cookie, "", {.max_age_seconds = -1, .secure = services.secure_cookies});
}

std::optional<PendingAccount> pending_of(const http::Request& request, const Services& services) {
    auto pending = opened(request.cookie(cookie), services);
    if (!pending || pending->until <= services.clock.now()) return std::nullopt;
    auto account = services.database.read([&](db::Reader& tx) {
        return account_of_person(tx, pending->school_id, pending->person_id, services.clock.today().iso());
    });
    if (!account || account->disabled) return std::nullopt;
    if (mark_of(services, account->password_hash) != pending->password_mark) return std::nullopt;
    return PendingAccount{std::move(*pending), std::move(*account)};
}

} // namespace trialoog::access
