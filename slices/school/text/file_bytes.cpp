#include "slices/school/text/file_bytes.hpp"

#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::school {
namespace {

constexpr std::size_t looked_at = 2048;

std::string lower_beginning(std::string_view bytes) {
    std::string begin(bytes.substr(0, looked_at));
    for (char& c : begin)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    begin.erase(0, std::min(begin.find_first_not_of(" \t\r\n\xEF\xBB\xBF"), begin.size()));
    return begin;
}

bool has(std::string_view bytes, std::string_view part) { return bytes.find(part) != std::string_view::npos; }

Unreadable::What what_in_zip(std::string_view bytes) {
    // A ZIP tells its names in plain letters; an OpenDocument its kind in the first file.
    const auto begin = bytes.substr(0, looked_at);
    if (has(begin, "opendocument.spreadsheet")) return Unreadable::open_document;
    if (has(begin, "opendocument.text") || has(bytes, "word/document.xml")) return Unreadable::text_document;
    return Unreadable::zip;
}

bool is_picture(std::string_view bytes) {
    return bytes.starts_with("\xFF\xD8\xFF") || bytes.starts_with("\x89PNG") || bytes.starts_with("GIF8") ||
           bytes.starts_with(std::string_view("II*\0", 4)) ||
           bytes.starts_with(std::string_view("MM\0*", 4)) || bytes.substr(0, 16).find("ftyp") == 4 ||
           (bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP");
}

std::optional<Unreadable::What> what_in_marked_text(std::string_view bytes) {
    const std::string begin = lower_beginning(bytes);
    if (begin.starts_with("{\\rtf")) return Unreadable::text_document;
    if (begin.starts_with("<!doctype html") || begin.starts_with("<html") || begin.starts_with("<table") ||
        begin.starts_with("<head") || begin.starts_with("<meta") || begin.starts_with("<style") ||
        begin.starts_with("<body") || begin.starts_with("<div"))
        return Unreadable::web_page;
    if (begin.starts_with("mime-version:") || begin.starts_with("content-type: multipart"))
        return Unreadable::web_page;
    if (begin.starts_with("<?xml") || begin.starts_with("<!--"))
        return has(begin, "<html") || has(begin, "<table")                  ? Unreadable::web_page
               : has(begin, "urn:schemas-microsoft-com:office:spreadsheet") ? Unreadable::old_workbook
                                                                            : Unreadable::xml;
    if (begin.starts_with("<") && has(begin, "</") && !has(begin.substr(0, begin.find('\n')), ";"))
        return Unreadable::xml;
    if ((begin.starts_with("[{") || begin.starts_with("[\n") || begin.starts_with("{")) && has(begin, "\":"))
        return Unreadable::json;
    return std::nullopt;
}

} // namespace

bool is_zip(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

bool is_xlsx(std::string_view bytes) { return is_zip(bytes) && has(bytes, "xl/workbook"); }

std::optional<Unreadable> no_text(std::string_view bytes) {
    if (is_zip(bytes)) return Unreadable{what_in_zip(bytes)};
    if (bytes.starts_with(
            "\xD0\xCF\x11\xE0")) // the old container of Office: in UTF-16 it names what is in it
        return Unreadable{has(bytes, std::string_view("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e", 31))
                              ? Unreadable::protected_workbook
                              : Unreadable::old_workbook};
    if (bytes.starts_with(std::string_view("\x09\x08", 2)) ||
        bytes.starts_with(std::string_view("\x09\x04\x06\0", 4)))
        return Unreadable{Unreadable::old_workbook};
    if (has(bytes.substr(0, 1024), "%PDF-")) return Unreadable{Unreadable::pdf};
    if (is_picture(bytes)) return Unreadable{Unreadable::picture};
    if (bytes.starts_with("\x1F\x8B") || bytes.starts_with("7z\xBC\xAF") || bytes.starts_with("Rar!"))
        return Unreadable{Unreadable::zip};
    if (const auto what = what_in_marked_text(bytes)) return Unreadable{*what};
    return std::nullopt;
}

std::string sentence(const Unreadable& why) {
    const std::string as_csv = t("Open het in Excel of LibreOffice. Kies “Opslaan als” en dan “CSV UTF-8 "
                                 "(door scheidingstekens gescheiden)”. "
                                 "Lees dat bestand in.");
    switch (why.what) {
    case Unreadable::empty:
        return t("Er staat niets in dit bestand. Maak het opnieuw in jullie administratie.");
    case Unreadable::too_big:
        return tf("Dit bestand is te groot. Een bestand mag {n} MB zijn. Verdeel de leerlingen over meer "
                  "bestanden.",
                  fmt::arg("n", largest_import_mb));
    case Unreadable::old_workbook:
        return t("Dit is een rekenblad van een oude soort (.xls).") + " " + as_csv;
    case Unreadable::open_document:
        return t("Dit is een rekenblad van LibreOffice (.ods).") + " " + as_csv;
    case Unreadable::protected_workbook:
        return t("Dit is een rekenblad met een wachtwoord. Wij kunnen het niet openen.") + " " + as_csv;
    case Unreadable::damaged_workbook:
        return t("Dit rekenblad (.xlsx) kunnen wij niet openen. Het is beschadigd of heel groot.") + " " +
               as_csv;
    case Unreadable::several_sheets:
        return tf(
            "In dit rekenblad staan meer bladen: {sheets}. Bewaar elk blad dat je wilt inlezen als een eigen "
            "bestand.",
            fmt::arg("sheets", why.seen));
    case Unreadable::formulas:
        return tf("In vak {cell} van dit rekenblad staat een formule zonder uitkomst. Open het in Excel, "
                  "bewaar het en "
                  "lees het nog een keer in.",
                  fmt::arg("cell", why.seen));
    case Unreadable::text_document:
        return t("Dit is een tekst uit een tekstverwerker (zoals Word). Wij hebben een tabel nodig: een "
                 "rekenblad (.xlsx) "
                 "of een bestand met komma's (.csv) uit jullie administratie.");
    case Unreadable::zip:
        return t("Dit is een ingepakte map (zip). Pak hem uit en kies het bestand dat erin zit.");
    case Unreadable::pdf:
        return t("Dit is een PDF. Daar kunnen wij geen leerlingen uit lezen. Maak in jullie administratie "
                 "een export naar "
                 "Excel (.xlsx) of CSV.");
    case Unreadable::web_page:
        return t("Dit is een webpagina, ook als de naam eindigt op .xls.") + " " + as_csv;
    case Unreadable::xml:
        return t(
            "Dit is een XML-bestand. Maak in jullie administratie een export naar Excel (.xlsx) of CSV.");
    case Unreadable::json:
        return t(
            "Dit is een JSON-bestand. Maak in jullie administratie een export naar Excel (.xlsx) of CSV.");
    case Unreadable::picture:
        return t(
            "Dit is een foto of plaatje. Maak in jullie administratie een export naar Excel (.xlsx) of CSV.");
    case Unreadable::not_text:
        return t("Wij zien geen tekst in dit bestand. Maak in jullie administratie een export naar Excel "
                 "(.xlsx) of CSV.");
    }
    return {};
}

} // namespace trialoog::school
