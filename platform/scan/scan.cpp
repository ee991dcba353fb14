#include "platform/scan/scan.hpp"

#include "platform/sandbox/conversation.hpp"
#include "platform/scan/channel.hpp"
#include "platform/scan/file.hpp"
#include "platform/scan/worker.hpp"

#include <mutex>

namespace trialoog::scan {
namespace {
constexpr auto longest_page = std::chrono::seconds(40);
constexpr int most_broken_pages = 5; // more: a file made to break things

sandbox::Deadline soon() { return std::chrono::steady_clock::now() + longest_page; }

struct File {
    std::string_view bytes;
    Kind kind;
    const IsOurs& ours;
};

/// The page that the worker is at; meanwhile it asks which codes are ours.
Page next_page(int worker, const IsOurs& is_ours) {
    constexpr int most_questions = 4;
    for (int asked = 0; asked < most_questions; ++asked) {
        Said said = receive_said(worker, soon());
        if (auto* page = std::get_if<Page>(&said)) return std::move(*page);
        std::vector<bool> ours;
        for (const std::string& text : std::get<std::vector<std::string>>(said))
            ours.push_back(is_ours(text));
        send_ours(worker, ours, soon());
    }
    throw sandbox::nonsense;
}

/// Nothing is believed of what a worker says.
void check(const Page& page, int number, const IsOurs& is_ours) {
    if (page.number != number) throw sandbox::nonsense;
    for (const SheetSeen& sheet : page.sheets)
        if (!is_ours(sheet.text)) throw sandbox::nonsense;
}

/// Where the reading of a file is.
struct At {
    int next = 1;  // the page that the worker is at when it breaks
    int pages = 0; // not known before the file is opened
};

/// One go of a worker over the file.
std::optional<Refusal> go_over(int worker, const File& file, At& at,
                               const std::function<void(const Page&, int)>& visit) {
    send_question(worker, {file.kind, at.next, {}}, file.bytes, soon());
    const Opened opened = receive_opened(worker, soon());
    if (opened.refusal) return opened.refusal;
    for (at.pages = opened.pages; at.next <= at.pages; ++at.next) {
        const Page page = next_page(worker, file.ours);
        check(page, at.next, file.ours);
        visit(page, at.pages);
    }
    return std::nullopt;
}
} // namespace

bool is_known_kind(std::string_view bytes) { return kind_of(bytes).has_value(); }

std::optional<Refusal> read(std::string_view bytes, int first_page, const IsOurs& ours,
                            const std::function<void(const Page&, int pages)>& visit) {
    static std::mutex one_at_a_time;
    static sandbox::Process worker(worker_name);
    if (bytes.size() > most_bytes) return Refusal::too_big;
    const auto kind = kind_of(bytes);
    if (!kind) return Refusal::unknown_kind;
    const File file{bytes, *kind, ours};
    const std::lock_guard lock(one_at_a_time);
    At at{.next = first_page};
    for (int broken = 0; broken <= most_broken_pages; ++broken) {
        const auto outcome =
            sandbox::converse(worker, [&](int socket) { return go_over(socket, file, at, visit); });
        if (const auto* end = std::get_if<std::optional<Refusal>>(&outcome)) return *end;
        if (std::get<sandbox::NoAnswer>(outcome) == sandbox::NoAnswer::no_worker) return Refusal::busy;
        if (at.pages == 0) return Refusal::damaged;
        visit(Page{.number = at.next, .look = Look::damaged}, at.pages);
        if (++at.next > at.pages) return std::nullopt;
    }
    return Refusal::damaged;
}

} // namespace trialoog::scan
