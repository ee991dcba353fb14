// What a person typed may end up in a header of ours: a redirect, a file name, a cookie. It may not end the
// line.
#include "platform/http/wire.hpp"
#include "tests/fuzz/input.hpp"

#include <stdexcept>

using namespace trialoog::http;

namespace {
std::size_t lines(std::string_view head) {
    std::size_t found = 0;
    for (const char c : head)
        found += c == '\n';
    for (std::size_t i = 0; i < head.size(); ++i)
        MUST(head[i] != '\r' || head[i + 1] == '\n');
    MUST(head.ends_with("\r\n\r\n"));
    return found;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Wire wire{""};
    static const std::size_t usual = lines(wire.head(text("x"), {}));
    const auto input = trialoog::fuzz::bytes(data, size);

    MUST(lines(wire.head(download("x", "text/csv", input), {})) == usual + 1);
    MUST(lines(wire.head(text("x").with("x-thing", std::string(input)), {})) == usual + 1);
    try {
        const Response redirect = see_other(input);
        MUST(input.starts_with('/') && !input.starts_with("//") && !input.starts_with("/\\"));
        lines(wire.head(redirect, {}));
    } catch (const std::logic_error&) {
    }
    try {
        Response response = text("x");
        set_cookie(response, "name", input, {});
        MUST(lines(wire.head(response, {})) == usual + 1);
        Request request;
        request.headers = {{"cookie", "__Host-name=" + std::string(input)}};
        MUST(request.cookie("name") == input);
    } catch (const std::logic_error&) {
    }
    Request request;
    request.headers = {{"cookie", std::string(input)}};
    request.secure = true;
    MUST(request.cookie("name").find(';') == std::string_view::npos);
    return 0;
}
