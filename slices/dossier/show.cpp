// A pupil's dossier: /dossier/{pupil}.

#include "slices/dossier/pages.hpp"
#include "slices/dossier/write.hpp"

#include "platform/i18n/i18n.hpp"

namespace trialoog::dossier {

namespace {

using access::Action;
using access::Relation;

/// Set while the program is put together, before it serves.
PhotosOf& photos_of() {
    static PhotosOf source;
    return source;
}

struct Found {
    access::PupilRef pupil;
    DossierPage page;
};

std::optional<Found> find(db::Reader& reader, const access::Viewer& viewer, std::string_view pupil_id) {
    auto pupil = access::find_pupil(reader, viewer, pupil_id, Action::see_dossier);
    if (!pupil) return std::nullopt;
    Found found{*pupil, {}};
    found.page.pupil_id = pupil->id;
    found.page.given_name = pupil->given_name;
    found.page.is_own = pupil->relation == Relation::self;
    found.page.may_write = access::may(pupil->as, pupil->relation, Action::write_dossier);
    found.page.entries = entries_of_pupil(reader, viewer.school_id, pupil->id);
    found.page.qualities = qualities_of_pupil(reader, viewer.school_id, pupil->id);
    if (photos_of() && !found.page.entries.empty())
        found.page.photos = photos_of()(reader, viewer, pupil->id);
    return found;
}

http::Response show(const http::Request& request, const access::Viewer& viewer, Services& services) {
    const auto found = services.database.read(
        [&](db::Reader& reader) { return find(reader, viewer, request.param("pupil")); });
    if (!found) return access::not_found(request, &viewer);
    if (!found->page.is_own)
        services.database.write([&](db::Writer& writer) {
            access::note(writer, viewer, services.clock.now(), Action::see_dossier, found->pupil.id);
        });
    const std::string title = found->page.is_own
                                  ? t("Mijn dossier")
                                  : tf("Dossier van {name}", fmt::arg("name", found->pupil.given_name));
    return http::page(look::page(access::frame(request, viewer, title), dossier_page(found->page)));
}

} // namespace

void show_photos_from(PhotosOf source) { photos_of() = std::move(source); }

void register_routes(access::Routes& routes, Services& services) {
    const auto with = [&services](auto handle) {
        return [&services, handle](const http::Request& request, const access::Viewer& viewer) {
            return handle(request, viewer, services);
        };
    };
    routes.get("/dossier/{pupil}", Action::see_dossier, with(show));
    routes.get("/dossier/{pupil}/{entry}", Action::write_dossier, with(show_write));
    routes.post("/dossier/{pupil}/{entry}", Action::write_dossier, with(write));
}

} // namespace trialoog::dossier
