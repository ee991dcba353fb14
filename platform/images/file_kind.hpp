#pragma once
// What a file says that it is. Looks at bytes only; nothing is decoded.

#include <optional>
#include <string_view>

namespace trialoog::images {

enum class Kind { jpeg, png, webp, heic };

/// By the first bytes; nothing for any other kind of file.
std::optional<Kind> kind_of(std::string_view bytes);
/// The boxes of a HEIC reach to its end, and say where the picture is: what doesn't open isn't cut off.
bool is_whole_heic(std::string_view bytes);

} // namespace trialoog::images
