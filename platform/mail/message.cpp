#include "platform/mail/encoding.hpp"
#include "platform/mail/mail.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <fmt/core.h>
#include <stdexcept>

namespace trialoog::mail {
namespace {
bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_local_part(std::string_view text) {
    constexpr std::string_view others = "!#$%&'*+/=?^_`{|}~-.";
    return !text.empty() && text.size() <= 64 && text.front() != '.' && text.back() != '.' &&
           text.find("..") == std::string_view::npos && std::ranges::all_of(text, [&](char c) {
               return is_letter_or_digit(c) || others.find(c) != std::string_view::npos;
           });
}

bool is_label(std::string_view text) {
    return !text.empty() && text.size() <= 63 && text.front() != '-' && text.back() != '-' &&
           std::ranges::all_of(text, [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

bool is_domain(std::string_view text) {
    const auto last_dot = text.rfind('.');
    if (last_dot == std::string_view::npos || text.size() - last_dot < 3) return false;
    for (;;) {
        const auto dot = text.find('.');
        if (!is_label(text.substr(0, dot))) return false;
        if (dot == std::string_view::npos) return true;
        text.remove_prefix(dot + 1);
    }
}

// Written by hand: strftime's names follow the locale.
std::string date_of(std::time_t now) {
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm utc{};
    gmtime_r(&now, &utc);
    return fmt::format("{}, {} {} {} {:02}:{:02}:{:02} +0000", days[static_cast<std::size_t>(utc.tm_wday)],
                       utc.tm_mday, months[static_cast<std::size_t>(utc.tm_mon)], utc.tm_year + 1900,
                       utc.tm_hour, utc.tm_min, utc.tm_sec);
}

std::string mailbox(std::string_view name, std::string_view address) {
    if (!is_address(address)) throw std::invalid_argument("not an e-mail address");
    if (name.empty()) return std::string(address);
    return fmt::format("{}\r\n <{}>", display_name(name), address);
}
} // namespace

bool is_address(std::string_view text) {
    const auto at = text.rfind('@');
    return at != std::string_view::npos && text.size() <= 254 && is_local_part(text.substr(0, at)) &&
           is_domain(text.substr(at + 1));
}

bool is_message_id(std::string_view id) {
    return !id.empty() && id.size() <= 100 &&
           std::ranges::all_of(id, [](char c) { return is_letter_or_digit(c) || c == '-' || c == '_'; });
}

std::string to_eml(const Message& message, std::string_view from_name, std::string_view from_address) {
    if (!is_message_id(message.id))
        throw std::invalid_argument("a message's id has letters, digits, - and _");
    const bool as_base64 = better_as_base64(message.text);
    const std::string from = mailbox(from_name, from_address);
    return fmt::format(
        "Date: {}\r\nMessage-ID: <{}@{}>\r\nFrom: {}\r\nTo: {}\r\nSubject: {}\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: {}\r\n"
        "Content-Language: {}\r\nAuto-Submitted: auto-generated\r\n\r\n{}",
        date_of(std::time(nullptr)), message.id, from_address.substr(from_address.rfind('@') + 1), from,
        mailbox(message.to_name, message.to_address), header_text(message.subject),
        as_base64 ? "base64" : "quoted-printable", one_line(message.language),
        as_base64 ? base64_lines(message.text) : quoted_printable(message.text));
}

} // namespace trialoog::mail
