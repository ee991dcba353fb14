#include "slices/access/secrets/totp.hpp"

#include "platform/http/http.hpp"
#include "slices/access/secrets/secrets.hpp"

#include <array>
#include <cstdlib>
#include <liboath/oath.h>
#include <memory>
#include <stdexcept>

namespace trialoog::access {
namespace {
constexpr int digits = 6;
constexpr std::int64_t step_ms = 30'000;

std::string base32(std::string_view bytes) {
    char* text = nullptr;
    std::size_t length = 0;
    if (oath_base32_encode(bytes.data(), bytes.size(), &text, &length) != OATH_OK)
        throw std::runtime_error("liboath can't write base 32");
    const std::unique_ptr<char, decltype(&std::free)> owned(text, &std::free);
    std::string out(text, length);
    while (out.ends_with('='))
        out.pop_back();
    return out;
}

std::string digits_of(std::string_view secret, std::int64_t step) {
    std::array<char, digits + 1> out{};
    if (oath_hotp_generate(secret.data(), secret.size(), static_cast<std::uint64_t>(step), digits, false,
                           OATH_HOTP_DYNAMIC_TRUNCATION, out.data()) != OATH_OK)
        throw std::runtime_error("liboath can't make a code");
    return out.data();
}
} // namespace

std::string make_totp_secret() { return random_bytes(20); }

std::string shown_totp_secret(std::string_view secret) {
    std::string out;
    for (const char c : base32(secret)) {
        if (out.size() % 5 == 4) out += ' ';
        out += c;
    }
    return out;
}

std::string totp_link(std::string_view secret, std::string_view login) {
    return "otpauth://totp/Trialoog:" + http::percent_encode(login) + "?secret=" + base32(secret) +
           "&issuer=Trialoog";
}

std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view typed, Instant now) {
    std::string given;
    for (const char c : typed)
        if (c != ' ') given += c;
    std::optional<std::int64_t> found;
    const std::int64_t now_step = now.ms / step_ms;
    for (const std::int64_t step : {now_step - 1, now_step, now_step + 1})
        if (same_secret(digits_of(secret, step), given)) found = step;
    return found;
}

std::string totp_digits(std::string_view secret, Instant at) { return digits_of(secret, at.ms / step_ms); }

} // namespace trialoog::access
