#pragma once
// What uses the files of paper (platform/storage): a file that came in, for a month; a page, as long as it is
// there.

#include <cstdint>
#include <string>
#include <string_view>

namespace trialoog::paper {

inline constexpr std::string_view file_owner = "paper_file", page_owner = "paper_page";

/// A file has no id of its own: it is the scan's file at this place.
inline std::string use_id(std::string_view scan_id, std::int64_t place) {
    return std::string(scan_id) + "/" + std::to_string(place);
}

} // namespace trialoog::paper
