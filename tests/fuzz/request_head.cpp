// The first thing a stranger reaches. Whatever is let through must mean one thing only.
#include "platform/http/head.hpp"
#include "platform/http/plain_text.hpp"
#include "tests/fuzz/input.hpp"

using namespace trialoog::http;

namespace {
int count(const Request& request, std::string_view name) {
    int found = 0;
    for (const auto& [key, value] : request.headers)
        found += key == name;
    return found;
}

void check(const Head& head) {
    const Request& request = head.request;
    MUST(count(request, "host") == 1);
    MUST(count(request, "transfer-encoding") == 0);
    MUST(count(request, "content-length") <= 1);
    MUST(request.method == Method::post || head.content_length == 0);
    MUST(request.path.starts_with('/') && is_plain_text(request.path));
    for (const unsigned char c : request.path)
        MUST(c >= 0x20 && c != 0x7f);
    for (const auto& [name, value] : request.headers) {
        MUST(!name.empty());
        for (const unsigned char c : name)
            MUST(c > 0x20 && c < 0x7f && !(c >= 'A' && c <= 'Z') && c != ':');
        for (const unsigned char c : value)
            MUST(c != '\r' && c != '\n' && c != 0);
    }
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto input = trialoog::fuzz::bytes(data, size);
    const auto whole = head_size(input, 0);
    // In two pieces, cut anywhere, the end is found in the same place.
    const auto cut = size == 0 ? 0 : data[0] % size;
    MUST(head_size(input.substr(0, cut), 0) == 0 || head_size(input.substr(0, cut), 0) == whole);
    if (head_size(input.substr(0, cut), 0) == 0) MUST(head_size(input, cut) == whole);

    too_long(input.substr(0, cut));
    if (too_long(input) != 0 || whole == 0) return 0;
    MUST(whole <= longest_url + longest_headers + 64);
    const auto parsed = parse_head(input.substr(0, whole));
    if (const auto* head = std::get_if<Head>(&parsed))
        check(*head);
    else
        MUST(std::get<int>(parsed) >= 400 && std::get<int>(parsed) <= 505);
    return 0;
}
