#include "platform/http/answer.hpp"

#include "platform/db/failures.hpp"
#include "platform/http/put_off.hpp"

#include <boost/beast/http/status.hpp>
#include <boost/core/demangle.hpp>
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sys/random.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <typeinfo>

namespace trialoog::http {
namespace {
std::string new_reference() {
    constexpr std::string_view letters = "23456789abcdefghjkmnpqrstuvwxyz";
    unsigned char random[10] = {};
    if (getrandom(random, sizeof random, 0) < 0) return "onbekend";
    std::string reference;
    for (const unsigned char byte : random)
        reference += letters[byte % letters.size()];
    return reference;
}

std::string_view name_of(Method method) {
    return method == Method::post ? "POST" : method == Method::head ? "HEAD" : "GET";
}

/// Nothing of a person goes into the log: the pattern, never the path.
Response failure(const ErrorPage& page, const Request& request, const Route& route, std::string_view type,
                 std::string_view what) {
    const std::string reference = new_reference();
    spdlog::error("request failed: method={} route={} reference={} type={} what={}", name_of(request.method),
                  route.pattern, reference, type, what);
    return refusal(page, 500, &request, reference);
}

/// In the log now and then: while a server is away there are hundreds of them.
Response put_off(const ErrorPage& page, const Request& request, const Route& route, int status,
                 const std::exception& cause, std::string_view reference = {}) {
    constexpr std::int64_t seldom_s = 10;
    static std::atomic<std::int64_t> quiet_until{0};
    const std::int64_t now = std::chrono::steady_clock::now().time_since_epoch() / std::chrono::seconds(1);
    auto until = quiet_until.load();
    if (now >= until && quiet_until.compare_exchange_strong(until, now + seldom_s))
        spdlog::warn("requests are put off: status={} method={} route={} what={}", status,
                     name_of(request.method), route.pattern, cause.what());
    return refusal(page, status, &request, reference);
}

/// The status for what passes, of what the system says; else 0.
int trouble_in(const std::error_code& code) {
    if (code == std::errc::no_space_on_device || code.value() == EDQUOT) return 507;
    const bool short_of_files =
        code == std::errc::too_many_files_open || code == std::errc::too_many_files_open_in_system;
    return short_of_files ? 503 : 0;
}

template <class Work>
auto guarded(const ErrorPage& page, const Request& request, const Route& route, Work work)
    -> decltype(work()) {
    try {
        return work();
    } catch (const Overloaded& busy) {
        return put_off(page, request, route, 503, busy);
    } catch (const db::Uncertain& lost) {
        return put_off(page, request, route, 503, lost, perhaps_done);
    } catch (const db::Busy& busy) {
        return put_off(page, request, route, 503, busy);
    } catch (const db::Full& full) {
        return put_off(page, request, route, 507, full);
    } catch (const std::system_error& error) {
        if (const int status = trouble_in(error.code())) return put_off(page, request, route, status, error);
        return failure(page, request, route, boost::core::demangle(typeid(error).name()), error.what());
    } catch (const std::exception& error) {
        return failure(page, request, route, boost::core::demangle(typeid(error).name()), error.what());
    } catch (...) {
        return failure(page, request, route, "unknown", "");
    }
}

bool is_type(std::string_view content_type, std::string_view wanted) {
    std::string lower(content_type.substr(0, content_type.find(';')));
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    while (lower.ends_with(' '))
        lower.pop_back();
    return lower == wanted;
}
} // namespace

std::string_view reason_of(int status) {
    const auto reason = boost::beast::http::obsolete_reason(static_cast<boost::beast::http::status>(status));
    return {reason.data(), reason.size()};
}

Response refusal(const ErrorPage& page, int status, const Request* request, std::string_view reference) {
    Response response;
    try {
        if (page)
            response = page(status, reference, request);
        else
            response = text(fmt::format("{} {}\n{}", status, reason_of(status), reference), status);
    } catch (const std::exception& error) {
        spdlog::error("the error page failed: status={} what={}", status, error.what());
        response = text(fmt::format("{} {}\n{}", status, reason_of(status), reference), status);
    }
    response.status = status;
    if (status == 503) response.with("retry-after", "5");
    return response;
}

std::optional<Response> ask_gate(const Gate& gate, const ErrorPage& page, Request& request,
                                 const Route& route) {
    if (!gate) return std::nullopt;
    return guarded(page, request, route, [&]() -> std::optional<Response> { return gate(request, route); });
}

Response ask_handler(const ErrorPage& page, const Request& request, const Route& route) {
    return guarded(page, request, route, [&]() -> Response { return route.handler(request); });
}

Response no_such_route(const ErrorPage& page, const Request& request, bool path_exists) {
    if (!path_exists) return refusal(page, 404, &request);
    Response response = refusal(page, 405, &request);
    return response.with("allow", request.method == Method::post ? "GET, HEAD" : "POST");
}

int read_form(Request& request, std::string_view body) {
    const std::string_view type = request.header("content-type");
    if (is_type(type, "application/x-www-form-urlencoded")) {
        if (body.size() > form_limit) return 413; // an upload's limit is for files, which stay on disk
        auto fields = parse_urlencoded(body);
        if (!fields) return 400;
        request.form = std::move(*fields);
    } else if (is_type(type, "multipart/form-data")) {
        auto form = parse_multipart(body, type);
        if (!form) return 400;
        request.form = std::move(form->fields);
        request.uploads = std::move(form->uploads);
    } else {
        request.body = body;
    }
    return 0;
}

Response handle(const Router& router, const Gate& gate, Request request) {
    auto match = router.find(request.method, request.path);
    if (!match.route) return no_such_route({}, request, match.path_exists);
    request.params = std::move(match.params);
    request.body_limit = match.route->options.body_limit;
    const Looking looking(request);
    if (auto refused = ask_gate(gate, {}, request, *match.route)) return std::move(*refused);
    return ask_handler({}, request, *match.route);
}

} // namespace trialoog::http
