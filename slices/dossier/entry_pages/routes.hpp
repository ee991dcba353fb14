#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/dossier/entries/photo.hpp"

namespace trialoog::dossier {

void register_entry_page(access::Routes&, const PhotosOf&);
void register_write(access::Routes&);
void register_new_entry(access::Routes&);
void register_attachments(access::Routes&);

} // namespace trialoog::dossier
