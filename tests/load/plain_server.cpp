// The HTTP port alone, with a page of 10 KB and an upload that reads its bytes: what the port itself costs,
// and what slow clients do to it. usage: plain_server PORT
#include "platform/http/http.hpp"

#include <fmt/format.h>
#include <malloc.h>
#include <signal.h>

#include <cstdlib>

using namespace trialoog::http;

namespace {
std::string page_of(std::size_t size) {
    std::string html = "<!doctype html><html lang=\"nl\"><title>Klas</title><table>";
    for (int row = 0; html.size() < size; ++row)
        html += fmt::format("<tr><td>leerling {}</td><td>ingeleverd</td><td>{}</td></tr>", row, row * 7 % 31);
    return html;
}

std::uint64_t sum(std::string_view bytes) {
    std::uint64_t total = 0;
    for (const char c : bytes)
        total += static_cast<unsigned char>(c);
    return total;
}
} // namespace

int main(int count, char** arguments) {
    mallopt(M_MMAP_THRESHOLD, 512 * 1024); // as the program itself does
    const std::string small = page_of(10 * 1024), large = page_of(30 * 1024), huge = page_of(4 << 20);
    Router router;
    router.get("/page", [&](const Request&) { return page(small); });
    router.get("/large", [&](const Request&) { return page(large); });
    router.get("/huge", [&](const Request&) { return page(huge); });
    router.get("/quick", [&](const Request&) { return page(small); }, {.quick = true});
    router.post("/upload",
                [](const Request& request) {
                    const Upload* file = request.upload("file");
                    return text(fmt::format("{}", sum(file ? file->content : request.body)));
                },
                {.body_limit = upload_limit});

    ServerOptions options;
    options.port = static_cast<std::uint16_t>(count > 1 ? std::atoi(arguments[1]) : 0);
    options.compress_pages = std::getenv("COMPRESS") != nullptr;
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    Server server(router, options);
    server.start();
    fmt::print("{}\n", server.port());
    std::fflush(stdout);
    int received = 0;
    sigwait(&signals, &received);
    server.stop();
}
