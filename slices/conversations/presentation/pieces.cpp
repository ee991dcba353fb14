// POST /gesprek/{talk}/laten-zien/erbij, /volgorde, /weg and /terug: which pieces are shown, and in which
// order.

#include "slices/conversations/presentation/make_page.hpp"
#include "slices/conversations/presentation/routes.hpp"

#include "look/limit.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/typed.hpp"

#include <functional>

namespace trialoog::conversations {
namespace {

using access::Action;
/// What is wrong: a field and its sentence. Empty when it was done.
using Change = std::function<look::Errors(db::Writer&, const Presenting&)>;

struct Changed {
    look::Errors errors;
    std::optional<Bench> bench; // only with errors
    bool is_over = false;
};

/// Changes one's own presentation: everything stays as it was after the talk.
http::Response change(const access::Asked& asked, std::string_view back_to, const Change& how) {
    const std::string talk_id(asked.request.param("talk"));
    const auto done = asked.services.database.write([&](db::Writer& tx) -> std::optional<Changed> {
        auto presenting = find_presenting(tx, asked.viewer, talk_id);
        if (!presenting) return std::nullopt;
        if (presenting->is_over()) return Changed{.is_over = true};
        Changed changed{.errors = how(tx, *presenting)};
        if (!changed.errors.none()) changed.bench = bench_of(tx, asked.viewer, std::move(*presenting));
        return changed;
    });
    if (!done) return access::not_found(asked);
    if (done->bench) {
        Bench bench = *done->bench;
        bench.errors = done->errors;
        bench.typed_kind = asked.request.form.get("soort");
        bench.typed = asked.request.form.get("woorden-" + bench.typed_kind);
        return bench_page(asked, bench, 422);
    }
    if (done->is_over) return http::see_other(show_path(talk_id));
    if (is_by_script(asked.request)) return kept_answer(1);
    return http::see_other(make_path(talk_id) + std::string(back_to));
}

look::Errors full(std::string_view kind) {
    look::Errors errors;
    if (kind == next_step_kind)
        errors.add("woorden-next_step", t("Je hebt al twee stappen. Leg er eerst een weg."));
    else
        errors.add("", tf("Je laat al {n} stukken zien. Leg er eerst een weg.", fmt::arg("n", most_pieces)));
    return errors;
}

look::Errors add_words(db::Writer& tx, const access::Asked& asked, const Presenting& presenting,
                       const std::string& kind) {
    const std::string field = "woorden-" + kind;
    const std::string words = text::typed_lines(asked.request.form.get(field));
    look::Errors errors;
    if (words.empty()) errors.add(field, t("Hier staat nog niets. Schrijf eerst iets op."));
    look::want_short(errors, field, words, longest_own_words);
    if (!errors.none()) return errors;
    const ShownPiece piece{.kind = kind, .text = words};
    return add_piece(tx, asked.viewer.school_id, presenting.kept, piece) ? errors : full(kind);
}

look::Errors add_from_dossier(db::Writer& tx, const access::Asked& asked, const Presenting& presenting) {
    const ShownPiece piece{.kind = std::string(asked.request.form.get("soort")),
                           .about_id = std::string(asked.request.form.get("van"))};
    const Bench bench = bench_of(tx, asked.viewer, presenting);
    if (!piece_of(piece, bench.on_the_shelf)) {
        look::Errors errors;
        errors.add("", t("Dit stuk staat niet meer in je dossier. Kies een ander."));
        return errors;
    }
    return add_piece(tx, asked.viewer.school_id, presenting.kept, piece) ? look::Errors{} : full(piece.kind);
}

http::Response add(const access::Asked& asked) {
    const std::string kind(asked.request.form.get("soort"));
    return change(asked, "#stukken", [&](db::Writer& tx, const Presenting& presenting) {
        return kind == words_kind || kind == next_step_kind ? add_words(tx, asked, presenting, kind)
                                                            : add_from_dossier(tx, asked, presenting);
    });
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        if (end > at) words.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

http::Response put_in_order(const access::Asked& asked) {
    return change(asked, "#stukken", [&](db::Writer& tx, const Presenting& presenting) {
        const http::Fields& form = asked.request.form;
        std::vector<std::string> ids;
        for (const ShownPiece& piece : shown_pieces(tx, asked.viewer.school_id, presenting.kept))
            ids.push_back(piece.id);
        if (form.has("hoger")) ids = moved(std::move(ids), form.get("hoger"), Move::to_front);
        if (form.has("lager")) ids = moved(std::move(ids), form.get("lager"), Move::to_end);
        if (form.has("volgorde")) ids = in_order(ids, words_in(form.get("volgorde")));
        arrange(tx, asked.viewer.school_id, presenting.kept, ids);
        return look::Errors{};
    });
}

http::Response lay_aside(const access::Asked& asked) {
    return change(asked, "#stukken", [&](db::Writer& tx, const Presenting& presenting) {
        set_aside(tx, asked.viewer.school_id, presenting.kept, asked.request.form.get("stuk"));
        return look::Errors{};
    });
}

http::Response put_back(const access::Asked& asked) {
    return change(asked, "#stukken", [&](db::Writer& tx, const Presenting& presenting) {
        const bool done =
            bring_back(tx, asked.viewer.school_id, presenting.kept, asked.request.form.get("stuk"));
        return done ? look::Errors{} : full({});
    });
}

} // namespace

void register_pieces(access::Routes& routes) {
    routes.post("/gesprek/{talk}/laten-zien/erbij", Action::present, add);
    routes.post("/gesprek/{talk}/laten-zien/volgorde", Action::present, put_in_order);
    routes.post("/gesprek/{talk}/laten-zien/weg", Action::present, lay_aside);
    routes.post("/gesprek/{talk}/laten-zien/terug", Action::present, put_back);
}

} // namespace trialoog::conversations
