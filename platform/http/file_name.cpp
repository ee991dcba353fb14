#include "platform/http/file_name.hpp"

#include <algorithm>
#include <array>
#include <boost/locale.hpp>
#include <cstdint>

namespace trialoog::http {
namespace {

constexpr std::size_t most_bytes = 100, longest_ending = 12;

/// Seen by nobody, and not the same for every system: controls, directions, joiners, marks of the order of
/// bytes.
bool is_invisible(std::uint32_t code) {
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0xad ||
           (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) ||
           (code >= 0x2060 && code <= 0x206f) || code == 0xfeff || (code >= 0xfff0 && code <= 0xffff) ||
           (code >= 0xd800 && code <= 0xf8ff) || code >= 0xe0000;
}
bool is_separator(std::uint32_t code) {
    return code < 0x80 &&
           std::string_view("/\\:*?\"<>|").find(static_cast<char>(code)) != std::string_view::npos;
}
bool is_blank(std::uint32_t code) {
    return code == ' ' || code == 0xa0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200a) ||
           code == 0x202f || code == 0x205f || code == 0x3000;
}

std::string readable(std::string_view wanted) {
    using Utf8 = boost::locale::utf::utf_traits<char>;
    std::string name;
    const char *at = wanted.data(), *const end = at + wanted.size();
    while (at != end) {
        const char* const from = at;
        const auto code = Utf8::decode(at, end);
        if (code == boost::locale::utf::illegal || code == boost::locale::utf::incomplete) {
            at = from + 1; // one byte of no letter
            continue;
        }
        if (is_blank(code) || code == '\t' || code == '\n')
            name += name.ends_with(' ') ? "" : " ";
        else if (is_separator(code))
            name += name.ends_with('-') ? "" : "-";
        else if (!is_invisible(code))
            name.append(from, at);
    }
    return name;
}

/// Dots and spaces at an end are lost on Windows; one at the beginning hides a file, or leads up.
void trim(std::string& name) {
    const auto first = name.find_first_not_of(" .-~");
    name.erase(0, std::min(first, name.size()));
    const auto last = name.find_last_not_of(" .");
    name.erase(last == std::string::npos ? 0 : last + 1);
}

std::string in_capitals(std::string_view ascii) {
    std::string all(ascii);
    for (char& c : all)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return all;
}

/// "con", "Com1.txt": devices on Windows, whatever stands behind the first dot.
bool is_kept_by_windows(std::string_view stem) {
    constexpr std::array<std::string_view, 6> always{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"};
    while (stem.ends_with(' '))
        stem.remove_suffix(1);
    const std::string name = in_capitals(stem);
    if (std::ranges::count(always, name) > 0) return true;
    if (!name.starts_with("COM") && !name.starts_with("LPT")) return false;
    const std::string number = name.substr(3);
    return (number.size() == 1 && number[0] >= '0' && number[0] <= '9') || number == "¹" || number == "²" ||
           number == "³";
}

/// ".pdf"; "" where there is none.
std::string_view ending_of(std::string_view name) {
    const auto dot = name.find_last_of('.');
    const bool has_one = dot != std::string_view::npos && dot > 0 && name.size() - dot <= longest_ending &&
                         name.find(' ', dot) == std::string_view::npos;
    return has_one ? name.substr(dot) : std::string_view();
}

std::string cut(const std::string& name, std::size_t most) {
    if (name.size() <= most) return name;
    const std::string ending(ending_of(name));
    std::size_t end = most - ending.size();
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xc0U) == 0x80)
        --end;
    std::string stem = name.substr(0, end);
    const auto last = stem.find_last_not_of(" .");
    stem.erase(last == std::string::npos ? 0 : last + 1);
    return stem + ending;
}

/// What two names have in common that some system takes for one.
std::string folded(const std::string& name) {
    static const std::locale any = boost::locale::generator()("nl_NL.UTF-8");
    return boost::locale::normalize(boost::locale::fold_case(name, any), boost::locale::norm_nfkc, any);
}
} // namespace

std::string file_name(std::string_view wanted, std::string_view otherwise) {
    std::string name = readable(wanted);
    trim(name);
    name = cut(name, most_bytes);
    if (name.empty()) return std::string(otherwise);
    const auto dot = std::min(name.find('.'), name.size());
    if (is_kept_by_windows(std::string_view(name).substr(0, dot))) name.insert(dot, "_");
    return name;
}

std::string FileNames::fresh(std::string_view wanted, std::string_view otherwise) {
    const std::string name = file_name(wanted, otherwise);
    if (taken_.insert(folded(name)).second) return name;
    const std::string ending(ending_of(name)), stem = name.substr(0, name.size() - ending.size());
    for (int number = 2;; ++number) {
        const std::string mark = " (" + std::to_string(number) + ")";
        std::string other = cut(stem, most_bytes - mark.size() - ending.size()) + mark + ending;
        if (taken_.insert(folded(other)).second) return other;
    }
}

} // namespace trialoog::http
