// A photo or PDF of the pupil's own: /dossier/{pupil}/bijlage/{attachment}.

#include "slices/dossier/entry_pages/removal.hpp"
#include "slices/dossier/entry_pages/routes.hpp"
#include "slices/dossier/reading/reading.hpp"
#include "slices/dossier/reading/served_file.hpp"

namespace trialoog::dossier {

using access::Action;

namespace {

struct Found {
    Reading reading;
    Attachment attachment;
};

std::optional<Found> find(const access::Asked& asked, Action action) {
    return asked.services.database.read([&](db::Reader& reader) -> std::optional<Found> {
        auto reading = reading_of(reader, asked.viewer, asked.request.param("pupil"), action);
        if (!reading) return std::nullopt;
        auto one = find_attachment(reader, asked.viewer.school_id, reading->pupil.id,
                                   asked.request.param("attachment"));
        if (!one) return std::nullopt;
        return Found{std::move(*reading), std::move(*one)};
    });
}

http::Response serve(const access::Asked& asked, bool small) {
    const auto found = find(asked, Action::see_dossier);
    if (!found) return access::not_found(asked);
    auto file = served_file(asked.services, found->attachment, small);
    if (!file) return access::not_found(asked);
    if (!small) note_reading(asked, found->reading);
    return *file;
}

http::Response show(const access::Asked& asked) { return serve(asked, false); }
http::Response show_small(const access::Asked& asked) { return serve(asked, true); }

http::Response take_away(const access::Asked& asked) {
    const auto found = find(asked, Action::write_dossier);
    if (!found) return access::not_found(asked);
    remove_file(asked.services, asked.viewer.school_id, found->reading.pupil.id, found->attachment);
    return http::see_other(path_of(found->reading, "stuk/" + found->attachment.entry_id));
}

} // namespace

void register_attachments(access::Routes& routes) {
    const std::string path = "/dossier/{pupil}/bijlage/{attachment}";
    routes.get(path, Action::see_dossier, show);
    routes.get(path + "/klein", Action::see_dossier, show_small);
    routes.post(path + "/weg", Action::write_dossier, take_away);
}

} // namespace trialoog::dossier
