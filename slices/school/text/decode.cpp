#include "slices/school/text/decode.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/school/text/charsets.hpp"
#include "slices/school/text/clean_text.hpp"
#include "slices/school/text/file_bytes.hpp"
#include "slices/school/text/letter_codes.hpp"
#include "slices/school/text/sheet_text.hpp"

#include <algorithm>
#include <boost/locale/encoding.hpp>

namespace trialoog::school {
namespace {

using boost::locale::conv::to_utf;

/// UTF-16 without mark: of text in our letters every second byte is nothing.
const char* unmarked_utf16(std::string_view bytes) {
    constexpr std::size_t looked_at = 4096;
    const auto begin = bytes.substr(0, looked_at);
    std::size_t even = 0, odd = 0;
    for (std::size_t i = 0; i < begin.size(); ++i)
        if (begin[i] == '\0') ++(i % 2 ? odd : even);
    const std::size_t most = begin.size() / 2;
    if (odd * 2 > most && even * 20 < most) return "UTF-16LE";
    if (even * 2 > most && odd * 20 < most) return "UTF-16BE";
    return nullptr;
}

std::string from_utf16(std::string_view bytes, const char* charset) {
    return to_utf<char>(bytes.data(), bytes.data() + bytes.size() - bytes.size() % 2, charset);
}

std::optional<std::string> utf16_text(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), "UTF-16LE");
    if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), "UTF-16BE");
    if (const char* charset = unmarked_utf16(bytes)) return from_utf16(bytes, charset);
    return std::nullopt;
}

std::string note_of(const Transcoded& read) {
    if (read.is_mixed)
        return tf("Dit bestand is in twee coderingen bewaard (UTF-8 en {charset}). Wij lezen ze allebei. Op "
                  "regel {line} "
                  "lezen wij “{word}”.",
                  fmt::arg("charset", read.charset), fmt::arg("line", read.example.line),
                  fmt::arg("word", read.example.word));
    return tf("Dit bestand is bewaard in de codering {charset}. Op regel {line} lezen wij “{word}”.",
              fmt::arg("charset", read.charset), fmt::arg("line", read.example.line),
              fmt::arg("word", read.example.word));
}

Decoded from_bytes(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (is_utf8(bytes)) return {std::string(bytes), {}};
    Transcoded read = transcode(bytes);
    std::vector<std::string> notes;
    // What Dutch computers write needs no word.
    if (read.is_mixed || read.charset != "windows-1252") notes.push_back(note_of(read));
    return {std::move(read.text), std::move(notes)};
}

Decoded cleaned(Decoded read) {
    Example example;
    if (const auto places = mend_letter_codes(read.text, example))
        read.notes.push_back(
            tf("In dit bestand staan letters als code, zoals in “{before}” (regel {line}). Wij lezen er de "
               "letter, op {n} plaatsen.",
               fmt::arg("before", example.before), fmt::arg("line", example.line), fmt::arg("n", places)));
    if (const auto places = mend_twice_encoded(read.text, example))
        read.notes.push_back(
            tf("Letters in dit bestand waren twee keer gecodeerd. Wij maakten van “{before}” weer “{word}” "
               "(regel {line}), en zo op {n} plaatsen.",
               fmt::arg("before", example.before), fmt::arg("word", example.word),
               fmt::arg("line", example.line), fmt::arg("n", places)));
    read.text = clean_text(read.text);
    return read;
}

} // namespace

std::variant<Decoded, Unreadable> decode(std::string_view bytes) {
    if (bytes.size() > largest_import_file) return Unreadable{Unreadable::too_big};
    if (is_xlsx(bytes)) {
        auto sheet = sheet_text(bytes);
        if (auto* text = std::get_if<std::string>(&sheet)) return cleaned({std::move(*text), {}});
        return std::get<Unreadable>(std::move(sheet));
    }
    if (auto why = no_text(bytes)) return std::move(*why);
    if (auto text = utf16_text(bytes)) {
        if (auto why = no_text(*text)) return std::move(*why);
        return cleaned({std::move(*text), {}});
    }
    if (bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos)
        return Unreadable{Unreadable::empty};
    if (bytes.find('\0') != std::string_view::npos) return Unreadable{Unreadable::not_text};
    return cleaned(from_bytes(bytes));
}

} // namespace trialoog::school
