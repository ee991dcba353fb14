#include "slices/dossier/entry_pages/removal.hpp"

#include "platform/storage/storage.hpp"
#include "slices/dossier/entries/own_entries.sql.hpp"

namespace trialoog::dossier {
namespace {

void erase_unused(Services& services, const Attachment& one) {
    for (const std::string& key : {one.file_key, one.thumbnail_key}) {
        if (key.empty()) continue;
        const bool used = services.database.read([&](db::Reader& reader) {
            return is_attachment_file(reader, key) || reader.exists(sql::is_work_photo, {key});
        });
        if (!used) services.files.remove(key);
    }
}

} // namespace

void remove_with_files(Services& services, std::string_view school_id, std::string_view pupil_id,
                       std::string_view entry_id) {
    std::vector<Attachment> gone;
    for (Attachment& one : services.database.write([&](db::Writer& writer) {
             auto all = attachments_of_pupil(writer, school_id, pupil_id);
             remove_own_entry(writer, school_id, pupil_id, entry_id);
             return all;
         }))
        if (one.entry_id == entry_id) gone.push_back(std::move(one));
    for (const Attachment& one : gone)
        erase_unused(services, one);
}

void remove_file(Services& services, std::string_view school_id, std::string_view pupil_id,
                 const Attachment& one) {
    services.database.write(
        [&](db::Writer& writer) { remove_attachment(writer, school_id, pupil_id, one.id); });
    erase_unused(services, one);
}

} // namespace trialoog::dossier
