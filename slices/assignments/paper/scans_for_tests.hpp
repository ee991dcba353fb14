#pragma once
// For tests: pictures of sheets as somebody could bring them in.

#include "slices/paper/payload.hpp"
#include "slices/paper/store.hpp"

#include "platform/pdf/pdf.hpp"
#include "platform/scan/scan.hpp"

#include <string>
#include <vector>

namespace trialoog::assignments {

/// What the codes of sheets say, page by page.
inline std::vector<std::string> code_texts(const std::string& file) {
    std::vector<std::string> texts;
    const auto is_sheet = [](std::string_view text) { return paper::read_qr_text(text).has_value(); };
    scan::read(file, 1, is_sheet, [&](const scan::Page& page, int) {
        for (const scan::SheetSeen& sheet : page.sheets)
            texts.push_back(sheet.text);
    });
    return texts;
}

/// Two A4 beside each other.
inline std::string on_a3(const std::string& one, const std::string& other) {
    pdf::Document page("scan", "nl");
    page.new_page(pdf::Paper::a3);
    double down = 0;
    for (const std::string& code : {one, other}) {
        page.turned(297, down, 90, [&] {
            page.qr(297 + scan::our_sheet.code_x, down + scan::our_sheet.code_y, scan::our_sheet.code_side,
                    qr::encode(code));
            page.text(297 + 20, down + 60, 150, "Ik help mijn broertje.", {.size = 20});
        });
        down += 210;
    }
    return page.finish();
}

/// A sheet with so many lines written on it.
inline std::string written(const std::string& code, int lines) {
    pdf::Document page("scan", "nl");
    page.new_page();
    page.qr(scan::our_sheet.code_x, scan::our_sheet.code_y, scan::our_sheet.code_side, qr::encode(code));
    for (int at = 0; at < lines; ++at)
        page.text(20, 60 + 9 * at, 150, "Ik help mijn broertje met rekenen.", {.size = 14});
    return page.finish();
}

/// The other codes stand on their heads.
inline std::string with_flyers(const std::string& code, const std::vector<std::string>& flyers) {
    pdf::Document page("scan", "nl");
    page.new_page();
    double y = 60;
    for (const std::string& text : flyers) {
        page.turned(40, y + 20, 180, [&] { page.qr(20, y, 40, qr::encode(text)); });
        y += 60;
    }
    page.qr(scan::our_sheet.code_x, scan::our_sheet.code_y, scan::our_sheet.code_side, qr::encode(code));
    return page.finish();
}

} // namespace trialoog::assignments
