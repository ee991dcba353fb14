#include "platform/http/wire.hpp"
#include "platform/http/answer.hpp"
#include "platform/http/compress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <stdexcept>

namespace trialoog::http {
namespace {
constexpr std::size_t worth_compressing = 1024;

std::string_view date_now() {
    thread_local std::time_t at = 0;
    thread_local char text[32] = {};
    if (const std::time_t now = std::time(nullptr); now != at) {
        at = now;
        std::tm parts{};
        ::gmtime_r(&now, &parts);
        std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
    }
    return text;
}

/// A line end in a header would let whoever wrote the value add headers of their own.
std::string_view one_line(std::string_view text) {
    return text.substr(0, text.find_first_of(std::string_view("\r\n\0", 3)));
}

bool same_name(std::string_view given, std::string_view lower) {
    return std::ranges::equal(given, lower, [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
    });
}

void add_line(std::string& head, std::string_view name, std::string_view value) {
    head.append(name).append(": ").append(value).append("\r\n");
}

bool has(const Response& response, std::string_view lower_name) {
    return std::ranges::any_of(response.headers,
                               [&](const auto& header) { return same_name(header.first, lower_name); });
}
} // namespace

Wire::Wire(std::string_view content_security_policy) {
    always_ = {
        {"content-security-policy",
         std::string(content_security_policy.empty()
                         ? "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                           "frame-ancestors 'none'"
                         : one_line(content_security_policy))},
        {"x-content-type-options", "nosniff"},
        {"referrer-policy", "same-origin"},
        {"permissions-policy", "camera=(self), microphone=(), geolocation=(), payment=(), usb=()"},
        {"cross-origin-opener-policy", "same-origin"},
        {"cross-origin-resource-policy", "same-origin"},
    };
    for (const auto& [name, value] : always_)
        add_line(all_, name, value);
}

std::string Wire::head(const Response& response, const WireOptions& options) const {
    std::string head;
    head.reserve(all_.size() + 512);
    fmt::format_to(std::back_inserter(head), "HTTP/1.1 {} {}\r\ndate: {}\r\ncontent-length: {}\r\n",
                   response.status, reason_of(response.status), date_now(), response.body.size());
    for (const auto& [name, value] : response.headers)
        add_line(head, one_line(name), one_line(value));

    const bool own = std::ranges::any_of(always_, [&](const auto& one) { return has(response, one.first); });
    if (!own)
        head += all_;
    else
        for (const auto& [name, value] : always_)
            if (!has(response, name)) add_line(head, name, value);
    // What says nothing about caching is taken to be about a person.
    if (!has(response, "cache-control")) head += "cache-control: no-store\r\n";
    if (options.secure) head += "strict-transport-security: max-age=31536000\r\n";
    if (!options.keep_alive)
        head += "connection: close\r\n";
    else if (options.old_protocol)
        head += "connection: keep-alive\r\n";
    head += "\r\n";
    return head;
}

void compress(Response& response, std::string_view accept_encoding) {
    if (response.body.size() < worth_compressing || has(response, "content-encoding")) return;
    const auto type = std::ranges::find_if(
        response.headers, [](const auto& header) { return same_name(header.first, "content-type"); });
    if (type == response.headers.end() || !type->second.starts_with("text/")) return;
    response.with("vary", "accept-encoding");
    if (!accepts(accept_encoding, "gzip")) return;
    std::string packed = gzip(response.body, 1);
    if (packed.empty() || packed.size() >= response.body.size()) return;
    response.body = std::move(packed);
    response.with("content-encoding", "gzip");
}

} // namespace trialoog::http
