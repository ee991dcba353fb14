// A whole server on a Unix socket, and a client that says anything, in pieces: the first byte says how large.
// Whatever comes back must be answers that follow one another exactly.
#include "platform/http/http.hpp"
#include "tests/fuzz/input.hpp"

#include <spdlog/spdlog.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <filesystem>
#include <string>

using namespace trialoog::http;

namespace {
Router routes() {
    Router router;
    router.get("/", [](const Request&) { return page("thuis"); });
    router.get("/quick", [](const Request&) { return page("snel"); }, {.quick = true});
    router.get("/busy", [](const Request&) -> Response { throw Overloaded("x"); });
    router.post("/form", [](const Request& request) {
        return text(std::to_string(request.form.entries().size() + request.uploads.size()));
    });
    router.post("/small", [](const Request& request) { return text(std::string(request.body)); },
                {.body_limit = 64});
    return router;
}

const std::string& socket_of_server() {
    static const std::string path =
        std::filesystem::temp_directory_path() / ("conversation-" + std::to_string(::getpid()));
    static Server* const server = [] {
        spdlog::set_level(spdlog::level::off);
        ServerOptions options;
        options.unix_socket = path;
        options.workers = 2;
        options.gate = [](Request& request, const Route&) -> std::optional<Response> {
            if (request.header("x-nobody") == "1") return see_other("/");
            return std::nullopt;
        };
        auto* started = new Server(routes(), options);
        started->start();
        return started;
    }();
    MUST(server != nullptr);
    return path;
}

int connect_to(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    const int client = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    MUST(::connect(client, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    return client;
}

void check_answers(std::string_view answers) {
    while (!answers.empty()) {
        MUST(answers.starts_with("HTTP/1.1 "));
        const auto end = answers.find("\r\n\r\n");
        MUST(end != std::string_view::npos);
        const auto head = answers.substr(0, end);
        answers.remove_prefix(end + 4);
        if (head.starts_with("HTTP/1.1 100")) continue;
        const auto length = head.find("\r\ncontent-length: ");
        MUST(length != std::string_view::npos);
        const auto size = std::strtoul(head.data() + length + 18, nullptr, 10);
        if (answers.starts_with("HTTP/1.1 ")) continue; // that one was to HEAD
        MUST(size <= answers.size() || answers.empty());
        answers.remove_prefix(std::min<std::size_t>(size, answers.size()));
    }
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2 || size > 64 * 1024) return 0;
    const std::size_t piece = 1 + data[0] * 8U;
    auto input = trialoog::fuzz::bytes(data + 1, size - 1);
    const int client = connect_to(socket_of_server());
    while (!input.empty()) {
        const auto sent = ::send(client, input.data(), std::min(piece, input.size()), MSG_NOSIGNAL);
        if (sent <= 0) break;
        input.remove_prefix(static_cast<std::size_t>(sent));
    }
    ::shutdown(client, SHUT_WR);
    std::string answers;
    char part[16 * 1024];
    for (auto got = ::recv(client, part, sizeof part, 0); got > 0; got = ::recv(client, part, sizeof part, 0))
        answers.append(part, static_cast<std::size_t>(got));
    ::close(client);
    check_answers(answers);
    return 0;
}
