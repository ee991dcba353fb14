#include "slices/school/decode.hpp"

#include "platform/i18n/i18n.hpp"

#include <boost/locale/encoding.hpp>
#include <boost/locale/utf.hpp>

namespace trialoog::school {
namespace {

bool is_utf8(std::string_view text) {
    using Utf = boost::locale::utf::utf_traits<char>;
    auto at = text.begin();
    while (at != text.end()) {
        if (!boost::locale::utf::is_valid_codepoint(Utf::decode(at, text.end()))) return false;
    }
    return true;
}

bool is_archive_or_spreadsheet(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0");
}

std::string converted(std::string_view bytes, const char* from) {
    return boost::locale::conv::to_utf<char>(bytes.data(), bytes.data() + bytes.size(), from);
}

std::string without_controls(std::string text) {
    std::erase_if(
        text, [](unsigned char c) { return (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7f; });
    return text;
}

} // namespace

std::variant<std::string, Unreadable> decode(std::string_view bytes) {
    if (bytes.size() > largest_import_file) return Unreadable::too_big;
    if (is_archive_or_spreadsheet(bytes)) return Unreadable::spreadsheet;
    if (bytes.starts_with("\xFF\xFE")) return without_controls(converted(bytes.substr(2), "UTF-16LE"));
    if (bytes.starts_with("\xFE\xFF")) return without_controls(converted(bytes.substr(2), "UTF-16BE"));
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) return Unreadable::empty;
    if (bytes.find('\0') != std::string_view::npos || bytes.starts_with("%PDF")) return Unreadable::not_text;
    return without_controls(is_utf8(bytes) ? std::string(bytes) : converted(bytes, "windows-1252"));
}

std::string sentence(Unreadable why) {
    switch (why) {
    case Unreadable::empty:
        return t("Er staat niets in dit bestand.");
    case Unreadable::too_big:
        return t("Dit bestand is te groot. Een bestand mag 10 MB zijn.");
    case Unreadable::spreadsheet:
        return t("Dit is een rekenblad of een map. Open het en bewaar het als CSV. Kies dan dat bestand.");
    case Unreadable::not_text:
        return t("Dit bestand is geen tekst. Kies een bestand dat eindigt op .csv.");
    }
    return {};
}

} // namespace trialoog::school
