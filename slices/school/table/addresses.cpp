// Where people can be reached, as exports and spreadsheets have it.

#include "platform/mail/mail.hpp"
#include "slices/school/cells/cell_values.hpp"
#include "slices/school/cells/names.hpp"
#include "slices/school/table/numbers.hpp"

#include <algorithm>

namespace trialoog::school {
namespace {

std::string lower_ascii(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// What stands in `<…>`; else all, without what stands in `(…)`.
std::string bracketed(std::string text) {
    const auto open = text.find('<'), close = text.find('>', open == std::string::npos ? 0 : open);
    if (open != std::string::npos && close != std::string::npos && text.find('@', open) < close)
        return text.substr(open + 1, close - open - 1);
    const auto bracket = text.find('('), end = text.find(')', bracket == std::string::npos ? 0 : bracket);
    if (bracket != std::string::npos && end != std::string::npos) text.erase(bracket, end - bracket + 1);
    return text;
}

std::string without_blanks_at_sign(std::string text) {
    for (auto at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
        while (at > 0 && text[at - 1] == ' ')
            text.erase(--at, 1);
        while (at + 1 < text.size() && text[at + 1] == ' ')
            text.erase(at + 1, 1);
    }
    return text;
}

void strip(std::string& text, std::string_view signs) {
    text.erase(0, std::min(text.find_first_not_of(signs), text.size()));
    const auto last = text.find_last_not_of(signs);
    text.erase(last == std::string::npos ? 0 : last + 1);
}

std::string bare_address(std::string text) {
    text = bracketed(std::move(text));
    strip(text, " \t\"'<>()[],;:");
    for (const std::string_view label : {"mailto:", "e-mail:", "email:", "mail:"})
        if (text.starts_with(label)) text.erase(0, label.size());
    text.erase(std::min(text.find('?'), text.size())); // mailto:…?subject=
    strip(text, " \t\"'<>()[],;:");
    text.erase(text.find_last_not_of('.') + 1);
    return text;
}

/// "a@x.nl; b@x.nl": both. "jan piet@x.nl" is one text: nobody can say what was meant.
std::vector<std::string> addresses_in(std::string_view cell) {
    const std::string text = without_blanks_at_sign(lower_ascii(squeezed(cell)));
    for (const std::string_view separators : {";", ",;", "|,;", "/|,;", " /|,;"}) {
        auto parts = parts_of(text, separators);
        const bool each = std::all_of(parts.begin(), parts.end(), [](const std::string& part) {
            return std::count(part.begin(), part.end(), '@') == 1;
        });
        if (!each || parts.empty()) continue;
        for (auto& part : parts)
            part = bare_address(std::move(part));
        return parts;
    }
    return {};
}

std::string digits_of(std::string_view cell) {
    std::string digits;
    for (const char c : cell)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

} // namespace

std::optional<std::string> email_of(std::string_view cell) {
    for (auto& address : addresses_in(cell))
        if (mail::is_address(address)) return std::move(address);
    return std::nullopt;
}

bool has_more_addresses(std::string_view cell) { return addresses_in(cell).size() > 1; }

std::optional<std::string> phone_of(std::string_view cell) {
    constexpr std::size_t fewest_digits = 6, dutch_without_zero = 9, dutch_from_abroad = 11;
    const std::string text = squeezed(cell);
    if (text.empty()) return text;
    const ReadNumber read = read_number(text);
    if (read.shape == NumberShape::lost) return std::nullopt;
    if (read.shape != NumberShape::other && read.shape != NumberShape::spaced) {
        const std::string& digits = read.digits;
        if (digits.size() == dutch_without_zero && digits.front() != '0') return "0" + digits;
        if (digits.size() == dutch_from_abroad && digits.starts_with("31")) return "+" + digits;
        if (digits.size() >= fewest_digits) return digits;
        return std::nullopt;
    }
    return digits_of(text).size() >= fewest_digits ? std::optional(text) : std::nullopt;
}

} // namespace trialoog::school
