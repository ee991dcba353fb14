#pragma once
// Paper that comes back: a scanned PDF or a photo goes in, and page by page an upright picture and what the
// QR codes on it say come out.

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

struct Page {
    int number = 1; // in the file
    Look look = Look::written;
    images::Picture screen = {};    // JPEG without metadata, fits in 1800 × 1800; turned upright by its code
    images::Picture thumbnail = {}; // fits in 320 × 320
    std::vector<std::string> codes = {}; // at most four
};

enum class Refusal { unknown_kind, locked, damaged, too_big, too_many_pages, too_many_pixels, busy };

constexpr std::size_t most_bytes = std::size_t{100} << 20;
constexpr int most_pages = 600;

/// Calls `visit` for each page from `first_page` on, with how many pages the file has. The file is taken
/// apart by a second process of this program in a sandbox, one page at a time in memory; a page that breaks
/// that process comes as `damaged`, and the rest follows. An exception of `visit` ends it and comes out here.
/// One file at a time: others wait. Never throws on bad input.
std::optional<Refusal> read(std::string_view bytes, int first_page,
                            const std::function<void(const Page&, int pages)>& visit);

/// By its first bytes: a PDF or a photo that read() knows.
bool is_known_kind(std::string_view bytes);

} // namespace trialoog::scan
