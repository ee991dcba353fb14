#pragma once
// The bytes of a school's export → text in UTF-8.

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace trialoog::school {

/// A file that can't be read as a table.
struct Unreadable {
    enum What {
        empty,
        too_big,
        old_workbook,       // .xls
        open_document,      // .ods
        protected_workbook, // .xlsx with a password
        damaged_workbook,
        several_sheets, // of a workbook; `seen` has their names
        formulas,       // of a workbook, without what came out of them; `seen` has the cell
        text_document,  // .docx, .odt, .rtf
        zip,
        pdf,
        web_page,
        xml,
        json,
        picture,
        not_text,
    };
    What what;
    std::string seen = {};
};

/// Of one file, and of all that come together.
inline constexpr std::size_t largest_import_mb = 25, largest_import_file = largest_import_mb * 1024 * 1024;

struct Decoded {
    std::string text;
    std::vector<std::string> notes; // what was made of the encoding, in sentences
};

/// Told by its bytes, not by its name. An .xlsx becomes text with `;` and quotes, a line for each row. Text
/// is UTF-8 with or without byte order mark, UTF-16 with or without, Windows-1252 or -1254, CP850 (DOS) or
/// Macintosh, also in pieces of two. What nobody can see is taken out, and letters encoded twice are mended.
std::variant<Decoded, Unreadable> decode(std::string_view bytes);

/// What it is, and what somebody has to do about it.
std::string sentence(const Unreadable&);

} // namespace trialoog::school
