#include "platform/images/channel.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <poll.h>
#include <sys/socket.h>

namespace trialoog::images {
namespace {
constexpr BrokenChannel nonsense{BrokenChannel::Because::nonsense};
constexpr char ready = 'r';
constexpr std::uint64_t most_bytes_in = 64u << 20, most_bytes_out = 8u << 20;

struct QuestionHead {
    std::uint64_t kind, size;
};
struct PictureHead {
    std::uint32_t width, height, size;
};
struct AnswerHead {
    std::uint32_t refusal; // none, or one more than the enum's value
    PictureHead screen, thumbnail;
};

void wait_for(int socket, short event, Deadline deadline) {
    using namespace std::chrono;
    for (;;) {
        const auto left = duration_cast<milliseconds>(deadline - steady_clock::now()).count();
        if (left <= 0) throw BrokenChannel{BrokenChannel::Because::silent};
        pollfd waiting{socket, event, 0};
        const int events = ::poll(&waiting, 1, static_cast<int>(std::min<long long>(left, 1'000'000)));
        if (events > 0) return;
        if (events < 0 && errno != EINTR) throw BrokenChannel{};
    }
}

void send_bytes(int socket, const char* data, std::size_t size, Deadline deadline) {
    while (size > 0) {
        const auto sent = ::send(socket, data, size, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno == EAGAIN)
            wait_for(socket, POLLOUT, deadline);
        else if (sent < 0 && errno != EINTR)
            throw BrokenChannel{};
        else if (sent > 0) {
            data += sent;
            size -= static_cast<std::size_t>(sent);
        }
    }
}

void receive_bytes(int socket, char* data, std::size_t size, Deadline deadline) {
    while (size > 0) {
        const auto got = ::recv(socket, data, size, MSG_DONTWAIT);
        if (got == 0) throw BrokenChannel{};
        if (got < 0 && errno == EAGAIN)
            wait_for(socket, POLLIN, deadline);
        else if (got < 0 && errno != EINTR)
            throw BrokenChannel{};
        else if (got > 0) {
            data += got;
            size -= static_cast<std::size_t>(got);
        }
    }
}

template <class Head> void send_head(int socket, const Head& head, Deadline deadline) {
    send_bytes(socket, reinterpret_cast<const char*>(&head), sizeof head, deadline);
}

template <class Head> Head receive_head(int socket, Deadline deadline) {
    Head head;
    receive_bytes(socket, reinterpret_cast<char*>(&head), sizeof head, deadline);
    return head;
}

std::string receive_text(int socket, std::uint64_t size, std::uint64_t most, Deadline deadline) {
    if (size > most) throw nonsense;
    std::string text(size, '\0');
    receive_bytes(socket, text.data(), text.size(), deadline);
    return text;
}

PictureHead head_of(const Picture& picture) {
    return {static_cast<std::uint32_t>(picture.width), static_cast<std::uint32_t>(picture.height),
            static_cast<std::uint32_t>(picture.jpeg.size())};
}

Picture receive_picture(int socket, const PictureHead& head, unsigned side, Deadline deadline) {
    if (head.width == 0 || head.height == 0 || head.width > side || head.height > side) throw nonsense;
    Picture picture{receive_text(socket, head.size, most_bytes_out, deadline), static_cast<int>(head.width),
                    static_cast<int>(head.height)};
    if (kind_of(picture.jpeg) != Kind::jpeg) throw nonsense;
    return picture;
}
} // namespace

void send_ready(int socket, Deadline deadline) { send_head(socket, ready, deadline); }
void receive_ready(int socket, Deadline deadline) {
    if (receive_head<char>(socket, deadline) != ready) throw nonsense;
}

void send_question(int socket, Kind kind, std::string_view bytes, Deadline deadline) {
    send_head(socket, QuestionHead{static_cast<std::uint64_t>(kind), bytes.size()}, deadline);
    send_bytes(socket, bytes.data(), bytes.size(), deadline);
}

std::optional<Question> receive_question(int socket, Deadline deadline) try {
    const auto head = receive_head<QuestionHead>(socket, deadline);
    return Question{static_cast<Kind>(head.kind), receive_text(socket, head.size, most_bytes_in, deadline)};
} catch (const BrokenChannel&) {
    return std::nullopt;
}

void send_answer(int socket, const Answer& answer, Deadline deadline) {
    if (const auto* refusal = std::get_if<Refusal>(&answer))
        return send_head(socket, AnswerHead{static_cast<std::uint32_t>(*refusal) + 1, {}, {}}, deadline);
    const auto& reduced = std::get<Reduced>(answer);
    send_head(socket, AnswerHead{0, head_of(reduced.screen), head_of(reduced.thumbnail)}, deadline);
    for (const auto* picture : {&reduced.screen, &reduced.thumbnail})
        send_bytes(socket, picture->jpeg.data(), picture->jpeg.size(), deadline);
}

Answer receive_answer(int socket, Deadline deadline) {
    const auto head = receive_head<AnswerHead>(socket, deadline);
    if (head.refusal == static_cast<std::uint32_t>(Refusal::too_many_pixels) + 1)
        return Refusal::too_many_pixels;
    if (head.refusal != 0) return Refusal::damaged;
    Picture screen = receive_picture(socket, head.screen, 1600, deadline);
    return Reduced{std::move(screen), receive_picture(socket, head.thumbnail, 320, deadline)};
}

} // namespace trialoog::images
