#pragma once
#include "platform/services.hpp"
#include "slices/access/access.hpp"
#include "slices/dossier/entries/photo.hpp"

namespace trialoog::dossier {

void register_entry_page(access::Routes&, Services&, const PhotosOf&);
void register_write(access::Routes&, Services&);
void register_new_entry(access::Routes&, Services&);
void register_attachments(access::Routes&, Services&);

} // namespace trialoog::dossier
