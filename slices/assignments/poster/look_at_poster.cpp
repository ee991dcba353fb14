// GET /werk/{work}/poster/{poster}/groot, /klein and /pdf: the poster on a whole screen, as a small picture,
// and on A3.

#include "slices/assignments/poster/routes.hpp"
#include "slices/assignments/work_frame/with_work.hpp"

#include "platform/i18n/i18n.hpp"
#include "platform/storage/storage.hpp"
#include "slices/assignments/poster/kept_poster.hpp"
#include "slices/assignments/poster/poster_print.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {

using access::Action;

/// The poster to look at, for whoever may read the answer.
http::Response with_shown(Services& services, const http::Request& request, const access::Viewer& viewer,
                          const std::function<http::Response(const OpenedWork&, const PosterView&)>& then) {
    return with_work(services, request, viewer, Action::see_work, [&](const OpenedWork& opened) {
        const Item* item = poster_item(opened, request);
        const bool reads = opened.seat.side || opened.work.handed_in_at;
        if (!item || !reads) return access::not_found(request, &viewer);
        auto photos =
            services.database.read([&](db::Reader& tx) { return photos_of_item(tx, viewer, opened, *item); });
        const auto view = kept_poster(opened, *item, std::move(photos));
        if (!view || view->poster.pieces.empty()) return access::not_found(request, &viewer);
        return then(opened, *view);
    });
}

void note_reading(Services& services, const access::Viewer& viewer, const OpenedWork& opened) {
    if (!is_staff(opened)) return;
    services.database.write([&](db::Writer& tx) {
        access::note(tx, viewer, services.clock.now(), Action::see_work, opened.work.pupil_id,
                     opened.work.id);
    });
}

std::string jpeg_of(Services& services, const PosterView& view, const std::string& id,
                    std::string Photo::*key) {
    const auto photo = std::ranges::find(view.photos, id, &Photo::id);
    return photo == view.photos.end() ? std::string() : services.files.get((*photo).*key).value_or("");
}

http::Response show_small(Services& services, const PosterView& view) {
    http::Response response{.status = 200,
                            .headers = {},
                            .body = poster_file(lay_out(view.poster, sizes_of(view.photos)),
                                                in_words(view.poster), [&](const std::string& id) {
                                                    return jpeg_of(services, view, id, &Photo::thumbnail_key);
                                                })};
    // A face of a minor stays in no cache of a shared device.
    return response.with("content-type", "image/svg+xml").with("cache-control", "private, no-store");
}

http::Response print(Services& services, const OpenedWork& opened, const PosterView& view) {
    const std::string title = tf("Poster van {pupil}", fmt::arg("pupil", opened.pupil.called));
    return http::download(
        poster_pdf(lay_out(view.poster, sizes_of(view.photos)), title,
                   [&](const std::string& id) { return jpeg_of(services, view, id, &Photo::screen_key); }),
        "application/pdf", "poster-" + opened.pupil.called + ".pdf");
}
} // namespace

void register_shown_posters(access::Routes& routes, Services& services) {
    routes.get("/werk/{work}/poster/{poster}/groot", Action::see_work,
               [&services](const auto& request, const auto& viewer) {
                   return with_shown(services, request, viewer,
                                     [&](const OpenedWork& opened, const PosterView& view) {
                                         note_reading(services, viewer, opened);
                                         return http::page(poster_alone(opened, view));
                                     });
               });
    routes.get("/werk/{work}/poster/{poster}/klein", Action::see_work,
               [&services](const auto& request, const auto& viewer) {
                   return with_shown(
                       services, request, viewer,
                       [&](const OpenedWork&, const PosterView& view) { return show_small(services, view); });
               });
    routes.get("/werk/{work}/poster/{poster}/pdf", Action::see_work,
               [&services](const auto& request, const auto& viewer) {
                   return with_shown(services, request, viewer,
                                     [&](const OpenedWork& opened, const PosterView& view) {
                                         note_reading(services, viewer, opened);
                                         return print(services, opened, view);
                                     });
               });
}

} // namespace trialoog::assignments
