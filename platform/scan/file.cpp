#include "platform/scan/file.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace trialoog::scan {
namespace {
using namespace std::literals;
constexpr std::size_t longest_before = 64 << 10; // before "%PDF-"
constexpr auto npos = std::string_view::npos;

bool is_tiff(std::string_view bytes) {
    return bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv) || bytes.starts_with("II+\0"sv) ||
           bytes.starts_with("MM\0+"sv);
}

std::string_view trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(" \r\n\t"sv);
    return from == npos ? std::string_view() : text.substr(from);
}

/// The number at its start, and what follows it.
std::optional<std::int64_t> number_at(std::string_view text, std::string_view* rest = nullptr) {
    text = trimmed(text);
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc()) return std::nullopt;
    if (rest) *rest = text.substr(static_cast<std::size_t>(end - text.data()));
    return number;
}

/// A table of objects stands there, or a stream that is one.
bool is_table(std::string_view pdf, std::int64_t at) {
    if (at <= 0 || static_cast<std::size_t>(at) >= pdf.size()) return false;
    const auto there = trimmed(pdf.substr(static_cast<std::size_t>(at), 40));
    return there.starts_with("xref") || (number_at(there) && there.find(" obj") != npos);
}

/// `name` as "/Width 1240"; nothing for one that stands elsewhere ("/Width 7 0 R").
std::optional<std::int64_t> value_of(std::string_view head, std::string_view name) {
    const auto at = head.find(name);
    if (at == npos) return std::nullopt;
    std::string_view rest;
    const auto number = number_at(head.substr(at + name.size(), 24), &rest);
    const bool elsewhere = number && number_at(rest) && rest.find('R') != npos;
    return elsewhere ? std::nullopt : number;
}
} // namespace

std::optional<Kind> kind_of(std::string_view bytes) {
    if (const auto photo = images::kind_of(bytes)) {
        switch (*photo) {
        case images::Kind::jpeg:
            return Kind::jpeg;
        case images::Kind::png:
            return Kind::png;
        case images::Kind::webp:
            return Kind::webp;
        case images::Kind::heic:
            return Kind::heic;
        }
    }
    if (is_tiff(bytes)) return Kind::tiff;
    const bool is_archive = bytes.starts_with("PK\3\4"sv); // a PDF may lie in it: the archive was meant
    return !is_archive && bytes.substr(0, longest_before).find("%PDF-") != npos ? std::optional(Kind::pdf)
                                                                                : std::nullopt;
}

std::optional<images::Kind> photo_kind(Kind kind) {
    switch (kind) {
    case Kind::jpeg:
        return images::Kind::jpeg;
    case Kind::png:
        return images::Kind::png;
    case Kind::webp:
        return images::Kind::webp;
    case Kind::heic:
        return images::Kind::heic;
    case Kind::pdf:
    case Kind::tiff:
        break;
    }
    return std::nullopt;
}

std::string_view without_surroundings(std::string_view pdf) {
    pdf.remove_prefix(std::min(pdf.find("%PDF-"), pdf.size()));
    const auto mark = pdf.rfind("%%EOF");
    const auto start = mark == npos ? npos : pdf.rfind("startxref", mark);
    if (start == npos || mark - start > 64) return pdf;
    const auto table = number_at(pdf.substr(start + 9));
    return table && is_table(pdf, *table) ? pdf.substr(0, mark + 5) : pdf;
}

bool is_cut_off(std::string_view pdf) {
    const auto last = [&](std::string_view word) {
        const auto at = pdf.rfind(word);
        return at == npos ? std::int64_t{-1} : static_cast<std::int64_t>(at);
    };
    const std::int64_t objects = std::max(last(" obj"), last("endobj"));
    return objects >= 0 && std::max(last("startxref"), last("%%EOF")) < objects;
}

bool says_encrypted(std::string_view pdf) { return pdf.find("/Encrypt") != npos; }

std::int64_t most_pixels_in(std::string_view pdf) {
    constexpr std::size_t head_bytes = 600;
    std::int64_t most = 0;
    for (auto at = pdf.find("/Width"); at != npos; at = pdf.find("/Width", at + 6)) {
        const std::size_t begin = at - std::min(at, head_bytes);
        auto head = pdf.substr(begin, at - begin + head_bytes);
        if (const auto object = head.substr(0, at - begin).rfind("obj"); object != npos)
            head.remove_prefix(object);
        head = head.substr(0, head.find("stream"));
        const auto wide = value_of(head, "/Width"), high = value_of(head, "/Height");
        if (wide && high && *wide > 0 && *high > 0 && *wide < 1'000'000'000 && *high < 1'000'000'000)
            most = std::max(most, *wide * *high);
    }
    return most;
}

} // namespace trialoog::scan
