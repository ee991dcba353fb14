#pragma once
// Random tokens, keyed hashes and sealed texts: the only file of the slice that knows libsodium's plain
// calls.

#include <optional>
#include <string>
#include <string_view>

namespace trialoog::access {

/// 256 random bits as 64 hex digits.
std::string random_token();
std::string random_bytes(std::size_t count);
/// `count` characters, each drawn evenly from `alphabet`.
std::string random_text(std::string_view alphabet, int count);

/// BLAKE2b-256 under the installation's secret, as 64 hex digits. `purpose` keeps the hashes of codes,
/// tokens and logins apart.
std::string keyed_hash(std::string_view secret, std::string_view purpose, std::string_view text);
/// Takes the same time wherever the two differ.
bool same_secret(std::string_view a, std::string_view b);

/// Readable again only with the same secret and purpose (XSalsa20-Poly1305). `open` gives nothing for a text
/// that was changed or sealed otherwise.
std::string seal(std::string_view secret, std::string_view purpose, std::string_view text);
std::optional<std::string> open(std::string_view secret, std::string_view purpose, std::string_view sealed);

/// For columns and cookies.
std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

} // namespace trialoog::access
