#pragma once
#include "platform/storage/pictures.hpp"
#include "slices/dossier/entries/own_entries.hpp"

#include <string>

namespace trialoog::dossier {

/// Its files are durable when it returns.
Attachment photo_attachment(storage::NewFiles&, const images::Reduced&, std::string label);

} // namespace trialoog::dossier
