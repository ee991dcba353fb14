#pragma once
// Taking away what a pupil added: gone, not hidden; unless an equal file stands elsewhere, for it is the same
// file.

#include "slices/dossier/entries/own_entries.hpp"

namespace trialoog::dossier {

void remove_with_files(Services&, std::string_view school_id, std::string_view pupil_id,
                       std::string_view entry_id);
void remove_file(Services&, std::string_view school_id, std::string_view pupil_id, const Attachment&);

} // namespace trialoog::dossier
