#pragma once
// Paper that comes back: a scanned PDF or TIFF, or a photo, goes in, and page by page an upright picture and
// what the QR codes on it say come out.

#include "platform/images/images.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::scan {

enum class Look {
    written, // something stands on it
    blank,   // the back of a sheet
    damaged, // it can't be shown: there is no picture
};

/// What is kept of a page, or of a sheet that was cut out of one.
struct Pictures {
    images::Picture screen = {}; // JPEG without metadata, fits in 1800 × 1800; 3000 × 3000 with more sheets
    images::Picture thumbnail = {}; // fits in 320 × 320
};

/// One of our sheets, by its code.
struct SheetSeen {
    std::string text;
    Pictures cut = {}; // that sheet alone, upright; no bytes when it can't be cut out
};

struct Page {
    int number = 1; // in the file
    Look look = Look::written;
    Pictures pictures = {};                // upright by our code; as it was when there are more that disagree
    std::vector<SheetSeen> sheets = {};    // at most most_sheets; one sheet twice on the page is there twice
    std::vector<std::string> foreign = {}; // short texts of other QR codes
    bool has_room_for_more = false;        // one sheet, and beside it, not empty, room for another as large
    int ink = 0;                           // how much stands on it: parts in a million
};

enum class Refusal {
    unknown_kind,
    locked,
    damaged,
    cut_off, // its end is missing
    too_big,
    too_many_pages,
    too_many_pixels,
    busy,
};

constexpr std::size_t most_bytes = std::size_t{100} << 20;
constexpr int most_pages = 600;
constexpr std::size_t most_sheets = 8;

/// Where the code stands on a sheet, in millimetres: from it follows where the sheet lies.
struct SheetShape {
    double width = 210, height = 297, code_x = 167, code_y = 11, code_side = 25;
};
inline constexpr SheetShape our_sheet;

/// Whether a QR code is one of our sheets. A page is turned by these alone.
using IsOurs = std::function<bool(std::string_view text)>;

/// Calls `visit` for each page from `first_page` on, with how many pages the file has. The file is taken
/// apart by a second process of this program in a sandbox, one page at a time in memory; a page that breaks
/// that process comes as `damaged`, and the rest follows. An exception of `visit` or `ours` ends it and comes
/// out here. One file at a time: others wait. Never throws on bad input.
std::optional<Refusal> read(std::string_view bytes, int first_page, const IsOurs& ours,
                            const std::function<void(const Page&, int pages)>& visit);

/// By its bytes, whatever its name says: a PDF, TIFF or photo that read() knows.
bool is_known_kind(std::string_view bytes);

} // namespace trialoog::scan
