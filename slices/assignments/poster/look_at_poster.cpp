// GET /werk/{work}/poster/{poster}/groot, /klein and /pdf: the poster on a whole screen, as a small picture,
// and on A3.

#include "slices/assignments/poster/routes.hpp"
#include "slices/assignments/work_frame/with_work.hpp"

#include "platform/http/private_picture.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/storage/storage.hpp"
#include "slices/assignments/poster/kept_poster.hpp"
#include "slices/assignments/poster/poster_print.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {

using access::Action;

using Shown = std::function<http::Response(const OpenedWork&, const PosterView&)>;

/// The poster to look at, for whoever may read the answer; `empty` answers where none was made.
http::Response with_shown(const access::Asked& asked, const Shown& then, const Shown& empty) {
    return with_work(asked, Action::see_work, [&](const OpenedWork& opened) {
        const Item* item = poster_item(opened, asked.request);
        const bool reads = opened.seat.side || opened.work.handed_in_at;
        if (!item || !reads) return access::not_found(asked);
        auto photos = asked.services.database.read(
            [&](db::Reader& tx) { return photos_of_item(tx, asked.viewer, opened, *item); });
        const auto view = kept_poster(opened, *item, std::move(photos));
        if (!view) return access::not_found(asked);
        return view->poster.pieces.empty() ? empty(opened, *view) : then(opened, *view);
    });
}

http::Response with_shown(const access::Asked& asked, const Shown& then) {
    return with_shown(asked, then,
                      [&](const OpenedWork&, const PosterView&) { return access::not_found(asked); });
}

http::Response show_that_none_is_made(const access::Asked& asked, const OpenedWork& opened) {
    return http::page(
        look::page(access::frame(asked, t_content(opened.form->title)), no_poster_page(opened)));
}

void note_reading(const access::Asked& asked, const OpenedWork& opened) {
    if (!is_staff(opened)) return;
    asked.services.database.write([&](db::Writer& tx) {
        access::note(tx, asked.viewer, asked.now, Action::see_work, opened.work.pupil_id, opened.work.id);
    });
}

std::string jpeg_of(Services& services, const PosterView& view, const std::string& id,
                    std::string Photo::*key) {
    const auto photo = std::ranges::find(view.photos, id, &Photo::id);
    return photo == view.photos.end() ? std::string() : services.files.get((*photo).*key).value_or("");
}

http::Response show_small(Services& services, const PosterView& view) {
    const auto thumbnail = [&](const std::string& id) {
        return jpeg_of(services, view, id, &Photo::thumbnail_key);
    };
    return http::private_picture(
        poster_file(lay_out(view.poster, sizes_of(view.photos)), in_words(view.poster), thumbnail),
        "image/svg+xml");
}

http::Response print(Services& services, const OpenedWork& opened, const PosterView& view) {
    const std::string title = tf("Poster van {pupil}", fmt::arg("pupil", opened.pupil.called));
    return http::download(
        poster_pdf(lay_out(view.poster, sizes_of(view.photos)), title,
                   [&](const std::string& id) { return jpeg_of(services, view, id, &Photo::screen_key); }),
        "application/pdf", "poster-" + opened.pupil.called + ".pdf");
}
} // namespace

void register_shown_posters(access::Routes& routes) {
    routes.get("/werk/{work}/poster/{poster}/groot", Action::see_work, [](const access::Asked& asked) {
        return with_shown(
            asked,
            [&](const OpenedWork& opened, const PosterView& view) {
                note_reading(asked, opened);
                return http::page(poster_alone(opened, view));
            },
            [&](const OpenedWork& opened, const PosterView&) {
                return show_that_none_is_made(asked, opened);
            });
    });
    routes.get("/werk/{work}/poster/{poster}/klein", Action::see_work, [](const access::Asked& asked) {
        return with_shown(asked, [&](const OpenedWork&, const PosterView& view) {
            return show_small(asked.services, view);
        });
    });
    routes.get("/werk/{work}/poster/{poster}/pdf", Action::see_work, [](const access::Asked& asked) {
        return with_shown(asked, [&](const OpenedWork& opened, const PosterView& view) {
            note_reading(asked, opened);
            return print(asked.services, opened, view);
        });
    });
}

} // namespace trialoog::assignments
