#include "app/serve.hpp"

#include "app/disk.hpp"
#include "app/error_page.hpp"
#include "app/slices.hpp"
#include "app/tidy.hpp"
#include "app/watch.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/assignments.hpp"
#include "slices/conversations/conversations.hpp"
#include "slices/leavers/leavers.hpp"
#include "slices/paper/paper.hpp"

#include <csignal>
#include <ctime>
#include <fmt/core.h>
#include <malloc.h>
#include <memory>
#include <optional>
#include <pthread.h>
#include <spdlog/spdlog.h>

namespace trialoog::app {
namespace {

// Only our own scripts, styles and pictures; a photo is shown from memory before it is sent.
constexpr const char* content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src "
    "'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

http::ServerOptions options(const Settings& settings, Services& services) {
    http::ServerOptions options;
    options.address = settings.address;
    options.port = settings.port;
    options.unix_socket = settings.unix_socket;
    options.inherited_socket = settings.inherited_socket;
    options.spool_folder = (settings.data / "spool").string();
    options.gate = access::gate(services, menus());
    options.error_page = error_page;
    options.content_security_policy = content_security_policy;
    options.compress_pages = true;
    std::filesystem::create_directories(options.spool_folder);
    return options;
}

// Blocked in every thread made from here on, so that only the wait below gets them.
sigset_t ending_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    return set;
}

std::unique_ptr<House> set_up(const Settings& settings) {
    auto house = std::make_unique<House>(settings);
    register_jobs(house->services());
    if (const auto people = leavers::forget_again(house->services(), forgetting()); people > 0)
        spdlog::info("forgotten again, after a backup was put back: people={}", people);
    begin_tidying(house->services());
    assignments::begin_reminders(house->services());
    conversations::begin_reminding(house->services());
    return house;
}

/// Waits for a database that isn't there yet: a board's servers start in any order, and a fail-over takes
/// half a minute. Nothing when it was told to end meanwhile.
std::unique_ptr<House> set_up_when_there(const Settings& settings, const sigset_t& ending) {
    constexpr timespec pause{.tv_sec = 5, .tv_nsec = 0};
    for (int tried = 1;; ++tried) {
        try {
            return set_up(settings);
        } catch (const db::Busy& error) {
            spdlog::warn("waiting for the database ({} times so far): {}", tried, error.what());
        }
        if (sigtimedwait(&ending, nullptr, &pause) > 0) return nullptr;
    }
}

void serve_until(const sigset_t& ending, const std::filesystem::path& data) {
    constexpr timespec a_minute{.tv_sec = 60, .tv_nsec = 0};
    DiskWatch disk;
    do
        disk.look(data);
    while (sigtimedwait(&ending, nullptr, &a_minute) < 0);
}

} // namespace

int serve(const Settings& settings) {
    // Once a large block was freed, glibc keeps the next ones of its size: a few exports made 200 MB stay.
    mallopt(M_MMAP_THRESHOLD, 512 * 1024);
    // And it gave a page's memory back after each page: a tenth of the time of a big one (tests/load/run).
    mallopt(M_TRIM_THRESHOLD, 4 << 20);
    mallopt(M_TOP_PAD, 1 << 20);
    const sigset_t ending = ending_signals();
    const auto house = set_up_when_there(settings, ending);
    if (!house) return 0;
    Services& services = house->services();

    http::Router router = make_router(services);
    const http::Metrics* metrics = nullptr;
    register_watch(router, services, metrics);

    http::Server server(router, options(settings, services));
    metrics = &server.metrics();
    server.start();
    house->jobs().start();
    std::optional<paper::Scanner> scanner;
    if (!settings.scans.empty()) scanner.emplace(services, settings.scans).start();
    spdlog::info("serving on {}", settings.unix_socket.empty()
                                      ? fmt::format("http://{}:{}", settings.address, server.port())
                                      : settings.unix_socket);
    serve_until(ending, settings.data);
    spdlog::info("stopping: finishing what is in flight");
    if (scanner) scanner->stop();
    server.stop();
    house->jobs().stop();
    return 0;
}

} // namespace trialoog::app
