// POST /werk/{work}/foto, GET /foto/{photo} and /foto/{photo}/klein, POST /foto/{photo}/weg (HA-7).

#include "slices/assignments/doing/routes.hpp"
#include "slices/assignments/doing/show_page_again.hpp"
#include "slices/assignments/poster/routes.hpp"
#include "slices/assignments/work_frame/refusal.hpp"
#include "slices/assignments/work_frame/with_work.hpp"

#include "look/photo.hpp"
#include "platform/http/private_picture.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/images/images.hpp"
#include "platform/storage/pictures.hpp"
#include "platform/storage/uses.hpp"
#include "slices/assignments/doing/not_kept.hpp"
#include "slices/assignments/work/paper_page.hpp"
#include "slices/assignments/work/wording.hpp"
#include "slices/assignments/work_pages/work_pages.hpp"

#include <algorithm>

namespace trialoog::assignments {
namespace {

using access::Action;
constexpr std::size_t most_photos = 12;

const Item* photo_item(const Template& form, std::string_view key) {
    const Item* item = form.item(key);
    return item && (item->kind == Kind::photo || item->kind == Kind::poster) ? item : nullptr;
}

/// The page on which the photo stands.
http::Response back(const access::Asked& asked, const OpenedWork& opened, const std::string& field,
                    std::string sentence, int status) {
    const Item* item = opened.form->item(field);
    if (item && item->kind == Kind::poster)
        return show_poster_again(asked, opened, *item, std::move(sentence), status);
    return show_page_again(asked, opened, field, std::move(sentence), status);
}

struct Sent {
    std::string field;
    std::string_view content;
};
/// The first file of the form that belongs to a photo of the template; a picker that was left empty sends 0
/// bytes.
std::optional<Sent> sent_photo(const OpenedWork& opened, const http::Request& request) {
    for (const http::Upload& upload : request.uploads)
        if (photo_item(*opened.form, upload.field)) return Sent{upload.field, upload.content};
    return std::nullopt;
}

/// Handed in meanwhile, or done with another adult: the photo is still on the phone.
http::Response too_late(const access::Asked& asked, const OpenedWork& opened) {
    const html::Html content =
        html::group(look::heading(t_content(opened.form->title), t("Dit is niet bewaard")),
                    html::p(html::cls("wrong"), why_not_here(opened, Part::together)),
                    look::foot(look::button_link(work_path(opened.work.id), t("Naar de opdracht"))));
    return work_page(asked, t("Niet bewaard"), content, 409, reading_scripts);
}

http::Response add(const access::Asked& asked, const OpenedWork& opened) {
    const auto sent = sent_photo(opened, asked.request);
    if (!sent || is_staff(opened)) return access::not_found(asked);
    if (!opened.seat.side || opened.work.handed_in_at) return too_late(asked, opened);
    const auto refuse = [&](std::string sentence, int status = 422) {
        return back(asked, opened, sent->field, std::move(sentence), status);
    };
    if (sent->content.empty()) return refuse(t("Kies eerst een foto."));
    auto made = images::reduce(sent->content, asked.viewer.person_id);
    if (const auto* refusal = std::get_if<images::Refusal>(&made))
        return refuse(look::photo_refusal(*refusal), *refusal == images::Refusal::busy ? 503 : 422);

    // The files are durable before the row that names them.
    const auto& reduced = std::get<images::Reduced>(made);
    storage::NewFiles files(asked.services);
    const auto picture = storage::put_picture(files, reduced.screen, reduced.thumbnail);
    const Photo photo{.id = db::new_id(),
                      .work_id = opened.work.id,
                      .field = sent->field,
                      .screen_key = picture.screen_key,
                      .thumbnail_key = picture.thumbnail_key,
                      .added_by = asked.viewer.person_id,
                      .width = picture.width,
                      .height = picture.height,
                      .added_at = asked.now};
    const bool kept = asked.services.database.write([&](db::Writer& tx) {
        const auto there = photos_of_work(tx, asked.viewer.school_id, opened.work.id);
        if (there.size() - papers(there).size() >= most_photos) return false;
        if (!touch(tx, asked.viewer.school_id, opened.work.id, photo.added_at)) return false;
        add_photo(tx, asked.viewer.school_id, photo);
        files.settle(tx);
        return true;
    });
    if (!kept)
        return refuse(tf("Er staan al {n} foto's. Haal er eerst een weg.", fmt::arg("n", most_photos)));
    return back(asked, opened, sent->field, {}, 303);
}

struct Found {
    Photo photo;
    OpenedWork opened;
};
std::optional<Found> find(const access::Asked& asked, Action action) {
    return asked.services.database.read([&](db::Reader& tx) -> std::optional<Found> {
        auto photo = photo_by_id(tx, asked.viewer.school_id, asked.request.param("photo"));
        if (!photo) return std::nullopt;
        auto opened = open_work(tx, asked.viewer, photo->work_id, action);
        if (!opened) return std::nullopt;
        // The staff and another parent see it when it is handed in, like the answers; a scanned page came
        // through the mentor's hands.
        const bool scanned_here = is_paper(*photo) && access::is_mentor(opened->pupil);
        if (!opened->seat.side && !opened->work.handed_in_at && !scanned_here) return std::nullopt;
        return Found{std::move(*photo), std::move(*opened)};
    });
}

http::Response show(const access::Asked& asked, std::string Photo::*key) {
    const auto found = find(asked, Action::see_photo);
    if (!found) return access::not_found(asked);
    auto jpeg = asked.services.files.get(found->photo.*key);
    if (!jpeg) return access::not_found(asked);
    if (is_staff(found->opened) && key == &Photo::screen_key)
        asked.services.database.write([&](db::Writer& tx) {
            access::note(tx, asked.viewer, asked.now, Action::see_photo, found->opened.work.pupil_id,
                         found->photo.id);
        });
    return http::private_picture(std::move(*jpeg));
}

/// What somebody took away is gone, not hidden; unless an equal photo stands elsewhere, for it is the same
/// file.
http::Response take_away(const access::Asked& asked) {
    const auto found = find(asked, Action::add_photo);
    const bool own = found && found->photo.added_by == asked.viewer.person_id;
    if (!own) return access::not_found(asked);
    const std::string& work_id = found->opened.work.id;
    const auto given_up = asked.services.database.write([&](db::Writer& tx) {
        if (!touch(tx, asked.viewer.school_id, work_id, asked.now)) return std::vector<storage::Key>();
        return remove_photo(tx, asked.viewer.school_id, found->photo.id, asked.now);
    });
    storage::erase_unused(asked.services.database, asked.services.files, given_up, asked.now);
    return back(asked, found->opened, found->photo.field, {}, 303);
}
} // namespace

void register_photos(access::Routes& routes) {
    routes.post(
        "/werk/{work}/foto", Action::add_photo,
        [](const access::Asked& asked) {
            return with_work(asked, Action::add_photo,
                             [&](const OpenedWork& opened) { return add(asked, opened); });
        },
        http::upload_limit);
    routes.get("/foto/{photo}", Action::see_photo,
               [](const access::Asked& asked) { return show(asked, &Photo::screen_key); });
    routes.get("/foto/{photo}/klein", Action::see_photo,
               [](const access::Asked& asked) { return show(asked, &Photo::thumbnail_key); });
    routes.post("/foto/{photo}/weg", Action::add_photo, take_away);
}

} // namespace trialoog::assignments
