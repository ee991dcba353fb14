#pragma once
// For tests: sheets as a scanner gives them, and what is read of them.

#include "platform/pdf/pdf.hpp"
#include "platform/scan/scan.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace trialoog::scan {

inline bool begins_as_ours(std::string_view text) { return text.starts_with("TL1"); }

struct Result {
    std::vector<Page> pages;
    std::optional<Refusal> refusal;
};
inline Result read_all(const std::string& bytes, int first = 1) {
    Result result;
    result.refusal =
        read(bytes, first, begins_as_ours, [&](const Page& page, int) { result.pages.push_back(page); });
    return result;
}
inline std::vector<std::string> texts(const Page& page) {
    std::vector<std::string> all;
    for (const SheetSeen& sheet : page.sheets)
        all.push_back(sheet.text);
    return all;
}

/// A sheet from (0, 0) on the page, with a black box at its lower left corner.
inline void draw_sheet(pdf::Document& page, const std::string& code) {
    page.qr(our_sheet.code_x, our_sheet.code_y, our_sheet.code_side, qr::encode(code));
    page.text(20, 60, 150, "Wat kun jij goed?", {.size = 20});
    page.filled_box(5, 262, 40, 30, {});
}

} // namespace trialoog::scan
