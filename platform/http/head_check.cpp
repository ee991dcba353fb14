#include "platform/http/head.hpp"

#include <algorithm>

namespace trialoog::http {
namespace {
constexpr std::size_t longest_method = 16; // "OPTIONS " and its like stand before the URL
constexpr auto npos = std::string_view::npos;
} // namespace

std::size_t head_size(std::string_view bytes, std::size_t searched) {
    const auto end = bytes.find("\r\n\r\n", searched < 3 ? 0 : searched - 3);
    return end == npos ? 0 : end + 4;
}

int too_long(std::string_view bytes) {
    const auto line_end = bytes.find("\r\n");
    const auto line = bytes.substr(0, line_end);
    const auto url = std::min(line.find(' ') + 1, line.size());
    if (url == 0 && line.size() > longest_method) return line_end == npos ? 400 : 0;
    const auto url_end = std::min(line.find(' ', url), line.size());
    if (url_end - url > longest_url) return 414;
    if (line_end == npos) return line.size() > longest_url + 2 * longest_method ? 400 : 0;

    const auto headers = bytes.substr(line_end + 2);
    return std::min(headers.find("\r\n\r\n"), headers.size()) > longest_headers ? 431 : 0;
}

bool has_clear_lines(std::string_view head) {
    if (head.find('\0') != npos) return false;
    for (auto at = head.find_first_of("\r\n"); at != npos; at = head.find_first_of("\r\n", at)) {
        if (!head.substr(at).starts_with("\r\n")) return false;
        at += 2;
        if (at < head.size() && (head[at] == ' ' || head[at] == '\t')) return false;
    }
    return true;
}

} // namespace trialoog::http
