#include "slices/assignments/poster/kept_poster.hpp"

#include <algorithm>

namespace trialoog::assignments {

const Item* poster_item(const OpenedWork& opened, const http::Request& request) {
    const Item* item = opened.form->item(request.param("poster"));
    return item && item->kind == Kind::poster ? item : nullptr;
}

std::vector<Photo> photos_of_item(db::Reader& tx, const access::Viewer& viewer, const OpenedWork& opened,
                                  const Item& item) {
    auto photos = photos_of_work(tx, viewer.school_id, opened.work.id);
    std::erase_if(photos, [&](const Photo& photo) { return photo.field != item.key; });
    return photos;
}

std::vector<std::string> ids_of(const std::vector<Photo>& photos) {
    std::vector<std::string> ids;
    for (const Photo& photo : photos)
        ids.push_back(photo.id);
    return ids;
}

/// What this work itself says already comes before what the dossier knows: it isn't there yet.
std::vector<std::string> offered(db::Reader& tx, const access::Viewer& viewer, const OpenedWork& opened,
                                 Yield yield, dossier::Topic topic) {
    std::vector<std::string> words;
    const auto add = [&](const std::string& word) {
        if (std::ranges::count(words, word) == 0) words.push_back(word);
    };
    for (const Field& field : opened.form->fields) {
        const Answer* answer = find_answer(opened.answers, field.key);
        const bool seen = answer && may_see_answer(opened.work, *opened.form, *answer, opened.seat);
        if (field.item->yields != yield || content::names_a_dislike(*field.item) || !seen) continue;
        for (const std::string& line : lines_of(answer->value))
            add(line);
    }
    if (access::find_pupil(tx, viewer, opened.work.pupil_id, access::Action::see_dossier))
        for (const std::string& word : dossier::known(tx, viewer, opened.work.pupil_id, topic))
            add(word);
    return words;
}

std::optional<PosterView> kept_poster(const OpenedWork& opened, const Item& item, std::vector<Photo> photos) {
    PosterView view{.item = &item, .poster = {}, .version = 0, .photos = std::move(photos)};
    const Answer* answer = find_answer(opened.answers, item.key);
    if (!answer) return view;
    if (!may_see_answer(opened.work, *opened.form, *answer, opened.seat)) return std::nullopt;
    view.version = answer->version;
    // A photo that was taken away since leaves the poster with it.
    view.poster = without_lost_photos(read_poster(answer->value).value_or(Poster{}), ids_of(view.photos));
    return view;
}

} // namespace trialoog::assignments
