#include "platform/http/connection.hpp"

#include <sys/socket.h>

namespace trialoog::http {
namespace {
constexpr std::size_t kept_buffer = 4 * 1024;
constexpr std::size_t most_discarded = 64 * 1024 * 1024;
} // namespace

char* Scratch::here() {
    thread_local const std::unique_ptr<char[]> buffer(new char[size]);
    return buffer.get();
}

Shared::Shared(const Router& routes, ServerOptions given)
    : options(std::move(given)),
      router(routes),
      wire(options.content_security_policy),
      io(static_cast<int>(options.io_threads)) {}

Connection::Connection(Shared& shared, int descriptor)
    : shared_(shared),
      socket_(shared.io.get_executor(), descriptor),
      watched_(descriptor),
      peer_(peer_of(descriptor)) {
    ++shared_.metrics.connections;
    ++shared_.metrics.open_connections;
    shared_.registry.add(watched_);
}

Connection::~Connection() {
    shared_.registry.remove(watched_);
    --shared_.metrics.open_connections;
}

void Connection::enter(Phase phase, std::int64_t seconds) {
    watched_.deadline = now_ms() + seconds * 1000;
    watched_.phase = phase;
}

void Connection::start() {
    enter(Phase::idle, shared_.options.idle_seconds);
    wait_readable();
}

void Connection::wait_readable() {
    socket_.async_wait(Descriptor::wait_read, [self = shared_from_this()](boost::system::error_code error) {
        if (!error) self->on_readable();
    });
}

void Connection::on_readable() {
    switch (watched_.phase.load()) {
    case Phase::idle:
    case Phase::head:
        return receive_head();
    case Phase::body:
        return body_.in_memory() ? receive_body() : hand_over(Step::spool);
    case Phase::lingering:
        return discard();
    case Phase::working:
    case Phase::writing:
        return; // shut while it waited
    }
}

void Connection::hand_over(Step step) {
    step_ = step;
    shared_.workers->add(shared_from_this());
}

void Connection::run() {
    switch (step_) {
    case Step::gate:
        return gate_then_body();
    case Step::serve:
        return serve();
    case Step::spool:
        return spool_body();
    }
}

void Connection::receive_head() {
    const auto received = ::recv(watched_.descriptor, Scratch::here(), Scratch::size, MSG_DONTWAIT);
    if (received < 0 && (errno == EAGAIN || errno == EINTR)) return wait_readable();
    if (received <= 0) return went_silent();
    pending_.append(Scratch::here(), static_cast<std::size_t>(received));
    read_head();
}

/// The client closed, or the sweep did because it was too slow: that one is told, if it began at all.
void Connection::went_silent() {
    if (watched_.too_slow && watched_.phase != Phase::idle) refuse(408);
}

void Connection::read_head() {
    if (searched_ == 0 && pending_.starts_with("\r\n")) pending_.erase(0, 2); // some clients end a body so
    const auto size = head_size(pending_, searched_);
    if (const int status = too_long(pending_)) return refuse(status);
    if (size == 0) {
        searched_ = pending_.size();
        if (watched_.phase != Phase::head) enter(Phase::head, shared_.options.head_seconds);
        return wait_readable();
    }
    watched_.phase = Phase::working;
    began_us_ = now_us();
    auto parsed = parse_head(std::string_view(pending_).substr(0, size));
    pending_.erase(0, size);
    searched_ = 0;
    if (const int* status = std::get_if<int>(&parsed)) return refuse(*status);
    head_ = std::move(std::get<Head>(parsed));
    admit();
}

/// Everything that can be refused before a worker is troubled with it.
void Connection::admit() {
    Request& request = head_.request;
    ++shared_.metrics.requests;
    keep_alive_ = head_.keep_alive;
    unread_body_ = head_.content_length > 0;
    set_client(request, peer_);
    if (!head_.known_method) return refuse(405);

    match_ = shared_.router.find(request.method, request.path);
    if (match_.route) {
        request.params = std::move(match_.params);
        request.body_limit = match_.route->options.body_limit;
        if (head_.content_length > request.body_limit) return refuse(413);
        if (match_.route->options.quick && !unread_body_ && pending_.empty()) return serve();
    }
    const bool all_here = pending_.size() >= head_.content_length;
    step_ = all_here || !match_.route ? Step::serve : Step::gate;
    if (!shared_.workers->try_add(shared_from_this())) refuse(503);
}

void Connection::next_request() {
    head_ = {};
    match_ = {};
    body_.clear();
    gate_passed_ = false;
    if (pending_.capacity() > kept_buffer && pending_.empty()) give_back(pending_);
    if (!pending_.empty()) return read_head();
    enter(Phase::idle, shared_.draining ? 0 : shared_.options.idle_seconds);
    wait_readable();
}

/// Closing while the client still sends would reset the connection, and our answer with it.
void Connection::discard() {
    while (discarded_ < most_discarded) {
        const auto received = ::recv(watched_.descriptor, Scratch::here(), Scratch::size, MSG_DONTWAIT);
        if (received < 0 && errno == EAGAIN) return wait_readable();
        if (received <= 0) return;
        discarded_ += static_cast<std::size_t>(received);
    }
}

} // namespace trialoog::http
