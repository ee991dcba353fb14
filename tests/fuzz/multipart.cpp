// The first line is the content type, the rest the body.
#include "platform/http/http.hpp"
#include "platform/http/plain_text.hpp"
#include "tests/fuzz/input.hpp"

#include <functional>

using namespace trialoog::http;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto input = trialoog::fuzz::bytes(data, size);
    const auto line = std::min(input.find('\n'), input.size());
    const auto body = input.substr(std::min(line + 1, input.size()));
    const auto form = parse_multipart(body, input.substr(0, line));
    if (!form) return 0;

    MUST(form->fields.entries().size() + form->uploads.size() <= 200);
    for (const auto& [name, value] : form->fields.entries())
        MUST(is_plain_text(name) && is_plain_text(value));
    const char* last = body.data();
    for (const Upload& file : form->uploads) {
        MUST(is_plain_text(file.field) && is_plain_text(file.file_name));
        if (file.content.empty()) continue;
        // In order, apart, and inside the body.
        MUST(!std::less<>{}(file.content.data(), last));
        last = file.content.data() + file.content.size();
        MUST(!std::less<>{}(body.data() + body.size(), last));
    }
    return 0;
}
