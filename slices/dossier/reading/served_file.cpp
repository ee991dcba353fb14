#include "slices/dossier/reading/served_file.hpp"

#include "platform/http/private_picture.hpp"
#include "platform/storage/storage.hpp"

namespace trialoog::dossier {

std::optional<http::Response> served_jpeg(Services& services, std::string_view key) {
    auto jpeg = services.files.get(storage::Key(key));
    if (!jpeg) return std::nullopt;
    return http::private_picture(std::move(*jpeg));
}

std::optional<http::Response> served_file(Services& services, const Attachment& one, bool small) {
    switch (one.kind) {
    case AttachmentKind::photo:
        return served_jpeg(services, small ? one.thumbnail_key : one.file_key);
    case AttachmentKind::pdf: {
        auto file = small ? std::nullopt : services.files.get(one.file_key);
        if (!file) return std::nullopt;
        return http::download(std::move(*file), "application/pdf", one.label);
    }
    case AttachmentKind::link:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace trialoog::dossier
