#pragma once
// The head of a request: from bytes to a Request, or to the status that refuses it. Pure, so it can be
// fuzzed.

#include "platform/http/http.hpp"

#include <cstdint>
#include <string_view>
#include <variant>

namespace trialoog::http {

constexpr std::size_t longest_url = 8 * 1024;
constexpr std::size_t longest_headers = 16 * 1024;

struct Head {
    Request request; // method, path, query, headers
    std::uint64_t content_length = 0;
    bool known_method = true; // GET, HEAD or POST
    bool keep_alive = true;
    bool old_protocol = false; // HTTP/1.0
    bool expects_continue = false;
};

/// Bytes of the head with its empty line, or 0 while that hasn't come in. `searched` bytes hold no end.
std::size_t head_size(std::string_view bytes, std::size_t searched);
/// 414 or 431 as soon as what came in is too long, whether or not it is complete; else 0.
int too_long(std::string_view bytes);
/// False for what parsers read differently, the root of request smuggling: bare CR or LF, NUL, a header
/// line continued on the next.
bool has_clear_lines(std::string_view head);
/// A complete head, or the status that refuses it.
std::variant<Head, int> parse_head(std::string_view head);

} // namespace trialoog::http
