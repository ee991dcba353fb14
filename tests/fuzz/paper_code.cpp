// What stands in a QR code, or is typed: only our own codes are taken, and come back the same.
#include "slices/paper/payload.hpp"
#include "tests/fuzz/input.hpp"

#include <string>

using namespace trialoog::paper;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto input = trialoog::fuzz::bytes(data, size);
    if (const auto payload = read_qr_text(input)) {
        MUST(payload->sheet_code.size() == 8 && payload->school_mark.size() == 6);
        MUST(qr_text(*payload) == input);
    }
    if (const auto code = typed_code(input)) {
        MUST(typed_code(shown_code(*code)) == code);
        MUST(read_qr_text(qr_text({school_mark(input), *code}))->sheet_code == *code);
    }
    MUST(sheet_code(input).size() == 8);
    return 0;
}
