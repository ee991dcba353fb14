// POST /gesprek/{talk}/voorbereiden and GET /gesprekken/voorbereiden: a mentor prepares the own talks in a
// row, so that a class is done in half an hour.

#include "slices/conversations/preparation/before_talk.hpp"
#include "slices/conversations/preparation/mentor_page.hpp"
#include "slices/conversations/preparation/paths.hpp"
#include "slices/conversations/preparation/routes.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "platform/text/typed.hpp"
#include "slices/assignments/shown_elsewhere/dossier_photos.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

using access::Action;

/// Never of one's own child: a parent who teaches prepares as parent.
std::optional<TalkRef> find_held(db::Reader& tx, const access::Viewer& viewer, std::string_view talk_id) {
    if (find_talk(tx, viewer, talk_id, Action::prepare_talk)) return std::nullopt;
    return find_talk(tx, viewer, talk_id, Action::hold_talk);
}

std::optional<MentorsPage> load(db::Reader& tx, const access::Asked& asked) {
    constexpr std::size_t most_facts = 6;
    const access::Viewer& viewer = asked.viewer;
    const std::string& school = viewer.school_id;
    auto ref = find_held(tx, viewer, asked.request.param("talk"));
    if (!ref) return std::nullopt;
    auto round = round_by_id(tx, school, ref->talk.round_id);
    if (!round) return std::nullopt;
    const Talk& talk = ref->talk;
    MentorsPage page{.ref = *ref,
                     .round = std::move(*round),
                     .prepared = prepared_for(tx, school, talk.id),
                     .assignments = assignments::looked_back_on(tx, school, ref->pupil.id, asked.today()),
                     .agreed = agreed_before(tx, school, talk),
                     .points = points_of(tx, school, talk),
                     .coming = coming_to(tx, school, talk),
                     .guests = guests_of(tx, school, talk.id),
                     .row = to_prepare(tx, viewer, asked.today())};
    page.guide = find_guide(page.round.guide_key);
    if (const auto shelf = dossier::shelf_of(tx, viewer, ref->pupil.id, assignments::photos_for_dossier)) {
        page.good_facts = dossier::good_facts(*shelf, most_facts);
        page.shows = what_is_shown(*shelf, shown_pieces(tx, school, presentation_of(tx, school, talk)));
    }
    return page;
}

http::Response response(const access::Asked& asked, const MentorsPage& page, int status = 200) {
    auto frame = access::frame(asked, tf("Gesprek over {pupil}", fmt::arg("pupil", page.ref.pupil.name)));
    frame.styles = {"css/dossier.css", "css/presentation.css"};
    return http::page(look::page(frame, mentors_page(page)), status);
}

void note(const access::Asked& asked, const MentorsPage& page) {
    asked.services.database.write([&](db::Writer& tx) {
        access::note(tx, asked.viewer, asked.now, Action::hold_talk, page.ref.pupil.id, page.ref.talk.id);
    });
}

/// One line more, of what the dossier says.
std::string with_fact(const std::string& news, const std::string& fact) {
    if (fact.empty() || news.find(fact) != news.npos) return news;
    return news.empty() ? fact : news + "\n" + fact;
}

Prepared read(const http::Fields& form) {
    return {.good_news =
                with_fact(text::typed_lines(form.get("goed_nieuws")), text::typed_line(form.get("neem"))),
            .emphasis = text::typed_lines(form.get("nadruk")),
            .results = text::typed_lines(form.get("resultaten")),
            .version = text::number<int>(form.get("version"), 0).value_or(0)};
}

look::Errors wrong_with(const Prepared& typed) {
    look::Errors errors;
    look::want_short(errors, "goed_nieuws", typed.good_news, longest_prepared);
    look::want_short(errors, "nadruk", typed.emphasis, longest_prepared);
    look::want_short(errors, "resultaten", typed.results, longest_prepared);
    return errors;
}

bool says_the_same(const Prepared& a, const Prepared& b) {
    return a.good_news == b.good_news && a.emphasis == b.emphasis && a.results == b.results;
}

/// With what was typed in the fields, where it wasn't kept.
std::optional<MentorsPage> save(db::Writer& tx, const access::Asked& asked, const Prepared& typed) {
    auto page = load(tx, asked);
    if (!page) return std::nullopt;
    const Prepared stood = page->prepared;
    page->errors = wrong_with(typed);
    page->prepared = typed;
    if (!page->errors.none() || says_the_same(stood, typed)) return page;
    if (!prepare(tx, asked.viewer.school_id, page->ref.talk.id, asked.viewer.person_id, typed, asked.now)) {
        page->theirs = stood;
        page->prepared.version = stood.version; // saved again it takes the place of what stands now
        return page;
    }
    access::note(tx, asked.viewer, asked.now, Action::hold_talk, page->ref.pupil.id, page->ref.talk.id);
    return page;
}

http::Response post(const access::Asked& asked) {
    const http::Fields& form = asked.request.form;
    const Prepared typed = read(form);
    const auto page = asked.services.database.write([&](db::Writer& tx) { return save(tx, asked, typed); });
    if (!page) return access::not_found(asked);
    if (page->theirs) return response(asked, *page, 409);
    if (!page->errors.none()) return response(asked, *page, 422);
    const std::string here = before_path(page->ref.talk.id);
    if (form.has("neem")) return http::see_other(here);
    if (form.get("doe") != "volgende") return http::see_other(here + "?bewaard=1");
    const ToPrepare* next = next_to_prepare(page->row, page->ref.talk.id);
    return http::see_other(next ? before_path(next->talk_id) : preparing_path());
}

http::Response show_row(const access::Asked& asked) {
    const auto all = asked.services.database.read(
        [&](db::Reader& tx) { return to_prepare(tx, asked.viewer, asked.today()); });
    const auto ready = static_cast<std::size_t>(std::ranges::count(all, true, &ToPrepare::has_good_news));
    return http::page(
        look::page(access::frame(asked, t("Bereid je gesprekken voor")), preparing_page(all, ready)));
}

} // namespace

http::Response show_mentors_page(const access::Asked& asked) {
    auto page = asked.services.database.read([&](db::Reader& tx) { return load(tx, asked); });
    if (!page) return access::not_found(asked);
    note(asked, *page);
    page->saved = asked.request.query.has("bewaard");
    return response(asked, *page);
}

void register_preparing(access::Routes& routes) {
    routes.post("/gesprek/{talk}/voorbereiden", Action::hold_talk, post);
    routes.get("/gesprekken/voorbereiden", Action::see_guides, show_row);
}

} // namespace trialoog::conversations
