#include "platform/text/typed.hpp"

#include <algorithm>

namespace trialoog::text {
namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < ' '; }

} // namespace

std::string_view trimmed(std::string_view text, std::string_view blanks) {
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string typed_lines(std::string_view typed) {
    std::string lines;
    for (std::size_t at = 0; at < typed.size(); ++at) {
        const char c = typed[at];
        if (typed.substr(at, 2) == "\r\n") continue;
        if (c == '\r')
            lines += '\n';
        else if (c == '\n' || c == '\t' || !is_control(c))
            lines += c;
    }
    return std::string(trimmed(lines));
}

std::string typed_line(std::string_view typed) {
    std::string line(typed);
    std::ranges::replace_if(line, is_control, ' ');
    return std::string(trimmed(line));
}

} // namespace trialoog::text
