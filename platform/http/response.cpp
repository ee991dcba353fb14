#include "platform/http/http.hpp"

#include "platform/http/file_name.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace trialoog::http {
namespace {
Response personal(std::string body, std::string_view content_type, int status) {
    Response response{.status = status, .headers = {}, .body = std::move(body)};
    response.headers.reserve(4);
    response.with("content-type", std::string(content_type)).with("cache-control", "no-store");
    return response;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

bool is_local(std::string_view path) {
    if (!path.starts_with('/') || path.starts_with("//") || path.starts_with("/\\")) return false;
    return std::ranges::none_of(path, is_control);
}

/// For clients that don't read `filename*`: letters, digits and a few marks.
std::string ascii_name(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        const bool safe = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          c == '.' || c == '-' || c == '_' || c == ' ';
        plain += safe ? c : '_';
    }
    return plain;
}

bool is_token(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
               c == '_';
    });
}

bool is_cookie_value(std::string_view value) {
    return std::ranges::all_of(
        value, [](char c) { return c > 0x20 && c < 0x7f && c != '"' && c != ',' && c != ';' && c != '\\'; });
}
} // namespace

Response page(std::string html, int status) {
    return personal(std::move(html), "text/html; charset=utf-8", status);
}

Response text(std::string body, int status) {
    return personal(std::move(body), "text/plain; charset=utf-8", status);
}

Response json(std::string body, int status) { return personal(std::move(body), "application/json", status); }

Response see_other(std::string_view local_path) {
    if (!is_local(local_path))
        throw std::logic_error(fmt::format("a redirect off this site: {}", local_path.substr(0, 80)));
    Response response{.status = 303, .headers = {}, .body = {}};
    return response.with("location", std::string(local_path)).with("cache-control", "no-store");
}

Response download(std::string body, std::string_view content_type, std::string_view wanted) {
    const std::string clean = http::file_name(wanted);
    return personal(std::move(body), content_type, 200)
        .with("content-disposition", fmt::format("attachment; filename=\"{}\"; filename*=UTF-8''{}",
                                                 ascii_name(clean), percent_encode(clean)));
}

void set_cookie(Response& response, std::string_view name, std::string_view value, CookieOptions options) {
    if (!is_token(name) || !is_cookie_value(value))
        throw std::logic_error("a cookie can't be written like this");
    std::string cookie =
        fmt::format("{}{}={}; Path=/; HttpOnly; SameSite=Lax", options.secure ? "__Host-" : "", name,
                    options.max_age_seconds < 0 ? "" : value);
    if (options.max_age_seconds != 0)
        cookie += fmt::format("; Max-Age={}", std::max<std::int64_t>(options.max_age_seconds, 0));
    if (options.secure) cookie += "; Secure";
    response.with("set-cookie", std::move(cookie));
}

} // namespace trialoog::http
