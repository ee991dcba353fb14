#include "slices/access/secrets/tries.hpp"

#include "slices/access/secrets/secrets.hpp"
#include "slices/access/secrets/tries.sql.hpp"

#include <algorithm>
#include <array>
#include <spdlog/spdlog.h>

namespace trialoog::access {
namespace {
constexpr std::int64_t window_ms = try_window_seconds * 1000;

std::int64_t window_of(Instant now) { return now.ms - now.ms % window_ms; }

/// The eight groups of an IPv6 address written in full, without its zone.
std::array<std::string, 8> groups_of(std::string_view address) {
    address = address.substr(0, address.find('%'));
    std::array<std::string, 8> groups;
    groups.fill("0");
    const auto gap = address.find("::");
    const auto fill = [&](std::string_view part, std::size_t from) {
        for (std::size_t i = from; !part.empty() && i < groups.size(); ++i) {
            const auto end = std::min(part.find(':'), part.size());
            groups[i] = std::string(part.substr(0, end));
            part.remove_prefix(std::min(end + 1, part.size()));
        }
    };
    if (gap == address.npos) {
        fill(address, 0);
        return groups;
    }
    const auto tail = address.substr(gap + 2);
    const auto tail_groups = tail.empty() ? 0 : 1 + std::ranges::count(tail, ':');
    fill(address.substr(0, gap), 0);
    fill(tail, groups.size() - std::min<std::size_t>(groups.size(), static_cast<std::size_t>(tail_groups)));
    return groups;
}
} // namespace

std::string address_group(std::string_view remote_address) {
    constexpr std::string_view mapped = "::ffff:";
    if (remote_address.starts_with(mapped) && remote_address.find('.') != remote_address.npos)
        return std::string(remote_address.substr(mapped.size()));
    if (remote_address.find(':') == remote_address.npos) return std::string(remote_address);
    const auto groups = groups_of(remote_address);
    return groups[0] + ':' + groups[1] + ':' + groups[2] + ':' + groups[3] + "::/64";
}

Try try_of(const http::Request& request, const Services& services, std::string_view target) {
    return {.target_hash = keyed_hash(services.secret, "try", target),
            .address = keyed_hash(services.secret, "address", address_group(request.remote_address))};
}

std::optional<std::int64_t> must_wait(db::Reader& tx, const Try& aimed, Instant now) {
    int of_target = 0, of_address = 0;
    const std::int64_t window = window_of(now);
    tx.each(sql::tries_of, {aimed.address, aimed.target_hash, window}, [&](const db::Row& row) {
        (row.text("scope") == "code" ? of_target : of_address) = static_cast<int>(row.integer("tries"));
    });
    if (of_target < tries_per_target && of_address < tries_per_address) return std::nullopt;
    return std::max<std::int64_t>(1, (window + window_ms - now.ms + 999) / 1000);
}

void count_failure(db::Writer& tx, const Try& aimed, Instant now) {
    const std::int64_t window = window_of(now);
    tx.run(sql::count_try, {"code", aimed.target_hash, window});
    tx.run(sql::count_try, {"address", aimed.address, window});
    tx.run(sql::count_try, {"school", "", window});
    const auto of_all =
        tx.one(sql::tries_of_all, {window}, [](const db::Row& row) { return row.integer("tries"); });
    if (of_all == tries_that_signal)
        spdlog::warn("sign-in: {} wrong tries in a quarter of an hour", tries_that_signal);
}

} // namespace trialoog::access
