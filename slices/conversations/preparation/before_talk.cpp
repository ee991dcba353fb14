// GET /gesprek/{talk}/voorbereiden and POST /gesprek/{talk}/punt: what pupil or parent reads before the talk,
// and brings in. Whoever holds the talk gets the mentor's page at the same address.

#include "slices/conversations/preparation/before_talk.hpp"

#include "look/limit.hpp"
#include "look/own_words.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "platform/text/typed.hpp"
#include "slices/access/viewer/mentors.hpp"
#include "slices/assignments/shown_elsewhere/dossier_photos.hpp"
#include "slices/conversations/preparation/mentor_page.hpp"
#include "slices/conversations/preparation/paths.hpp"
#include "slices/conversations/preparation/routes.hpp"

namespace trialoog::conversations {
namespace {

using access::Action;
using access::Relation;

std::string mentor_of(db::Reader& tx, const access::Viewer& viewer, const TalkRef& ref) {
    const std::string holds =
        ref.talk.has_time() ? name_at_school(tx, viewer.school_id, ref.talk.mentor_id) : "";
    return holds.empty() ? access::mentor_names(tx, viewer.school_id, ref.pupil.id, viewer.today) : holds;
}

http::Response show(const access::Asked& asked) {
    const auto page = asked.services.database.read(
        [&](db::Reader& tx) { return before_talk(tx, asked.viewer, asked.request.param("talk")); });
    return page ? family_response(asked, *page) : show_mentors_page(asked);
}

struct Sent {
    OwnPoint point; // tidied, with the version that was seen
    std::string typed;
};
Sent read(const http::Fields& form) {
    Sent sent{.typed = std::string(form.get(form.has("value") ? "value" : "punt"))};
    sent.point = {text::typed_lines(sent.typed), text::number<int>(form.get("version"), 0).value_or(0)};
    return sent;
}

struct Outcome {
    BeforeTalk page; // with the point as it stands
    std::string why; // it wasn't kept
    bool changed_meanwhile = false;
};

std::optional<Outcome> keep(db::Writer& tx, const access::Asked& asked, const Sent& sent) {
    auto page = before_talk(tx, asked.viewer, asked.request.param("talk"));
    if (!page) return std::nullopt;
    Outcome outcome{.page = std::move(*page), .why = look::too_long(sent.point.text, longest_own_point)};
    OfTalk& talk = *outcome.page.talk;
    if (talk.talk.is_over()) outcome.why = t("Het gesprek is geweest. Dit verandert niet meer.");
    if (!outcome.why.empty() || talk.point.text == sent.point.text) return outcome;
    outcome.changed_meanwhile =
        !put_point(tx, asked.viewer.school_id, talk.talk.id, asked.viewer.person_id, sent.point, asked.now);
    if (outcome.changed_meanwhile)
        outcome.why = t("Op een ander toestel is dit intussen veranderd.");
    else
        talk.point.version = sent.point.version + 1;
    return outcome;
}

/// With what was typed in its field; saved again it takes the place of what stands there now.
http::Response come_back(const access::Asked& asked, Outcome outcome, const Sent& sent) {
    OfTalk& talk = *outcome.page.talk;
    if (outcome.changed_meanwhile)
        outcome.why +=
            " " + tf("Er staat nu: ‘{text}’. Bewaar je dit, dan komt jouw tekst ervoor in de plaats.",
                     fmt::arg("text", talk.point.text));
    talk.errors.add("punt", outcome.why);
    talk.point.text = sent.typed;
    return family_response(asked, outcome.page, outcome.changed_meanwhile ? 409 : 422);
}

http::Response save(const access::Asked& asked) {
    const Sent sent = read(asked.request.form);
    auto outcome = asked.services.database.write([&](db::Writer& tx) { return keep(tx, asked, sent); });
    if (!outcome) return access::not_found(asked);
    const bool by_script = is_by_script(asked.request);
    const OfTalk& talk = *outcome->page.talk;
    if (outcome->why.empty())
        return by_script ? kept_answer(talk.point.version)
                         : http::see_other(before_path(talk.talk.id) + "#punt");
    if (!by_script) return come_back(asked, std::move(*outcome), sent);
    return outcome->changed_meanwhile ? changed_meanwhile(talk.point.text, talk.point.version)
                                      : refused_answer(422, outcome->why);
}

} // namespace

std::string where_of(const Talk& talk, const Round& round) {
    if (round.place == Place::online) return t("online");
    if (round.place == Place::phone) return t("met de telefoon");
    if (round.place == Place::home) return t("thuis");
    return talk.room;
}

std::vector<std::string> what_is_shown(const dossier::Shelf& shelf, const std::vector<ShownPiece>& pieces) {
    const auto on_the_shelf = dossier::pieces_on(shelf);
    std::vector<std::string> all;
    for (const ShownPiece& piece : pieces) {
        if (piece.is_own_text())
            all.push_back("‘" + piece.text + "’");
        else if (const auto* found = piece_of(piece, on_the_shelf))
            all.push_back(found->title);
    }
    return all;
}

std::optional<BeforeTalk> before_talk(db::Reader& tx, const access::Viewer& viewer,
                                      std::string_view talk_id) {
    auto ref = find_talk(tx, viewer, talk_id, Action::prepare_talk);
    if (!ref) return std::nullopt;
    const auto round = round_by_id(tx, viewer.school_id, ref->talk.round_id);
    if (!round) return std::nullopt;
    const std::string& school = viewer.school_id;
    const std::string kept = presentation_of(tx, school, ref->talk);
    BeforeTalk page{.guide = find_guide(round->guide_key),
                    .pupil = ref->pupil,
                    .is_pupil = ref->pupil.relation == Relation::self,
                    .mentors = mentor_of(tx, viewer, *ref)};
    OfTalk talk{.talk = ref->talk, .where = where_of(ref->talk, *round)};
    if (const auto pieces = shown_pieces(tx, school, kept); !pieces.empty())
        if (const auto shelf = dossier::shelf_of(tx, viewer, ref->pupil.id, assignments::photos_for_dossier))
            talk.shows = what_is_shown(*shelf, pieces);
    if (page.is_pupil) talk.ticks = ticks_of(tx, school, kept);
    talk.point = point_of(tx, school, ref->talk, viewer.person_id);
    page.talk = std::move(talk);
    return page;
}

void register_before_talk(access::Routes& routes) {
    routes.get("/gesprek/{talk}/voorbereiden", Action::see_talk, show);
}
void register_own_point(access::Routes& routes) {
    routes.post("/gesprek/{talk}/punt", Action::prepare_talk, save);
}

} // namespace trialoog::conversations
