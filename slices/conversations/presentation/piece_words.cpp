// POST /gesprek/{talk}/laten-zien/stuk/{piece}: the pupil's own words on a piece, or the note that nobody
// else sees.

#include "slices/conversations/presentation/make_page.hpp"
#include "slices/conversations/presentation/routes.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/number.hpp"
#include "platform/text/typed.hpp"

#include <algorithm>

namespace trialoog::conversations {
namespace {

struct Sent {
    Written what = Written::note;
    std::string typed; // as it came
    std::string text;  // tidied
    int version = 0;
    std::string field; // on the page
};

Sent read(const http::Request& request) {
    const http::Fields& form = request.form;
    Sent sent{.what = form.get("field") == "words" ? Written::words : Written::note};
    sent.field = (sent.what == Written::words ? "words-" : "note-") + std::string(request.param("piece"));
    sent.typed = form.get(form.has("value") ? "value" : std::string_view(sent.field));
    sent.text = text::typed_lines(sent.typed);
    sent.version = text::number<int>(form.get("version"), 1).value_or(0);
    return sent;
}

std::string wrong_with(const Sent& sent) {
    if (sent.what == Written::words && sent.text.empty())
        return t("Hier staat nu niets. Schrijf iets op, of laat dit stuk weg.");
    return look::too_long(sent.text, sent.what == Written::words ? longest_own_words : longest_own_note);
}

struct Outcome {
    Bench bench;
    std::optional<OwnPiece> now; // as it stands, when nothing was written
    std::string why;
};

/// With the typed text in its field, so that nothing of it is lost.
void put_typed(Bench& bench, const Sent& sent, std::string_view piece_id, const std::string& why) {
    for (OwnPiece& piece : bench.pieces)
        if (piece.shown.id == piece_id)
            (sent.what == Written::words ? piece.shown.text : piece.note) = sent.typed;
    bench.errors.add(sent.field, why);
}

http::Response answer(const access::Asked& asked, const Sent& sent, Outcome outcome) {
    const bool by_script = is_by_script(asked.request);
    const std::string& talk_id = outcome.bench.presenting.ref.talk.id;
    if (outcome.why.empty())
        return by_script ? kept_answer(sent.version + 1) : http::see_other(make_path(talk_id) + "#stukken");
    const std::string now = !outcome.now                  ? std::string()
                            : sent.what == Written::words ? outcome.now->shown.text
                                                          : outcome.now->note;
    if (by_script && outcome.now) return changed_meanwhile(now, outcome.now->version);
    if (by_script) return refused_answer(422, outcome.why);
    put_typed(outcome.bench, sent, asked.request.param("piece"),
              outcome.now
                  ? outcome.why + " " +
                        tf("Er staat nu: ‘{text}’. Bewaar je dit, dan komt jouw tekst ervoor in de plaats.",
                           fmt::arg("text", now))
                  : outcome.why);
    return bench_page(asked, outcome.bench, outcome.now ? 409 : 422);
}

/// Nothing when there is no such piece of this pupil's.
std::optional<Outcome> write(db::Writer& tx, const access::Asked& asked, const Sent& sent) {
    auto presenting = find_presenting(tx, asked.viewer, asked.request.param("talk"));
    if (!presenting) return std::nullopt;
    const std::string kept = presenting->kept;
    const std::string_view piece_id = asked.request.param("piece");
    Outcome outcome{.why = presenting->is_over() ? t("Het gesprek is geweest. Dit verandert niet meer.")
                                                 : wrong_with(sent)};
    bool written = false;
    if (outcome.why.empty())
        written = write_piece(tx, asked.viewer.school_id, kept, piece_id, sent.what, sent.text, sent.version);
    outcome.bench = bench_of(tx, asked.viewer, std::move(*presenting));
    const auto found = std::ranges::find_if(
        outcome.bench.pieces, [&](const OwnPiece& piece) { return piece.shown.id == piece_id; });
    if (found == outcome.bench.pieces.end()) return std::nullopt;
    if (outcome.why.empty() && !written) {
        outcome.now = *found;
        outcome.why = t("Op een ander toestel is dit intussen veranderd.");
    }
    return outcome;
}

http::Response save(const access::Asked& asked) {
    const Sent sent = read(asked.request);
    auto outcome = asked.services.database.write([&](db::Writer& tx) { return write(tx, asked, sent); });
    if (!outcome) return access::not_found(asked);
    return answer(asked, sent, std::move(*outcome));
}

http::Response tick_off(const access::Asked& asked) {
    const http::Fields& form = asked.request.form;
    const std::string talk_id(asked.request.param("talk"));
    std::string typed(form.get("value"));
    for (const std::string_view one : form.all("klaar"))
        typed.append(typed.empty() ? "" : " ").append(one);
    const bool done = asked.services.database.write([&](db::Writer& tx) {
        const auto presenting = find_presenting(tx, asked.viewer, talk_id);
        if (!presenting) return false;
        const std::size_t points = presenting->guide ? presenting->guide->checklist.size() : 0;
        tick(tx, asked.viewer.school_id, presenting->kept, kept_ticks(ticks_from(typed, points)), asked.now);
        return true;
    });
    if (!done) return access::not_found(asked);
    if (is_by_script(asked.request)) return kept_answer(1);
    return http::see_other(make_path(talk_id) + "#lijst");
}

} // namespace

void register_piece_words(access::Routes& routes) {
    routes.post("/gesprek/{talk}/laten-zien/stuk/{piece}", access::Action::present, save);
}
void register_checklist(access::Routes& routes) {
    routes.post("/gesprek/{talk}/laten-zien/lijst", access::Action::present, tick_off);
}

} // namespace trialoog::conversations
