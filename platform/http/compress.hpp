#pragma once
#include <string>
#include <string_view>

namespace trialoog::http {
/// Whether an Accept-Encoding header takes this coding.
bool accepts(std::string_view accept_encoding, std::string_view coding);
/// `level` from 1 (37 µs for a page of 30 KB; zlib takes 105) to 12. Empty when it couldn't be done.
std::string gzip(std::string_view content, int level);
std::string brotli(std::string_view content);
} // namespace trialoog::http
