#pragma once
// What kind of file a scan is, and what can be said of it before a library opens it. Bytes only.

#include "platform/images/file_kind.hpp"
#include "platform/scan/scan.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace trialoog::scan {

enum class Kind { pdf, tiff, jpeg, png, webp, heic };

/// Nothing for any other kind. `bytes` may begin with something else before a PDF: mail heads, an answer of a
/// server.
std::optional<Kind> kind_of(std::string_view bytes);
/// Nothing for a PDF or TIFF.
std::optional<images::Kind> photo_kind(Kind);

/// From "%PDF-" up to its end: without what stands before, and behind an end that surely is one.
std::string_view without_surroundings(std::string_view pdf);
/// It has objects, and no end after them.
bool is_cut_off(std::string_view pdf);
bool says_encrypted(std::string_view pdf);
/// Of its largest picture, as its head says (these heads are never packed); 0 when none says so.
std::int64_t most_pixels_in(std::string_view pdf);

} // namespace trialoog::scan
