#include "slices/conversations/presentation/make_page.hpp"

#include "look/buttons.hpp"
#include "look/own_words.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::conversations {
using namespace html;
namespace {

using dossier::Piece;
using dossier::PieceKind;

std::string path(const Bench& bench, std::string_view more) {
    return show_path(bench.presenting.ref.talk.id, more);
}

std::string_view icon_of(std::string_view kind) {
    if (kind == "qualities") return "star";
    if (kind == "jobs") return "briefcase-business";
    if (kind == "network") return "users";
    if (kind == "motives") return "heart-handshake";
    if (kind == "photo") return "image";
    if (kind == words_kind) return "message-circle";
    return kind == next_step_kind ? "arrow-right" : "book-open";
}

Html picture_of(std::string_view kind, const Piece* piece) {
    if (piece && !piece->thumbnail_href.empty())
        return img(src(piece->thumbnail_href), attr("alt", ""), attr("width", 56), attr("height", 56));
    return span(cls("no-picture"), look::icon(icon_of(kind)));
}

/// A button of a form that stands elsewhere on the page.
Html tool(std::string_view form_id, std::string_view field, const OwnPiece& piece, std::string_view icon,
          const std::string& label_, bool there = true) {
    return button(type("submit"), cls("tool"), attr("form", form_id), name(field), value(piece.shown.id),
                  aria_label(label_), attr("title", label_), flag("disabled", !there), look::icon(icon));
}

Html kept_field(const Bench& bench, const OwnPiece& piece, std::string_view field, const look::Field& area,
                std::size_t most) {
    look::Field one = area;
    one.name = std::string(field) + "-" + piece.shown.id;
    one.max_length = static_cast<int>(most);
    return form(method("post"), action(path(bench, "stuk/" + piece.shown.id)), flag("data-keep"),
                input(type("hidden"), name("field"), value(field)),
                input(type("hidden"), name("version"), value(std::to_string(piece.version))),
                look::text_area(one, 2),
                div(flag("data-without-script"), look::submit(t("Bewaar"), {}, {}, true)));
}

Html own_text(const Bench& bench, const OwnPiece& piece) {
    if (!piece.shown.is_own_text()) return {};
    const bool is_step = piece.shown.kind == next_step_kind;
    return kept_field(bench, piece, "words",
                      {.label = is_step ? t("Wat ga je doen, en wanneer?") : t("Wat wil je zeggen?"),
                       .value = piece.shown.text},
                      longest_own_words);
}

Html note(const Bench& bench, const OwnPiece& piece) {
    return details(cls("more"), flag("open", !piece.note.empty()),
                   summary(look::icon("pencil"), t("Notitie voor jezelf"), look::icon("chevron-down")),
                   kept_field(bench, piece, "note",
                              {.label = t("Wat wil je hierbij vertellen?"),
                               .hint = t("Alleen jij ziet dit."),
                               .value = piece.note},
                              longest_own_note));
}

Html chosen_row(const Bench& bench, const OwnPiece& piece, bool is_first, bool is_last) {
    const Piece* found = piece_of(piece.shown, bench.on_the_shelf);
    const std::string title = name_of(piece.shown, bench.on_the_shelf);
    const auto named = [&](const std::string& text) { return text + ": " + title; };
    return li(
        attr("data-piece", piece.shown.id),
        div(cls("chosen-head"),
            button(type("button"), cls("tool"), flag("hidden"), flag("data-handle"),
                   aria_label(named(t("Sleep, of schuif met de pijltjes"))), look::icon("grip-vertical")),
            picture_of(piece.shown.kind, found), b(cls("chosen-title"), look::words(title)),
            span(cls("chosen-tools"),
                 tool("volgorde", "hoger", piece, "move-up", named(t("Zet hoger")), !is_first),
                 tool("volgorde", "lager", piece, "move-down", named(t("Zet lager")), !is_last),
                 tool("weg", "stuk", piece, "x", named(t("Laat dit niet zien"))))),
        own_text(bench, piece), note(bench, piece));
}

Html chosen(const Bench& bench) {
    std::vector<const OwnPiece*> shown;
    for (const OwnPiece& piece : bench.pieces)
        if (!piece.is_aside) shown.push_back(&piece);
    if (shown.empty())
        return look::empty_state(t("Nog niets gekozen"),
                                 t("Tik hieronder op een stuk. Drie of vier stukken is genoeg."));
    Html rows;
    for (std::size_t i = 0; i < shown.size(); ++i)
        rows += chosen_row(bench, *shown[i], i == 0, i + 1 == shown.size());
    return ol(cls("chosen"), flag("data-arrange"), rows);
}

bool is_chosen(const Bench& bench, const Piece& piece) {
    return std::ranges::any_of(bench.pieces, [&](const OwnPiece& one) {
        return !one.is_aside && one.shown.kind == code(piece.kind) && one.shown.about_id == piece.about_id;
    });
}

Html offer(const Bench& bench, const Piece& piece) {
    return li(form(method("post"), action(path(bench, "erbij")),
                   input(type("hidden"), name("soort"), value(code(piece.kind))),
                   input(type("hidden"), name("van"), value(piece.about_id)),
                   button(type("submit"), cls("offer"), picture_of(code(piece.kind), &piece),
                          span(look::words(piece.title)), look::icon("plus"))));
}

/// What the talk is about comes first.
std::vector<const Piece*> offered(const Bench& bench) {
    std::vector<const Piece*> all;
    for (const Piece& piece : bench.on_the_shelf)
        if (!is_chosen(bench, piece)) all.push_back(&piece);
    const auto* guide = bench.presenting.guide;
    std::ranges::stable_partition(all, [&](const Piece* piece) {
        return guide && !piece->on_table.empty() &&
               std::ranges::count(guide->on_the_table, piece->on_table) > 0;
    });
    return all;
}

Html offers(const Bench& bench) {
    constexpr std::size_t open = 8;
    const auto all = offered(bench);
    if (all.empty())
        return p(bench.on_the_shelf.empty()
                     ? t("Je dossier is nog leeg. Schrijf hieronder iets in je eigen woorden.")
                     : t("Je hebt alles gekozen wat in je dossier staat."));
    Html first, rest;
    for (std::size_t i = 0; i < all.size(); ++i)
        (i < open ? first : rest) += offer(bench, *all[i]);
    return group(ul(cls("offers"), first), when(!rest.empty(), [&] {
                     return details(cls("more"), summary(t("Laat meer zien"), look::icon("chevron-down")),
                                    ul(cls("offers"), rest));
                 }));
}

Html own_words_form(const Bench& bench, std::string_view kind, look::Field field, std::string_view does) {
    field.max_length = static_cast<int>(longest_own_words);
    if (bench.typed_kind == kind) field.value = bench.typed;
    return look::post_form(path(bench, "erbij"),
                           group(input(type("hidden"), name("soort"), value(kind)),
                                 look::text_area(field, 2, bench.errors), look::submit(does, {}, {}, true)));
}

/// What the dossier says already, to take over with one tap.
Html step_suggestions(const Bench& bench) {
    Html all;
    for (const std::string& step : dossier::next_steps_on(bench.shelf)) {
        const bool there = std::ranges::any_of(bench.pieces, [&](const OwnPiece& one) {
            return one.shown.kind == next_step_kind && one.shown.text == step;
        });
        if (there || step.size() > longest_own_words) continue;
        all += Html(
            li(form(method("post"), action(path(bench, "erbij")),
                    input(type("hidden"), name("soort"), value(next_step_kind)),
                    input(type("hidden"), name("woorden-next_step"), value(step)),
                    button(type("submit"), cls("offer"), span(cls("no-picture"), look::icon("arrow-right")),
                           span(look::words(step)), look::icon("plus")))));
    }
    if (all.empty()) return {};
    return group(p(cls("hint"), t("Dit schreef je eerder:")), ul(cls("offers"), all));
}

Html next_step(const Bench& bench) {
    const auto there = std::ranges::count_if(
        bench.pieces, [](const OwnPiece& one) { return !one.is_aside && one.shown.kind == next_step_kind; });
    if (static_cast<std::size_t>(there) >= most_next_steps)
        return p(t("Je hebt twee stappen. Dat is genoeg. Ze staan hierboven."));
    return group(
        own_words_form(
            bench, next_step_kind,
            {.name = "woorden-next_step",
             .label = t("Wat ga je doen, en wanneer?"),
             .hint = t("Kies iets dat je kunt. En dat een beetje spannend is. Een of twee stappen.")},
            t("Zet deze stap erbij")),
        step_suggestions(bench));
}

Html set_aside_part(const Bench& bench) {
    Html all;
    for (const OwnPiece& piece : bench.pieces)
        if (piece.is_aside) {
            const std::string title = name_of(piece.shown, bench.on_the_shelf);
            all += Html(
                li(span(look::words(title), when(!piece.shown.text.empty(),
                                                 [&] { return span(": ", look::words(piece.shown.text)); })),
                   button(type("submit"), cls("btn quiet"), attr("form", "terug"), name("stuk"),
                          value(piece.shown.id), t("Zet terug"), look::unseen(": " + title))));
        }
    if (all.empty()) return {};
    return section(h2(t("Weggelegd")), p(cls("hint"), t("Dit laat je niet zien. Je notities zijn bewaard.")),
                   ul(cls("people"), all));
}

Html checklist(const Bench& bench) {
    const Html points = checklist_part(bench.presenting, bench.ticks);
    return points.empty() ? Html() : Html(section(id("lijst"), h2(t("Zo bereid je je voor")), points));
}

Html hidden_forms(const Bench& bench) {
    const auto one = [&](std::string_view id_, std::string_view more) {
        return form(id(id_), method("post"), action(path(bench, more)), flag("data-plain"));
    };
    return group(one("volgorde", "volgorde"), one("weg", "weg"), one("terug", "terug"));
}

} // namespace

Html make_page(const Bench& bench) {
    const Presenting& presenting = bench.presenting;
    const std::string moment = when_said(presenting.ref.talk);
    return group(
        look::error_summary(bench.errors),
        look::heading(
            moment.empty() ? t("Je gesprek op school") : tf("Je gesprek: {when}", fmt::arg("when", moment)),
            t("Wat laat jij zien?"),
            t("Kies een paar stukken. Je mentor en wie er thuis meekomt, zien ze ook. Je notities zie "
              "alleen jij.")),
        div(cls("bench"), keeping_texts(), hidden_forms(bench),
            section(id("stukken"), h2(t("Dit laat je zien")), chosen(bench)),
            section(h2(t("Kies uit je dossier")), offers(bench)),
            section(id("stap"), h2(t("Je volgende stap")), next_step(bench)),
            section(id("woorden"), h2(t("Zeg het zelf")),
                    own_words_form(bench, words_kind,
                                   {.name = "woorden-words",
                                    .label = t("Wat wil je zeggen?"),
                                    .hint = t("Bijvoorbeeld: waar ben je trots op dit jaar?")},
                                   t("Zet dit erbij"))),
            set_aside_part(bench), checklist(bench)),
        look::foot(
            group(look::saved({}), look::button_link(show_path(presenting.ref.talk.id), t("Bekijk groot")))));
}

} // namespace trialoog::conversations
