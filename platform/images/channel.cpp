#include "platform/images/channel.hpp"

#include <cstdint>

namespace trialoog::images {
namespace {
using sandbox::nonsense, sandbox::send_head, sandbox::send_bytes, sandbox::receive_head,
    sandbox::receive_text;
constexpr std::uint64_t most_bytes_in = 64u << 20, most_bytes_out = 8u << 20;
constexpr std::uint32_t no_refusal = 0;

struct QuestionHead {
    std::uint64_t kind, size;
};
struct PictureHead {
    std::uint32_t width, height, size;
};
} // namespace

void send_question(int socket, Kind kind, std::string_view bytes, Deadline deadline) {
    send_head(socket, QuestionHead{static_cast<std::uint64_t>(kind), bytes.size()}, deadline);
    send_bytes(socket, bytes, deadline);
}

std::optional<Question> receive_question(int socket, Deadline deadline) try {
    const auto head = receive_head<QuestionHead>(socket, deadline);
    return Question{static_cast<Kind>(head.kind), receive_text(socket, head.size, most_bytes_in, deadline)};
} catch (const sandbox::BrokenChannel&) {
    return std::nullopt;
}

void send_answer(int socket, const Answer& answer, Deadline deadline) {
    if (const auto* refusal = std::get_if<Refusal>(&answer))
        return send_head(socket, static_cast<std::uint32_t>(*refusal) + 1, deadline);
    const auto& reduced = std::get<Reduced>(answer);
    send_head(socket, no_refusal, deadline);
    send_picture(socket, reduced.screen, deadline);
    send_picture(socket, reduced.thumbnail, deadline);
}

void send_picture(int socket, const Picture& picture, Deadline deadline) {
    send_head(socket,
              PictureHead{static_cast<std::uint32_t>(picture.width),
                          static_cast<std::uint32_t>(picture.height),
                          static_cast<std::uint32_t>(picture.jpeg.size())},
              deadline);
    send_bytes(socket, picture.jpeg, deadline);
}

Picture receive_picture(int socket, Largest largest, Deadline deadline) {
    const auto head = receive_head<PictureHead>(socket, deadline);
    if (head.width == 0 || head.height == 0 || head.width > largest.side || head.height > largest.side)
        throw nonsense;
    Picture picture{receive_text(socket, head.size, largest.bytes, deadline), static_cast<int>(head.width),
                    static_cast<int>(head.height)};
    if (kind_of(picture.jpeg) != Kind::jpeg) throw nonsense;
    return picture;
}

Answer receive_answer(int socket, Deadline deadline) {
    const auto refusal = receive_head<std::uint32_t>(socket, deadline); // or one more than the enum's value
    if (refusal == static_cast<std::uint32_t>(Refusal::too_many_pixels) + 1) return Refusal::too_many_pixels;
    if (refusal != no_refusal) return Refusal::damaged;
    Picture screen = receive_picture(socket, {1600, most_bytes_out}, deadline);
    return Reduced{std::move(screen), receive_picture(socket, {320, most_bytes_out}, deadline)};
}

} // namespace trialoog::images
