#pragma once
// How a workbook shows its numbers: as days, or with zeros before them. Only for this room.

#include <string>
#include <string_view>
#include <vector>

namespace trialoog::workbook {

struct NumberStyle {
    bool is_day = false;
    std::size_t figures = 0; // with zeros before them up to so many
};
/// By the place in `cellXfs`; empty when the part can't be read.
std::vector<NumberStyle> read_styles(std::string_view styles_xml);

/// The value of a cell as people see it. `from_1904`: the workbook counts its days from there.
std::string shown_number(std::string_view value, const NumberStyle&, bool from_1904);

} // namespace trialoog::workbook
