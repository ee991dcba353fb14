// A photo or PDF of the pupil's own: /dossier/{pupil}/bijlage/{attachment}.

#include "slices/dossier/entry_pages/removal.hpp"
#include "slices/dossier/entry_pages/routes.hpp"
#include "slices/dossier/reading/handler.hpp"
#include "slices/dossier/reading/reading.hpp"
#include "slices/dossier/reading/served_file.hpp"

namespace trialoog::dossier {

using access::Action;

namespace {

struct Found {
    Reading reading;
    Attachment attachment;
};

std::optional<Found> find(Services& services, const access::Viewer& viewer, const http::Request& request,
                          Action action) {
    return services.database.read([&](db::Reader& reader) -> std::optional<Found> {
        auto reading = reading_of(reader, viewer, request.param("pupil"), action);
        if (!reading) return std::nullopt;
        auto one = find_attachment(reader, viewer.school_id, reading->pupil.id, request.param("attachment"));
        if (!one) return std::nullopt;
        return Found{std::move(*reading), std::move(*one)};
    });
}

http::Response serve(const http::Request& request, const access::Viewer& viewer, Services& services,
                     bool small) {
    const auto found = find(services, viewer, request, Action::see_dossier);
    if (!found) return access::not_found(request, &viewer);
    auto file = served_file(services, found->attachment, small);
    if (!file) return access::not_found(request, &viewer);
    if (!small) note_reading(viewer, services, found->reading);
    return *file;
}

http::Response show(const http::Request& request, const access::Viewer& viewer, Services& services) {
    return serve(request, viewer, services, false);
}
http::Response show_small(const http::Request& request, const access::Viewer& viewer, Services& services) {
    return serve(request, viewer, services, true);
}

http::Response take_away(const http::Request& request, const access::Viewer& viewer, Services& services) {
    const auto found = find(services, viewer, request, Action::write_dossier);
    if (!found) return access::not_found(request, &viewer);
    remove_file(services, viewer.school_id, found->reading.pupil.id, found->attachment);
    return http::see_other(path_of(found->reading, "stuk/" + found->attachment.entry_id));
}

} // namespace

void register_attachments(access::Routes& routes, Services& services) {
    const std::string path = "/dossier/{pupil}/bijlage/{attachment}";
    routes.get(path, Action::see_dossier, with(services, show));
    routes.get(path + "/klein", Action::see_dossier, with(services, show_small));
    routes.post(path + "/weg", Action::write_dossier, with(services, take_away));
}

} // namespace trialoog::dossier
