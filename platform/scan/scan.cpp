#include "platform/scan/scan.hpp"

#include "platform/sandbox/process.hpp"
#include "platform/scan/channel.hpp"
#include "platform/scan/file.hpp"
#include "platform/scan/worker.hpp"

#include <mutex>
#include <stdexcept>

namespace trialoog::scan {
namespace {
constexpr auto longest_page = std::chrono::seconds(40);
constexpr int most_broken_pages = 5; // more: a file made to break things

sandbox::Deadline soon() { return std::chrono::steady_clock::now() + longest_page; }

/// A worker in the middle of a file can't be asked for another one.
class Conversation {
public:
    explicit Conversation(sandbox::Process& worker) : worker_(worker) {}
    ~Conversation() {
        if (!finished_) worker_.end();
    }
    void finish() { finished_ = true; }

private:
    sandbox::Process& worker_;
    bool finished_ = false;
};

struct File {
    std::string_view bytes;
    Kind kind;
    const IsOurs& ours;
};

/// The page that the worker is at; meanwhile it asks which codes are ours.
Page next_page(sandbox::Process& worker, const IsOurs& is_ours) {
    constexpr int most_questions = 4;
    for (int asked = 0; asked < most_questions; ++asked) {
        Said said = receive_said(worker.socket(), soon());
        if (auto* page = std::get_if<Page>(&said)) return std::move(*page);
        std::vector<bool> ours;
        for (const std::string& text : std::get<std::vector<std::string>>(said))
            ours.push_back(is_ours(text));
        send_ours(worker.socket(), ours, soon());
    }
    throw sandbox::nonsense;
}

/// Nothing is believed of what a worker says.
void check(const Page& page, int number, const IsOurs& is_ours) {
    if (page.number != number) throw sandbox::nonsense;
    for (const SheetSeen& sheet : page.sheets)
        if (!is_ours(sheet.text)) throw sandbox::nonsense;
}

/// One go of the worker over the file; `next` is the page that it is at when it breaks.
std::optional<Refusal> go_over(sandbox::Process& worker, const File& file, int& next, int& pages,
                               const std::function<void(const Page&, int)>& visit) {
    try {
        worker.ensure();
    } catch (const std::runtime_error&) {
        return Refusal::busy; // no worker could be started
    }
    Conversation conversation(worker);
    send_question(worker.socket(), {file.kind, next, {}}, file.bytes, soon());
    const Opened opened = receive_opened(worker.socket(), soon());
    if (opened.refusal) {
        conversation.finish();
        return opened.refusal;
    }
    for (pages = opened.pages; next <= pages; ++next) {
        const Page page = next_page(worker, file.ours);
        check(page, next, file.ours);
        visit(page, pages);
    }
    conversation.finish();
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
    int next = first_page, pages = 0;
    for (int broken = 0; broken <= most_broken_pages;) {
        const bool was_running = !worker.is_gone();
        try {
            return go_over(worker, file, next, pages, visit);
        } catch (const sandbox::BrokenChannel& why) {
            // It may have left at this very moment, for want of work: that is no fault of the file.
            const bool left =
                was_running && pages == 0 && why.because == sandbox::BrokenChannel::Because::gone;
            if (pages == 0 && !left) return Refusal::damaged;
            ++broken;
            if (pages == 0) continue;
            visit(Page{.number = next, .look = Look::damaged}, pages);
            if (++next > pages) return std::nullopt;
        }
    }
    return Refusal::damaged;
}

} // namespace trialoog::scan
