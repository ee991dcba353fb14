// A ZIP from a stranger, whatever is in it: read within limits, and no file gets a name that leads elsewhere.

#include "platform/archive/archive.hpp"

#include <cstdint>
#include <cstdlib>

using namespace trialoog::archive;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const Limits limits{.entries = 20, .entry_bytes = 100'000, .total_bytes = 300'000, .ratio = 50};
    std::size_t entries = 0, total = 0;
    each_file(bytes, limits, [&](const File& file) {
        if (!is_plain_name(file.name) || file.content.size() > limits.entry_bytes) std::abort();
        total += file.content.size();
        if (++entries > limits.entries || total > limits.total_bytes) std::abort();
        return true;
    });
    return 0;
}
