#include "slices/access/secrets/secrets.hpp"

#include <array>
#include <cstdint>
#include <sodium.h>
#include <stdexcept>

namespace trialoog::access {
namespace {
using Bytes = std::array<unsigned char, 32>;

const unsigned char* raw(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* raw(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

void need_sodium() {
    static const bool ready = sodium_init() >= 0;
    if (!ready) throw std::runtime_error("libsodium can't be used on this machine");
}

Bytes hash(std::string_view key, std::string_view text) {
    Bytes out{};
    crypto_generichash(out.data(), out.size(), raw(text), text.size(), key.empty() ? nullptr : raw(key),
                       key.size());
    return out;
}

/// A key of its own for every purpose, whatever the length of the secret.
Bytes key_for(std::string_view secret, std::string_view purpose) {
    need_sodium();
    const Bytes whole = hash({}, secret);
    return hash({reinterpret_cast<const char*>(whole.data()), whole.size()}, purpose);
}

std::string hex(const Bytes& bytes) {
    std::string out(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), bytes.data(), bytes.size());
    out.pop_back();
    return out;
}
} // namespace

std::string random_token() {
    need_sodium();
    Bytes bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return hex(bytes);
}

std::string random_bytes(std::size_t count) {
    need_sodium();
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string random_text(std::string_view alphabet, int count) {
    need_sodium();
    std::string out;
    for (int i = 0; i < count; ++i)
        out += alphabet[randombytes_uniform(static_cast<std::uint32_t>(alphabet.size()))];
    return out;
}

std::string keyed_hash(std::string_view secret, std::string_view purpose, std::string_view text) {
    const Bytes key = key_for(secret, purpose);
    return hex(hash({reinterpret_cast<const char*>(key.data()), key.size()}, text));
}

bool same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string seal(std::string_view secret, std::string_view purpose, std::string_view text) {
    const Bytes key = key_for(secret, purpose);
    std::string out(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + text.size(), '\0');
    randombytes_buf(out.data(), crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(raw(out) + crypto_secretbox_NONCEBYTES, raw(text), text.size(), raw(out),
                          key.data());
    return out;
}

std::optional<std::string> open(std::string_view secret, std::string_view purpose, std::string_view sealed) {
    constexpr std::size_t head = crypto_secretbox_NONCEBYTES;
    if (sealed.size() < head + crypto_secretbox_MACBYTES) return std::nullopt;
    const Bytes key = key_for(secret, purpose);
    std::string out(sealed.size() - head - crypto_secretbox_MACBYTES, '\0');
    if (crypto_secretbox_open_easy(raw(out), raw(sealed) + head, sealed.size() - head, raw(sealed),
                                   key.data()) != 0)
        return std::nullopt;
    return out;
}

std::string to_base64(std::string_view bytes) {
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(out.data(), out.size(), raw(bytes), bytes.size(), variant);
    out.pop_back();
    return out;
}

std::optional<std::string> from_base64(std::string_view text) {
    std::string out(text.size(), '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(raw(out), out.size(), text.data(), text.size(), nullptr, &length, &end,
                          sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
        end != text.data() + text.size())
        return std::nullopt;
    out.resize(length);
    return out;
}

} // namespace trialoog::access
