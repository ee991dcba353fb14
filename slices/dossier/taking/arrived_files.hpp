#pragma once
// Where dossiers stand in an archive that people may have unpacked, moved and packed again.

#include "platform/archive/archive.hpp"
#include "slices/dossier/taking/arrived_book.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <variant>

namespace trialoog::dossier {

/// Left there by a Mac or by Windows, of no meaning: "__MACOSX/…", "._x", ".DS_Store", "Thumbs.db",
/// "desktop.ini".
bool is_left_by_system(std::string_view path);

using Walked = std::variant<std::monostate, archive::Refusal>;
/// Every file, also those of a ZIP that lies in it (one deep), by the place of its archive ("", "a/b.zip!")
/// and its path there. All together keep to `arrival_limits`.
Walked each_arrived_file(
    std::string_view zip,
    const std::function<void(const std::string& archive, const std::string& path, std::string&& content)>&);

} // namespace trialoog::dossier
