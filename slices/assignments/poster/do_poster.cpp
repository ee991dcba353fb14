// GET and POST /werk/{work}/poster/{poster}: where a poster is made, by a script or with a form.

#include "slices/assignments/poster/routes.hpp"
#include "slices/assignments/work_frame/refusal.hpp"
#include "slices/assignments/work_frame/with_work.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "slices/assignments/poster/kept_poster.hpp"
#include "slices/assignments/work/wording.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace trialoog::assignments {
namespace {

using access::Action;
using nlohmann::json;

http::Response show_editor(const access::Asked& asked, const OpenedWork& opened, PosterView view,
                           int status = 200) {
    asked.services.database.read([&](db::Reader& tx) {
        view.strong = offered(tx, asked.viewer, opened, Yield::quality, dossier::Topic::quality);
        view.jobs = offered(tx, asked.viewer, opened, Yield::job, dossier::Topic::job);
        view.links = links_of_page(tx, asked.viewer.school_id, {opened.form->step_of(view.item->key)});
    });
    look::Frame frame = access::frame(asked, t_content(opened.form->title));
    frame.scripts = {"js/poster.js", "js/poster-form.js", "js/photo.js"};
    frame.styles = {"css/poster.css"};
    frame.wide = true;
    return http::page(look::page(frame, poster_page(opened, view)), status);
}

http::Response answered(const json& body, int status = 200) { return http::json(body.dump(), status); }

json as_json(const PosterView& view) {
    return {{"version", view.version},
            {"value", to_json(view.poster)},
            {"svg", drawn_poster(view, "board", Photos::large).str()}};
}

std::vector<std::string> words_sent(const http::Fields& form, const std::string& name) {
    std::vector<std::string> words;
    for (const std::string_view one : form.all(name))
        for (const std::string& line : lines_of(one))
            words.push_back(line);
    for (const std::string& line : lines_of(form.get(name + "__own")))
        words.push_back(line);
    return words;
}

Picked picked_in(const http::Fields& form) {
    Picked picked;
    picked.look = form.get("look");
    picked.arrangement = form.get("arrangement");
    picked.title = tidy(form.get("title"));
    picked.next = tidy(form.get("next"));
    picked.strong = words_sent(form, "strong");
    picked.jobs = words_sent(form, "job");
    picked.texts = words_sent(form, "text");
    for (const std::string_view code : form.all("picture"))
        picked.pictures.emplace_back(code);
    for (const std::string_view id : form.all("photo"))
        picked.photos.emplace_back(id);
    if (picked.look.empty()) picked.look = Poster{}.look;
    return picked;
}

/// What a script hears when the poster can't be changed any more: both, drawn.
http::Response closed_poster(const http::Request& request, const OpenedWork& opened, const PosterView& view,
                             Filling why) {
    json body = as_json(view);
    body["error"] = refusal_sentence(why, opened, view.item->key);
    body["closed"] = true;
    PosterView mine = view;
    if (const auto sent = read_poster(request.form.get("value"))) {
        mine.poster = without_lost_photos(*sent, ids_of(view.photos));
        body["mine"] = drawn_poster(mine, "mine", Photos::small).str();
    }
    return answered(body, 409);
}

/// The same for who sends the form: what was made is drawn and said, to be copied.
http::Response poster_not_kept(const access::Asked& asked, const OpenedWork& opened, PosterView view,
                               Filling why) {
    view.poster = asked.request.form.has("value")
                      ? read_poster(asked.request.form.get("value")).value_or(Poster{})
                      : compose(picked_in(asked.request.form));
    view.poster = without_lost_photos(std::move(view.poster), ids_of(view.photos));
    look::Frame frame = access::frame(asked, t("Niet bewaard"));
    frame.styles = {"css/poster.css"};
    return http::page(
        look::page(frame, lost_poster(opened, view, refusal_sentence(why, opened, view.item->key))), 409);
}

/// Not `then`, for it may not be filled in.
http::Response refused(const access::Asked& asked, const OpenedWork& opened, const Item& item, Filling why) {
    const bool by_script = asked.request.header("accept") == "application/json";
    auto photos = asked.services.database.read(
        [&](db::Reader& tx) { return photos_of_item(tx, asked.viewer, opened, item); });
    const auto view = kept_poster(opened, item, std::move(photos));
    if (by_script && view && why == Filling::handed_in)
        return closed_poster(asked.request, opened, *view, why);
    if (by_script) return refused_answer(why, opened, item.key);
    if (view && opened.seat.side && asked.request.method == http::Method::post)
        return poster_not_kept(asked, opened, *view, why);
    return http::see_other(work_path(opened.work.id));
}

/// The poster of the address with its photos, when it may be filled in; or where to go instead.
http::Response with_editor(const access::Asked& asked,
                           const std::function<http::Response(const OpenedWork&, PosterView)>& then) {
    return with_work(asked, Action::do_work, [&](const OpenedWork& opened) {
        const Item* item = poster_item(opened, asked.request);
        if (!item) return access::not_found(asked);
        const Filling filling =
            may_fill(opened.work, *opened.form, opened.answers, item->key, opened.seat, asked.today());
        if (filling == Filling::handed_in && asked.request.method == http::Method::get)
            return http::see_other(poster_path(opened, *item, "groot"));
        if (filling != Filling::allowed) return refused(asked, opened, *item, filling);
        auto photos = asked.services.database.read(
            [&](db::Reader& tx) { return photos_of_item(tx, asked.viewer, opened, *item); });
        auto view = kept_poster(opened, *item, std::move(photos));
        return view ? then(opened, std::move(*view)) : access::not_found(asked);
    });
}

/// What is wrong with the form, by field.
look::Errors errors_of(const Picked& picked) {
    look::Errors errors;
    const auto look_at = [&](const std::string& field, const std::vector<std::string>& words) {
        for (const std::string& word : words) {
            if (is_short_line(word)) continue;
            const std::string sentence = look::too_long(word, longest_piece);
            errors.add(field, sentence.empty() ? t("Zet dit op één regel.") : sentence);
            return;
        }
    };
    look_at("title", {picked.title});
    look_at("strong", picked.strong);
    look_at("job", picked.jobs);
    look_at("next", {picked.next});
    look_at("text", picked.texts);
    if (compose(picked).pieces.size() > most_pieces)
        errors.add("text",
                   tf("Dit is te veel. Er passen {n} dingen op een poster.", fmt::arg("n", most_pieces)));
    return errors;
}

std::optional<std::int64_t> version_sent(const http::Fields& form) {
    return text::number<std::int64_t>(form.get("version"), 0);
}

http::Response saved(const access::Asked& asked, const OpenedWork& opened, PosterView mine,
                     std::int64_t seen) {
    const bool by_script = asked.request.header("accept") == "application/json";
    const SaveResult result = asked.services.database.write([&](db::Writer& tx) {
        return save_answer(tx, asked.viewer.school_id, opened.work.id, mine.item->key, to_json(mine.poster),
                           seen, asked.viewer.person_id, asked.now);
    });
    if (std::holds_alternative<Closed>(result)) return refused(asked, opened, *mine.item, Filling::handed_in);
    if (const auto* done = std::get_if<Saved>(&result)) {
        mine.version = done->version;
        return by_script ? answered(as_json(mine)) : http::see_other(poster_path(opened, *mine.item));
    }
    const Answer& theirs_kept = std::get<Conflict>(result).current;
    PosterView theirs{
        .item = mine.item,
        .poster = without_lost_photos(read_poster(theirs_kept.value).value_or(Poster{}), ids_of(mine.photos)),
        .version = theirs_kept.version,
        .photos = mine.photos};
    const std::string by = name_of_saver(opened, theirs_kept.saved_by);
    if (by_script) {
        json body = as_json(theirs);
        body["by"] = by;
        body["mine"] = drawn_poster(mine, "mine", Photos::small).str(); // with what wasn't drawn yet
        return answered(body, 409);
    }
    look::Frame frame = access::frame(asked, t("Er zijn twee posters"));
    frame.styles = {"css/poster.css"};
    return http::page(look::page(frame, two_posters(opened, mine, theirs, by)), 409);
}

http::Response save(const access::Asked& asked, const OpenedWork& opened, PosterView view) {
    const bool by_script = asked.request.header("accept") == "application/json";
    const auto refuse = [&](std::string sentence) {
        if (by_script) return answered({{"error", sentence}}, 422);
        view.picked =
            asked.request.form.has("value") ? picked_of(view.poster) : picked_in(asked.request.form);
        view.errors.add("", std::move(sentence));
        return show_editor(asked, opened, view, 422);
    };
    const auto seen = version_sent(asked.request.form);
    if (!seen) return refuse(t("Deze bladzijde is te oud. Laad hem opnieuw."));
    std::optional<Poster> sent;
    if (asked.request.form.has("value")) {
        const std::string_view value = asked.request.form.get("value");
        if (value.size() <= view.item->max_length) sent = read_poster(value);
    } else {
        view.picked = picked_in(asked.request.form);
        view.errors = errors_of(view.picked);
        if (!view.errors.none()) return show_editor(asked, opened, view, 422);
        sent = read_poster(to_json(compose(view.picked)));
    }
    // Strictly read: what no button of ours makes is refused.
    if (!sent) return refuse(t("Dit is geen poster die we kunnen bewaren. Laad de bladzijde opnieuw."));
    PosterView mine = view;
    // A photo that was taken away meanwhile, on another device, leaves the poster; the rest of it stays.
    mine.poster = without_lost_photos(std::move(*sent), ids_of(view.photos));
    return saved(asked, opened, std::move(mine), *seen);
}

} // namespace

http::Response show_poster_again(const access::Asked& asked, const OpenedWork& opened, const Item& item,
                                 std::string sentence, int status) {
    if (sentence.empty()) return http::see_other(poster_path(opened, item));
    auto photos = asked.services.database.read(
        [&](db::Reader& tx) { return photos_of_item(tx, asked.viewer, opened, item); });
    auto view = kept_poster(opened, item, std::move(photos));
    if (!view) return access::not_found(asked);
    view->picked = picked_of(view->poster);
    view->errors.add(item.key, std::move(sentence));
    return show_editor(asked, opened, std::move(*view), status);
}

void register_posters(access::Routes& routes) {
    routes.get("/werk/{work}/poster/{poster}", Action::do_work, [](const access::Asked& asked) {
        return with_editor(asked, [&](const OpenedWork& opened, PosterView view) {
            view.picked = picked_of(view.poster);
            return show_editor(asked, opened, std::move(view));
        });
    });
    routes.post("/werk/{work}/poster/{poster}", Action::do_work, [](const access::Asked& asked) {
        return with_editor(asked, [&](const OpenedWork& opened, PosterView view) {
            return save(asked, opened, std::move(view));
        });
    });
}

} // namespace trialoog::assignments
