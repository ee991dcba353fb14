#include "platform/scan/channel.hpp"

#include "platform/images/channel.hpp"

#include <algorithm>

namespace trialoog::scan {
namespace {
using sandbox::nonsense, sandbox::send_head, sandbox::send_bytes, sandbox::receive_head,
    sandbox::receive_text;
constexpr std::uint64_t most_picture = 16u << 20, most_code = 4096;
constexpr unsigned longest_side = 3000, thumbnail_side = 320;

struct QuestionHead {
    std::uint64_t kind, first_page, size;
};
struct OpenedHead {
    std::uint32_t refusal, pages; // refusal: none, or one more than the enum's value
};
enum class Saying : std::uint32_t { texts, page };
struct PageHead {
    std::uint32_t number, look, room, ink, sheets;
};

void send_texts_alone(int socket, const std::vector<std::string>& texts, sandbox::Deadline deadline) {
    send_head(socket, std::uint64_t{std::min(texts.size(), most_codes)}, deadline);
    for (std::size_t at = 0; at < texts.size() && at < most_codes; ++at) {
        send_head(socket, std::uint64_t{texts[at].size()}, deadline);
        send_bytes(socket, texts[at], deadline);
    }
}

std::string receive_code(int socket, sandbox::Deadline deadline) {
    const auto size = receive_head<std::uint64_t>(socket, deadline);
    return receive_text(socket, size, most_code, deadline);
}

std::vector<std::string> receive_texts(int socket, sandbox::Deadline deadline) {
    const auto count = receive_head<std::uint64_t>(socket, deadline);
    if (count > most_codes) throw nonsense;
    std::vector<std::string> texts;
    for (std::uint64_t at = 0; at < count; ++at)
        texts.push_back(receive_code(socket, deadline));
    return texts;
}

void send_pictures(int socket, const Pictures& pictures, sandbox::Deadline deadline) {
    images::send_picture(socket, pictures.screen, deadline);
    images::send_picture(socket, pictures.thumbnail, deadline);
}

Pictures receive_pictures(int socket, sandbox::Deadline deadline) {
    Pictures pictures;
    pictures.screen = images::receive_picture(socket, {longest_side, most_picture}, deadline);
    pictures.thumbnail = images::receive_picture(socket, {thumbnail_side, most_picture}, deadline);
    return pictures;
}

Page receive_page(int socket, sandbox::Deadline deadline) {
    const auto head = receive_head<PageHead>(socket, deadline);
    if (head.look > static_cast<std::uint32_t>(Look::damaged) || head.sheets > most_sheets ||
        head.ink > 1'000'000)
        throw nonsense;
    Page page;
    page.number = static_cast<int>(head.number);
    page.look = static_cast<Look>(head.look);
    page.has_room_for_more = head.room != 0;
    page.ink = static_cast<int>(head.ink);
    if (page.look == Look::damaged) return page;
    page.pictures = receive_pictures(socket, deadline);
    page.foreign = receive_texts(socket, deadline);
    for (std::uint32_t at = 0; at < head.sheets; ++at) {
        page.sheets.push_back({receive_code(socket, deadline)});
        if (receive_head<std::uint64_t>(socket, deadline) != 0)
            page.sheets.back().cut = receive_pictures(socket, deadline);
    }
    return page;
}
} // namespace

void send_question(int socket, const Question& about, std::string_view bytes, sandbox::Deadline deadline) {
    send_head(socket,
              QuestionHead{static_cast<std::uint64_t>(about.kind),
                           static_cast<std::uint64_t>(about.first_page), bytes.size()},
              deadline);
    send_bytes(socket, bytes, deadline);
}

std::optional<Question> receive_question(int socket, sandbox::Deadline deadline) try {
    const auto head = receive_head<QuestionHead>(socket, deadline);
    Question question;
    question.kind = static_cast<Kind>(head.kind);
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

void send_texts(int socket, const std::vector<std::string>& texts, sandbox::Deadline deadline) {
    send_head(socket, Saying::texts, deadline);
    send_texts_alone(socket, texts, deadline);
}

void send_ours(int socket, const std::vector<bool>& ours, sandbox::Deadline deadline) {
    std::string marks;
    for (const bool one : ours)
        marks += one ? '1' : '0';
    send_bytes(socket, marks, deadline);
}

std::vector<bool> receive_ours(int socket, std::size_t count, sandbox::Deadline deadline) {
    std::string marks(count, '0');
    sandbox::receive_bytes(socket, marks.data(), marks.size(), deadline);
    std::vector<bool> ours;
    for (const char mark : marks)
        ours.push_back(mark == '1');
    return ours;
}

void send_page(int socket, const Page& page, sandbox::Deadline deadline) {
    send_head(socket, Saying::page, deadline);
    send_head(socket,
              PageHead{static_cast<std::uint32_t>(page.number), static_cast<std::uint32_t>(page.look),
                       page.has_room_for_more ? 1u : 0u, static_cast<std::uint32_t>(page.ink),
                       static_cast<std::uint32_t>(page.sheets.size())},
              deadline);
    if (page.look == Look::damaged) return;
    send_pictures(socket, page.pictures, deadline);
    send_texts_alone(socket, page.foreign, deadline);
    for (const SheetSeen& sheet : page.sheets) {
        send_head(socket, std::uint64_t{sheet.text.size()}, deadline);
        send_bytes(socket, sheet.text, deadline);
        const bool is_cut = !sheet.cut.screen.jpeg.empty();
        send_head(socket, std::uint64_t{is_cut ? 1u : 0u}, deadline);
        if (is_cut) send_pictures(socket, sheet.cut, deadline);
    }
}

Opened receive_opened(int socket, sandbox::Deadline deadline) {
    const auto head = receive_head<OpenedHead>(socket, deadline);
    if (head.refusal > static_cast<std::uint32_t>(Refusal::busy) + 1) throw nonsense;
    if (head.refusal > 0) return {static_cast<Refusal>(head.refusal - 1), 0};
    if (head.pages > static_cast<std::uint32_t>(most_pages)) throw nonsense;
    return {std::nullopt, static_cast<int>(head.pages)};
}

Said receive_said(int socket, sandbox::Deadline deadline) {
    switch (receive_head<Saying>(socket, deadline)) {
    case Saying::texts:
        return receive_texts(socket, deadline);
    case Saying::page:
        return receive_page(socket, deadline);
    }
    throw nonsense;
}

} // namespace trialoog::scan
