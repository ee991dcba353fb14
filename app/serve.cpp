#include "app/serve.hpp"

#include "app/error_page.hpp"
#include "app/tidy.hpp"
#include "app/watch.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/assignments.hpp"
#include "slices/leavers/leavers.hpp"
#include "slices/paper/paper.hpp"

#include <csignal>
#include <fmt/core.h>
#include <malloc.h>
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
    options.gate = access::gate(services);
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

} // namespace

int serve(const Settings& settings) {
    // Once a large block was freed, glibc keeps the next ones of its size: a few exports made 200 MB stay.
    mallopt(M_MMAP_THRESHOLD, 512 * 1024);
    // And it gave a page's memory back after each page: a tenth of the time of a big one (tests/load/run).
    mallopt(M_TRIM_THRESHOLD, 4 << 20);
    mallopt(M_TOP_PAD, 1 << 20);
    const sigset_t ending = ending_signals();
    House house(settings);
    Services& services = house.services();
    register_jobs(services);
    if (const auto people = leavers::forget_again(services); people > 0)
        spdlog::info("forgotten again, after a backup was put back: people={}", people);
    begin_tidying(services);
    assignments::begin_reminding(services);

    http::Router router = make_router(services);
    const http::Metrics* metrics = nullptr;
    register_watch(router, services, metrics);

    http::Server server(router, options(settings, services));
    metrics = &server.metrics();
    server.start();
    house.jobs().start();
    std::optional<paper::Scanner> scanner;
    if (!settings.scans.empty()) scanner.emplace(services, settings.scans).start();
    spdlog::info("serving on {}", settings.unix_socket.empty()
                                      ? fmt::format("http://{}:{}", settings.address, server.port())
                                      : settings.unix_socket);
    int signal = 0;
    sigwait(&ending, &signal);
    spdlog::info("stopping: finishing what is in flight");
    if (scanner) scanner->stop();
    server.stop();
    house.jobs().stop();
    return 0;
}

} // namespace trialoog::app
