#include "platform/http/http.hpp"
#include "platform/http/plain_text.hpp"
#include "tests/fuzz/input.hpp"

using namespace trialoog::http;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto input = trialoog::fuzz::bytes(data, size);
    MUST(percent_decode(percent_encode(input), false) == input);
    MUST(percent_decode(percent_encode(input), true) == input);

    const auto form = parse_urlencoded(input);
    if (!form) return 0;
    std::string again;
    for (const auto& [name, value] : form->entries()) {
        MUST(is_plain_text(name) && is_plain_text(value));
        again += percent_encode(name) + '=' + percent_encode(value) + '&';
    }
    const auto reread = parse_urlencoded(again);
    MUST(reread && reread->entries() == form->entries());
    return 0;
}
