#include "platform/http/compress.hpp"

#include <brotli/encode.h>
#include <libdeflate.h>

#include <algorithm>
#include <memory>

namespace trialoog::http {

bool accepts(std::string_view header, std::string_view coding) {
    while (!header.empty()) {
        const auto end = std::min(header.find(','), header.size());
        auto entry = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        while (entry.starts_with(' '))
            entry.remove_prefix(1);
        if (!entry.starts_with(coding)) continue;
        entry.remove_prefix(coding.size());
        if (entry.empty() || entry.front() == ' ') return true;
        if (entry.front() == ';') return entry.find("q=0") == entry.npos || entry.find("q=0.") != entry.npos;
    }
    return false;
}

std::string gzip(std::string_view content, int level) {
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> packer(
        libdeflate_alloc_compressor(level), libdeflate_free_compressor);
    if (!packer) return {};
    std::string packed(libdeflate_gzip_compress_bound(packer.get(), content.size()), '\0');
    packed.resize(
        libdeflate_gzip_compress(packer.get(), content.data(), content.size(), packed.data(), packed.size()));
    return packed;
}

std::string brotli(std::string_view content) {
    std::size_t size = BrotliEncoderMaxCompressedSize(content.size());
    std::string packed(size, '\0');
    const auto done = BrotliEncoderCompress(BROTLI_DEFAULT_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT,
                                            content.size(), reinterpret_cast<const uint8_t*>(content.data()),
                                            &size, reinterpret_cast<uint8_t*>(packed.data()));
    packed.resize(done == BROTLI_TRUE ? size : 0);
    return packed;
}

} // namespace trialoog::http
