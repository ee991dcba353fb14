#include "platform/http/outgoing.hpp"
#include "platform/http/http.hpp"

#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>

namespace trialoog::http {

void Outgoing::set(std::string head, std::string body) {
    clear();
    head_ = std::move(head);
    body_ = std::move(body);
}

long Outgoing::send_some(int descriptor) {
    if (parked()) { // not sendfile: that can't be told to leave out SIGPIPE
        char piece[32 * 1024];
        const auto size = ::pread(parked_.file(), piece, sizeof piece, static_cast<off_t>(sent_));
        if (size <= 0) return 0;
        return ::send(descriptor, piece, static_cast<std::size_t>(size), MSG_NOSIGNAL | MSG_DONTWAIT);
    }
    const std::size_t of_head = std::min(sent_, head_.size());
    const std::size_t of_body = sent_ - of_head;
    iovec pieces[2] = {{head_.data() + of_head, head_.size() - of_head},
                       {body_.data() + of_body, body_.size() - of_body}};
    msghdr message{};
    message.msg_iov = pieces;
    message.msg_iovlen = 2;
    return ::sendmsg(descriptor, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
}

Outgoing::Sent Outgoing::send(int descriptor, std::atomic<std::uint64_t>& moved) {
    const std::size_t all = parked() ? parked_.size() : head_.size() + body_.size();
    while (sent_ < all) {
        const long written = send_some(descriptor);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0 && errno == EAGAIN) return Sent::part;
        if (written <= 0) return Sent::failed;
        sent_ += static_cast<std::size_t>(written);
        moved += static_cast<std::size_t>(written);
    }
    return Sent::all;
}

void Outgoing::park(SpoolUse& use, const std::string& folder, std::size_t disk_limit) {
    if (parked() || sent_ < head_.size()) return;
    const auto rest = std::string_view(body_).substr(sent_ - head_.size());
    if (rest.size() <= form_limit) return;
    parked_.start(use, folder, disk_limit, rest.size());
    if (parked_.add(rest) != Body::Result::ok) return parked_.clear();
    head_.clear();
    give_back(body_);
    sent_ = 0;
}

void Outgoing::clear() {
    head_.clear();
    give_back(body_);
    sent_ = 0;
    parked_.clear();
}

} // namespace trialoog::http
