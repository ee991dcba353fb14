#include "platform/scan/channel.hpp"

namespace trialoog::scan {
namespace {
using sandbox::nonsense, sandbox::send_head, sandbox::send_bytes, sandbox::receive_head,
    sandbox::receive_text;
constexpr std::uint64_t most_picture = 8u << 20, most_code = 4096;
constexpr unsigned longest_side = 1800, thumbnail_side = 320;
constexpr std::uint32_t most_codes = 4;

struct QuestionHead {
    std::uint64_t photo, first_page, size; // photo: none, or one more than the enum's value
};
struct OpenedHead {
    std::uint32_t refusal, pages; // refusal: none, or one more than the enum's value
};
struct PictureHead {
    std::uint32_t width, height, size;
};
struct PageHead {
    std::uint32_t number, look, codes;
    PictureHead screen, thumbnail;
};

PictureHead head_of(const images::Picture& picture) {
    return {static_cast<std::uint32_t>(picture.width), static_cast<std::uint32_t>(picture.height),
            static_cast<std::uint32_t>(picture.jpeg.size())};
}

images::Picture receive_picture(int socket, const PictureHead& head, unsigned side,
                                sandbox::Deadline deadline) {
    if (head.width == 0 || head.height == 0 || head.width > side || head.height > side) throw nonsense;
    images::Picture picture{receive_text(socket, head.size, most_picture, deadline),
                            static_cast<int>(head.width), static_cast<int>(head.height)};
    if (images::kind_of(picture.jpeg) != images::Kind::jpeg) throw nonsense;
    return picture;
}
} // namespace

void send_question(int socket, std::optional<images::Kind> photo, int first_page, std::string_view bytes,
                   sandbox::Deadline deadline) {
    const std::uint64_t kind = photo ? static_cast<std::uint64_t>(*photo) + 1 : 0;
    send_head(socket, QuestionHead{kind, static_cast<std::uint64_t>(first_page), bytes.size()}, deadline);
    send_bytes(socket, bytes, deadline);
}

std::optional<Question> receive_question(int socket, sandbox::Deadline deadline) try {
    const auto head = receive_head<QuestionHead>(socket, deadline);
    Question question;
    if (head.photo > 0) question.photo = static_cast<images::Kind>(head.photo - 1);
    question.first_page = static_cast<int>(head.first_page);
    question.bytes = receive_text(socket, head.size, most_bytes, deadline);
    return question;
} catch (const sandbox::BrokenChannel&) {
    return std::nullopt;
}

void send_opened(int socket, const Opened& opened, sandbox::Deadline deadline) {
    const std::uint32_t refusal = opened.refusal ? static_cast<std::uint32_t>(*opened.refusal) + 1 : 0;
    send_head(socket, OpenedHead{refusal, static_cast<std::uint32_t>(opened.pages)}, deadline);
}

void send_page(int socket, const Page& page, sandbox::Deadline deadline) {
    send_head(socket,
              PageHead{static_cast<std::uint32_t>(page.number), static_cast<std::uint32_t>(page.look),
                       static_cast<std::uint32_t>(page.codes.size()), head_of(page.screen),
                       head_of(page.thumbnail)},
              deadline);
    if (page.look == Look::damaged) return;
    send_bytes(socket, page.screen.jpeg, deadline);
    send_bytes(socket, page.thumbnail.jpeg, deadline);
    for (const std::string& code : page.codes) {
        send_head(socket, std::uint64_t{code.size()}, deadline);
        send_bytes(socket, code, deadline);
    }
}

Opened receive_opened(int socket, sandbox::Deadline deadline) {
    const auto head = receive_head<OpenedHead>(socket, deadline);
    if (head.refusal > static_cast<std::uint32_t>(Refusal::busy) + 1) throw nonsense;
    if (head.refusal > 0) return {static_cast<Refusal>(head.refusal - 1), 0};
    if (head.pages > static_cast<std::uint32_t>(most_pages)) throw nonsense;
    return {std::nullopt, static_cast<int>(head.pages)};
}

Page receive_page(int socket, sandbox::Deadline deadline) {
    const auto head = receive_head<PageHead>(socket, deadline);
    if (head.look > static_cast<std::uint32_t>(Look::damaged) || head.codes > most_codes) throw nonsense;
    Page page;
    page.number = static_cast<int>(head.number);
    page.look = static_cast<Look>(head.look);
    if (page.look == Look::damaged) return page;
    page.screen = receive_picture(socket, head.screen, longest_side, deadline);
    page.thumbnail = receive_picture(socket, head.thumbnail, thumbnail_side, deadline);
    for (std::uint32_t at = 0; at < head.codes; ++at) {
        const auto size = receive_head<std::uint64_t>(socket, deadline);
        page.codes.push_back(receive_text(socket, size, most_code, deadline));
    }
    return page;
}

} // namespace trialoog::scan
