#include "slices/access/session/origin.hpp"

#include <algorithm>

namespace trialoog::access {
namespace {

/// "trialoog.school.nl:8080" of "https://trialoog.school.nl:8080/c/…"; "" when there is no host in it.
std::string_view host_of(std::string_view url) {
    const auto scheme = url.find("://");
    if (scheme == url.npos) return {};
    url.remove_prefix(scheme + 3);
    return url.substr(0, url.find_first_of("/?#"));
}

bool same_host(std::string_view url, std::string_view host) {
    const std::string_view theirs = host_of(url);
    return !theirs.empty() && theirs == host;
}

bool is_plain(char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7f && c != '\\'; }

} // namespace

bool from_own_pages(const http::Request& request) {
    if (const auto site = request.header("sec-fetch-site"); !site.empty())
        return site == "same-origin" || site == "none";
    const auto host = request.header("host");
    if (const auto origin = request.header("origin"); !origin.empty()) return same_host(origin, host);
    return same_host(request.header("referer"), host);
}

std::string_view local_path(std::string_view path) {
    constexpr std::size_t longest = 1024;
    const bool local = path.starts_with('/') && !path.starts_with("//") && path.size() <= longest &&
                       std::ranges::all_of(path, is_plain);
    return local ? path : "/";
}

} // namespace trialoog::access
