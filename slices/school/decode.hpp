#pragma once
// The bytes of a school's export → text in UTF-8.

#include <string>
#include <string_view>
#include <variant>

namespace trialoog::school {

enum class Unreadable {
    empty,
    too_big,
    spreadsheet, // .xlsx, .xls, .ods or another archive: has to be saved as CSV first
    not_text,
};

inline constexpr std::size_t largest_import_file = 10 * 1024 * 1024;

/// UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252. Control characters that no
/// export needs are dropped, so that no cell can carry them into a page, a letter or a database.
std::variant<std::string, Unreadable> decode(std::string_view bytes);

/// What somebody has to do about it.
std::string sentence(Unreadable);

} // namespace trialoog::school
