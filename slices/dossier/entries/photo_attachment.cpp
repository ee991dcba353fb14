#include "slices/dossier/entries/photo_attachment.hpp"

#include <utility>

namespace trialoog::dossier {

Attachment photo_attachment(storage::NewFiles& files, const images::Reduced& reduced, std::string label) {
    const auto kept = storage::put_picture(files, reduced.screen, reduced.thumbnail);
    return {.id = db::new_id(),
            .kind = AttachmentKind::photo,
            .label = std::move(label),
            .file_key = kept.screen_key,
            .thumbnail_key = kept.thumbnail_key,
            .bytes = kept.bytes,
            .width = kept.width,
            .height = kept.height};
}

} // namespace trialoog::dossier
