#include "slices/dossier/entry_pages/removal.hpp"

#include "platform/storage/uses.hpp"

namespace trialoog::dossier {
namespace {

void erase(Services& services, const std::vector<storage::Key>& given_up) {
    storage::erase_unused(services.database, services.files, given_up, services.clock.now());
}

} // namespace

void remove_with_files(Services& services, std::string_view school_id, std::string_view pupil_id,
                       std::string_view entry_id) {
    erase(services, services.database.write([&](db::Writer& writer) {
        return remove_own_entry(writer, school_id, pupil_id, entry_id);
    }));
}

void remove_file(Services& services, std::string_view school_id, std::string_view pupil_id,
                 const Attachment& one) {
    erase(services, services.database.write([&](db::Writer& writer) {
        return remove_attachment(writer, school_id, pupil_id, one.id);
    }));
}

} // namespace trialoog::dossier
