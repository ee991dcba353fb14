#pragma once
// A dossier that is brought in from a ZIP, perhaps made by a stranger.

#include "platform/archive/archive.hpp"
#include "slices/dossier/takings.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace trialoog::dossier {

constexpr std::size_t arrival_limit = 120 * 1024 * 1024; // of the upload, in bytes
archive::Limits arrival_limits();

/// The dossier in the archive, or a sentence for the reader about what is wrong with it.
std::variant<Book, std::string> arrived(std::string_view zip);

/// Adds to the pupil's dossier what it hasn't got. The same again adds nothing.
TakingResult bring_in(Services&, std::string_view school_id, std::string_view pupil_id, std::string_view by,
                      const Book&, std::string_view zip, const Report&);

} // namespace trialoog::dossier
