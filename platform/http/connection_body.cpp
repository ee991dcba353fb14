#include "platform/http/connection.hpp"

#include <sys/socket.h>

#include <algorithm>

namespace trialoog::http {
namespace {
constexpr std::size_t good_piece = 4 * 1024;
constexpr std::uint64_t gathered_piece = 16 * 1024;
constexpr int pieces_a_turn = 16; // then another connection's turn
constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
} // namespace

void Connection::begin_body() {
    body_.start(shared_.spool, shared_.options.spool_folder, shared_.options.spool_total,
                head_.content_length);
    if (head_.expects_continue && pending_.empty())
        if (::send(watched_.descriptor, go_on.data(), go_on.size(), MSG_NOSIGNAL | MSG_DONTWAIT) < 0) return;

    const auto here = std::min<std::uint64_t>(pending_.size(), head_.content_length);
    if (!take(std::string_view(pending_).substr(0, here))) return;
    pending_.erase(0, here);
    if (body_.complete()) return body_complete();
    watched_.window_moved = watched_.moved.load();
    watched_.window_from = now_ms();
    watched_.phase = Phase::body;
    wait_readable();
}

/// False when there was no room for it: that is answered already.
bool Connection::take(std::string_view piece) {
    watched_.moved += piece.size();
    const auto result = body_.add(piece);
    if (result == Body::Result::ok) return true;
    refuse(result == Body::Result::disk_full ? 507 : 503);
    return false;
}

void Connection::receive_body() {
    const auto wanted = std::min<std::uint64_t>(Scratch::size, body_.missing());
    const auto received = ::recv(watched_.descriptor, Scratch::here(), wanted, MSG_DONTWAIT);
    if (received < 0 && (errno == EAGAIN || errno == EINTR)) return wait_readable();
    if (received <= 0) return went_silent();
    const auto size = static_cast<std::size_t>(received);
    if (!take({Scratch::here(), size})) return;
    if (!body_.complete()) return wait_for_more(size);
    gather(1);
    watched_.phase = Phase::working; // waiting for a worker isn't the client's slowness
    hand_over(Step::serve);
}

/// On a worker: writing a file may block.
void Connection::spool_body() {
    std::size_t turn = 0;
    for (int i = 0; i < pieces_a_turn; ++i) {
        const auto wanted = std::min<std::uint64_t>(Scratch::size, body_.missing());
        const auto received = ::recv(watched_.descriptor, Scratch::here(), wanted, MSG_DONTWAIT);
        if (received < 0 && (errno == EAGAIN || errno == EINTR)) break;
        if (received <= 0) return went_silent();
        turn += static_cast<std::size_t>(received);
        if (!take({Scratch::here(), static_cast<std::size_t>(received)})) return;
        if (body_.complete()) return body_complete();
    }
    wait_for_more(turn);
}

/// A client that sends crumbs would wake us for each: the kernel gathers them first, up to the end of the
/// body.
void Connection::wait_for_more(std::size_t received) {
    const auto worth_a_turn = static_cast<int>(std::min(gathered_piece, body_.missing()));
    if (received < good_piece || worth_a_turn < gathered_) gather(worth_a_turn);
    wait_readable();
}

void Connection::gather(int bytes) {
    if (gathered_ == bytes) return;
    gathered_ = bytes;
    ::setsockopt(watched_.descriptor, SOL_SOCKET, SO_RCVLOWAT, &bytes, sizeof bytes);
}

void Connection::body_complete() {
    gather(1);
    watched_.phase = Phase::working;
    step_ = Step::serve;
    serve();
}

} // namespace trialoog::http
