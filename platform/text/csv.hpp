#pragma once
// A list as a file for a spreadsheet, as a Dutch one reads it: semicolons, UTF-8 with its mark, CRLF.

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::text {

class Csv {
public:
    explicit Csv(const std::vector<std::string>& heads);
    /// Text that a spreadsheet would take for a formula (it begins with = + - @, also behind blanks) becomes
    /// text by an apostrophe in front. A number of digits stays what it is.
    void add(const std::vector<std::string>& cells);
    std::string str() && { return std::move(text_); }

private:
    std::string text_;
};

inline constexpr std::string_view csv_type = "text/csv; charset=utf-8";

} // namespace trialoog::text
