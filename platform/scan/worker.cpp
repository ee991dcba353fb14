// The worker: this same program, started again under another name, that takes scans apart. What a hostile
// file breaks is a process without files, network, secrets or another school's paper.

#include "platform/scan/worker.hpp"

#include "platform/images/pixels.hpp"
#include "platform/sandbox/process.hpp"
#include "platform/sandbox/sandbox.hpp"
#include "platform/sandbox/worker.hpp"
#include "platform/scan/channel.hpp"
#include "platform/scan/finish.hpp"
#include "platform/scan/raster.hpp"

#include <algorithm>
#include <malloc.h>

namespace trialoog::scan {
namespace {
using sandbox::worker_socket;
constexpr unsigned cpu_seconds_a_page = 20;

// Long: the server puts every page away before it takes the next.
sandbox::Deadline patient() { return std::chrono::steady_clock::now() + std::chrono::minutes(5); }

std::vector<bool> ask_ours(const std::vector<CodeOnPage>& codes) {
    std::vector<std::string> texts;
    for (const CodeOnPage& one : codes)
        texts.push_back(one.text);
    texts.resize(std::min(texts.size(), most_codes));
    send_texts(worker_socket, texts, patient());
    auto ours = receive_ours(worker_socket, texts.size(), patient());
    ours.resize(codes.size());
    return ours;
}

/// `draw` gives the pixels.
template <class Draw> void send_read_page(int number, Draw draw) {
    sandbox::allow_cpu_seconds(cpu_seconds_a_page);
    Page page{.number = number, .look = Look::damaged};
    try {
        if (const std::optional<Raster> raster = draw()) page = finished(*raster, number, ask_ours);
    } catch (const images::Damaged&) {
        VIPS(vips_error_clear)();
    }
    send_page(worker_socket, page, patient());
}

void read_pdf(const Question& question) {
    const Pdf pdf(question.bytes);
    const auto refusal = pdf.refusal();
    send_opened(worker_socket, {refusal, refusal ? 0 : pdf.pages()}, patient());
    if (refusal) return;
    for (int number = question.first_page; number <= pdf.pages(); ++number)
        send_read_page(number, [&] { return pdf.page(number); });
}

/// By the heads alone: nothing is decoded yet.
Opened opened(const Question& question) {
    try {
        const int pages = pictures_in(question.bytes, question.kind);
        if (pages > most_pages) return {Refusal::too_many_pages, 0};
        if (has_too_many_pixels(question.bytes, question.kind, 1)) return {Refusal::too_many_pixels, 0};
        return {std::nullopt, pages};
    } catch (const images::Damaged&) {
        VIPS(vips_error_clear)();
        return {Refusal::damaged, 0};
    }
}

void read_pictures(const Question& question) {
    const Opened file = opened(question);
    send_opened(worker_socket, file, patient());
    if (file.refusal) return;
    for (int number = question.first_page; number <= file.pages; ++number)
        send_read_page(number, [&]() -> std::optional<Raster> {
            if (has_too_many_pixels(question.bytes, question.kind, number)) return std::nullopt;
            return picture(question.bytes, question.kind, number);
        });
}

bool answer() {
    sandbox::allow_cpu_seconds(cpu_seconds_a_page);
    const auto question = receive_question(worker_socket, patient());
    if (!question) return false;
    question->kind == Kind::pdf ? read_pdf(*question) : read_pictures(*question);
    return true;
}

void load() {
    // One page's buffers serve for the next: mapping them anew each time costs a quarter of all.
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    images::load_vips();
    ready_for_pdf();
}

constexpr sandbox::Worker worker{
    .name = worker_name,
    .unprotected = "scans are read without a sandbox: the kernel has no seccomp\n",
    .most_memory = std::size_t{512} << 20,
    .most_questions = 200,
    .idle_seconds = 30,
    .load = load,
    .answer = answer,
};

[[gnu::constructor]] void become_worker(int argc, char** argv) { sandbox::become(worker, argc, argv); }
} // namespace
} // namespace trialoog::scan
