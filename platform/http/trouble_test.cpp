// What becomes of a request while a port is in trouble: the database away, the disk full.
#include "platform/db/failures.hpp"
#include "platform/http/put_off.hpp"
#include "tests/support/raw_client.hpp"
#include "tests/support/running_server.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <system_error>
#include <thread>

using namespace trialoog;
using namespace trialoog::http;
using namespace trialoog::tests;

namespace {

[[noreturn]] void no_space() {
    throw std::system_error(ENOSPC, std::generic_category(), "can't write a photo");
}

Router routes() {
    Router router;
    router.post("/antwoord",
                [](const Request& request) { return page(std::string(request.form.get("tekst"))); });
    router.post("/kwijt", [](const Request&) -> Response { throw db::Uncertain("commit"); });
    router.post("/vol", [](const Request&) -> Response { no_space(); });
    router.post("/database", [](const Request&) -> Response { throw db::Full("disk"); });
    router.post("/foto", [](const Request& request) { return text(std::to_string(request.body.size())); },
                {.body_limit = upload_limit});
    router.get("/", [](const Request&) -> Response { throw db::Busy("no primary"); });
    return router;
}

/// Its page holds what the form held.
ServerOptions with_page() {
    auto options = RunningServer::few_workers();
    options.error_page = [](int, std::string_view reference, const Request* request) {
        return page("typed: " + std::string(request ? request->form.get("tekst") : "") +
                    (reference == perhaps_done ? ", perhaps done" : ""));
    };
    return options;
}

const std::string urlencoded = "Content-Type: application/x-www-form-urlencoded\r\n";

} // namespace

TEST_CASE("while the database is away a page is put off with when to come back, and it is no fault of ours") {
    RunningServer server(routes(), with_page());
    auto answer = RawClient(server.port()).ask(get("/"));
    CHECK(answer.status == 503);
    CHECK(answer.headers["retry-after"] == "5");
    CHECK(server.server.metrics().errors == 0);
}

TEST_CASE("when the gate can't say who somebody is the form comes back with what was typed") {
    auto options = with_page();
    options.gate = [](Request&, const Route&) -> std::optional<Response> { throw db::Busy("no primary"); };
    RunningServer server(routes(), options);
    CHECK(RawClient(server.port()).ask(post("/antwoord", "tekst=hoi", urlencoded)).body == "typed: hoi");

    // Also when the form comes after its head, as browsers send it.
    RawClient slow(server.port());
    const std::string whole = post("/antwoord", "tekst=hallo", urlencoded);
    slow.send(std::string_view(whole).substr(0, whole.size() - 11));
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    const auto answer = slow.ask("tekst=hallo");
    CHECK(answer.status == 503);
    CHECK(answer.body == "typed: hallo");

    // What is larger than a form isn't taken in for somebody whom nobody knows.
    const auto large = RawClient(server.port()).ask(post("/foto", std::string(600'000, 'b')));
    CHECK(large.status == 503);
    CHECK(large.headers.at("connection") == "close");
}

TEST_CASE("a gate that knows again by the time that the form is in lets it through") {
    auto options = with_page();
    std::atomic<int> asked{0};
    options.gate = [&](Request&, const Route&) -> std::optional<Response> {
        if (++asked == 1) throw db::Busy("no primary");
        return std::nullopt;
    };
    RunningServer server(routes(), options);
    RawClient slow(server.port());
    const std::string whole = post("/antwoord", "tekst=hallo", urlencoded);
    slow.send(std::string_view(whole).substr(0, whole.size() - 11));
    while (asked == 0)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    const auto answer = slow.ask("tekst=hallo");
    CHECK(answer.status == 200);
    CHECK(answer.body == "hallo");
    CHECK(asked == 2);
}

TEST_CASE("a gate that refuses is believed, whatever the form") {
    auto options = with_page();
    options.gate = [](Request&, const Route&) -> std::optional<Response> { return text("niet", 403); };
    RunningServer server(routes(), options);
    CHECK(RawClient(server.port()).ask(post("/antwoord", "tekst=%", urlencoded)).status == 403);
    CHECK(RawClient(server.port()).ask(post("/antwoord", "tekst=a", urlencoded)).status == 403);
}

TEST_CASE("a change of which nobody knows whether it was made is told so") {
    RunningServer server(routes(), with_page());
    const auto answer = RawClient(server.port()).ask(post("/kwijt", "tekst=hoi", urlencoded));
    CHECK(answer.status == 503);
    CHECK(answer.body == "typed: hoi, perhaps done");
}

TEST_CASE("a full disk is 507, with what was typed, and no fault of ours") {
    RunningServer server(routes(), with_page());
    const auto answer = RawClient(server.port()).ask(post("/vol", "tekst=hoi", urlencoded));
    CHECK(answer.status == 507);
    CHECK(RawClient(server.port()).ask(post("/database", "tekst=hoi", urlencoded)).status == 507);
    CHECK(answer.body == "typed: hoi");
    CHECK(server.server.metrics().errors == 0);
}
