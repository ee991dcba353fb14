#include "platform/http/answer.hpp"
#include "platform/http/connection.hpp"

#include <sys/socket.h>

namespace trialoog::http {
namespace {
constexpr int linger_seconds = 30; // a large upload takes a while to notice that it was refused
} // namespace

void Connection::gate_then_body() {
    const auto& options = shared_.options;
    if (auto refused = ask_gate(options.gate, options.error_page, head_.request, *match_.route)) {
        // The gate couldn't say: the form is read all the same, so that the page can give back what was
        // typed.
        if (refused->status == 503 && head_.content_length <= form_limit) return begin_body();
        keep_alive_ = false;
        return respond(std::move(*refused));
    }
    gate_passed_ = true;
    begin_body();
}

void Connection::serve() {
    watched_.phase = Phase::working;
    if (!body_from_pending()) return;
    respond(answer());
}

/// A small body came in together with its head. False when there was no room: that is answered already.
bool Connection::body_from_pending() {
    if (!match_.route || head_.content_length == 0 || body_.size() > 0) return true;
    body_.start(shared_.spool, shared_.options.spool_folder, shared_.options.spool_total,
                head_.content_length);
    if (!take(std::string_view(pending_).substr(0, head_.content_length))) return false;
    pending_.erase(0, head_.content_length);
    return true;
}

Response Connection::answer() {
    const auto& options = shared_.options;
    Request& request = head_.request;
    if (!match_.route) {
        if (unread_body_) keep_alive_ = false;
        return no_such_route(options.error_page, request, match_.path_exists);
    }
    unread_body_ = false;
    const Route& route = *match_.route;
    int malformed = 0;
    if (request.method == Method::post) {
        const auto body = body_.view();
        if (!body) return refusal(options.error_page, 503, &request);
        malformed = read_form(request, *body);
    }
    const Looking looking(request);
    if (!gate_passed_ && !route.options.quick)
        if (auto refused = ask_gate(options.gate, options.error_page, request, route))
            return std::move(*refused);
    if (malformed) return refusal(options.error_page, malformed, &request);
    return ask_handler(options.error_page, request, route);
}

void Connection::refuse(int status) {
    ++shared_.metrics.refused;
    keep_alive_ = false;
    unread_body_ = !watched_.too_slow; // it may still be sending
    const bool parsed = !head_.request.path.empty();
    watched_.phase = Phase::working;
    Response response = refusal(shared_.options.error_page, status, parsed ? &head_.request : nullptr);
    if (status == 405) response.with("allow", "GET, HEAD, POST");
    respond(std::move(response));
}

void Connection::respond(Response response) {
    if (response.status == 500) ++shared_.metrics.errors;
    if (shared_.options.compress_pages) compress(response, head_.request.header("accept-encoding"));
    if (shared_.draining) keep_alive_ = false;
    std::string head = shared_.wire.head(
        response,
        {.keep_alive = keep_alive_, .old_protocol = head_.old_protocol, .secure = head_.request.secure});
    if (head_.request.method == Method::head) response.body.clear();
    body_.clear(); // its room is free before the client can ask for more
    out_.set(std::move(head), std::move(response.body));
    write();
}

void Connection::write() {
    switch (out_.send(watched_.descriptor, watched_.moved)) {
    case Outgoing::Sent::all:
        return answered();
    case Outgoing::Sent::part:
        return wait_writable();
    case Outgoing::Sent::failed:
        return; // the client is gone
    }
}

void Connection::wait_writable() {
    if (watched_.phase != Phase::writing) {
        watched_.window_moved = watched_.moved.load();
        watched_.window_from = now_ms();
        out_.park(shared_.spool, shared_.options.spool_folder, shared_.options.spool_total);
    }
    enter(Phase::writing, shared_.options.write_stall_seconds);
    socket_.async_wait(Descriptor::wait_write, [self = shared_from_this()](boost::system::error_code error) {
        if (!error) self->write();
    });
}

void Connection::answered() {
    out_.clear();
    if (began_us_ > 0) shared_.metrics.total_microseconds += static_cast<std::uint64_t>(now_us() - began_us_);
    began_us_ = 0;
    if (keep_alive_) return next_request();
    if (!unread_body_) return; // the last hold on this lets go, which closes
    ::shutdown(watched_.descriptor, SHUT_WR);
    give_back(pending_);
    enter(Phase::lingering, shared_.draining ? 1 : linger_seconds);
    wait_readable();
}

} // namespace trialoog::http
