#pragma once
// A dossier that is brought in from a ZIP, perhaps made by a stranger.

#include "platform/archive/archive.hpp"
#include "slices/dossier/taking/taking.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace trialoog::dossier {

constexpr std::size_t arrival_limit = 120 * 1024 * 1024; // of the upload, in bytes
archive::Limits arrival_limits();

/// A dossier in an upload: as it was made, in a folder (it was unpacked and packed again), or in a ZIP in the
/// ZIP.
struct ArrivedBook {
    std::string place; // where it stands: "", "dossier-ada (1)/" or "oud/dossier-ada.zip!"
    std::string name;  // whose it is, as it says itself; "" where it doesn't
    Book book;
};
/// Every dossier in the archive (at least one, at most `most_arrived`), or a sentence for the reader about
/// what is wrong with it.
constexpr std::size_t most_arrived = 60;
std::variant<std::vector<ArrivedBook>, std::string> arrived(std::string_view zip);

/// Adds to the pupil's dossier what it hasn't got. The same again adds nothing.
TakingResult keep_book(Services&, std::string_view school_id, std::string_view pupil_id, std::string_view by,
                       const ArrivedBook&, std::string_view zip, const Report&);

} // namespace trialoog::dossier
