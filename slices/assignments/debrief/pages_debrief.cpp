#include "slices/assignments/debrief/pages_debrief.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/companion_kind.hpp"
#include "slices/assignments/work/wording.hpp"

#include <algorithm>

namespace trialoog::assignments {
using namespace html;
namespace {

std::string companion_text(const std::string& code) {
    if (code.empty()) return t("nog niet ingevuld");
    return code == with_nobody ? t("met niemand") : companion_label(code);
}

std::vector<look::Choice> companion_choices() {
    std::vector<look::Choice> all{{"", t("Kies")}};
    for (const std::string_view kind : companion_kinds())
        all.push_back({std::string(kind), companion_label(kind)});
    all.push_back({std::string(with_nobody), t("met niemand")});
    return all;
}

/// Small controls of our own: the form flow's fields are too tall for 28 pupils. Labels and errors are the
/// same.
Html row_fields(const DebriefRow& row, const std::vector<look::Choice>& choices, const look::Errors& errors) {
    const DebriefNote& note = row.note;
    const std::string &id_ = note.work_id, done = "gedaan-" + id_, with = "met-" + id_,
                      helps = "helpt-" + id_;
    const auto wrong = [&](const std::string& field) {
        const std::string text(errors.of(field));
        return when(!text.empty(), [=] { return p(cls("wrong"), id(field + "-error"), text); });
    };
    const auto described = [&](const std::string& field) {
        const bool is_wrong = !errors.of(field).empty();
        return std::vector<Attribute>{attr_if(is_wrong, "aria-invalid", "true"),
                                      attr_if(is_wrong, "aria-describedby", field + "-error")};
    };
    return fieldset(
        cls("debrief"), legend(row.name),
        input(type("hidden"), name("gezien-" + id_),
              value(std::to_string(row.noted_at ? row.noted_at->ms : 0))),
        div(cls("option"),
            input(type("checkbox"), id(look::id_of(done)), name(done), value("ja"),
                  flag("checked", note.done)),
            label(for_(look::id_of(done)), t("Gedaan"))),
        div(cls("with"), wrong(with), label(for_(look::id_of(with)), t("Met wie")),
            select(id(look::id_of(with)), name(with), described(with),
                   each(choices,
                        [&](const look::Choice& choice) {
                            return option(value(choice.value),
                                          flag("selected", choice.value == note.companion), choice.label);
                        }))),
        div(cls("helps"), wrong(helps), label(for_(look::id_of(helps)), t("Wat helpt de volgende keer?")),
            input(type("text"), id(look::id_of(helps)), name(helps), value(note.would_help),
                  attr("data-most", static_cast<long long>(longest_note)), attr("autocomplete", "off"),
                  described(helps))));
}

Html conflict_notice(const DebriefPage& page) {
    if (page.conflicts.empty()) return {};
    Html items;
    for (const auto& [kept, typed] : page.conflicts) {
        const auto words = [](const DebriefNote& note) {
            std::string text =
                (note.done ? t("gedaan") : t("niet gedaan")) + ", " + companion_text(note.companion);
            if (!note.would_help.empty()) text += ", “" + note.would_help + "”";
            return text;
        };
        items += li(b(kept.given_name), ": ",
                    tf("er staat nu {kept}; jij schreef {typed}.", fmt::arg("kept", words(kept.note)),
                       fmt::arg("typed", words(typed.note))));
    }
    return look::notice(
        look::Tone::attention, t("Een collega vulde dit ook in"),
        group(ul(items), p(t("Er is nog niets bewaard. Klopt wat jij schreef? Bewaar dan opnieuw."))));
}

/// After a conflict the form has seen what is kept: saving again is a choice.
std::vector<DebriefRow> rows_to_show(const DebriefPage& page) {
    std::vector<DebriefRow> rows = page.rows;
    for (const auto& [kept, typed] : page.conflicts)
        for (DebriefRow& row : rows)
            if (row.note.work_id == kept.note.work_id) row.noted_at = kept.noted_at;
    return rows;
}

/// What isn't there yet isn't wrong.
Html still_open_list(const DebriefPage& page) {
    constexpr std::size_t most = 6;
    Html items;
    for (std::size_t i = 0; i < std::min(most, page.open.all().size()); ++i) {
        const auto& [field, sentence] = page.open.all()[i];
        items += li(a(href("#" + look::id_of(field)), sentence));
    }
    const auto more = static_cast<long long>(page.open.all().size()) - static_cast<long long>(most);
    if (more > 0) items += li(tn("en nog {n}", "en nog {n}", more));
    return ul(items);
}

Html early_notice(const DebriefPage& page) {
    if (!page.is_early || page.work.debriefed_at) return {};
    const std::string until = tf("Leerlingen mogen inleveren tot en met {day}.",
                                 fmt::arg("day", i18n::long_date(page.work.dates.hand_in_on)));
    if (!page.asks_early)
        return look::notice(look::Tone::plain, t("Je bent vroeg"),
                            p(until, " ", t("Bewaren kan al. Rond af als iedereen klaar is.")));
    return look::notice(
        look::Tone::attention, t("Bewaard, en nog niet afgerond"),
        group(p(until, " ", t("Na het afronden verdwijnt de opdracht van hun lijst. Wil je toch afronden?")),
              div(cls("option"), input(type("checkbox"), id("toch"), name("toch"), value("ja")),
                  label(for_("toch"), t("Ja, rond nu al af")))));
}

Html fill_in_for_all(const std::vector<look::Choice>& choices, const std::vector<DebriefRow>& rows) {
    const auto open =
        std::ranges::count_if(rows, [](const DebriefRow& row) { return row.note.companion.empty(); });
    if (open < 2) return {};
    return look::card(tn("{n} leerling zonder antwoord op “met wie?”",
                         "{n} leerlingen zonder antwoord op “met wie?”", open),
                      div(cls("fill-all"), label(for_("allen"), t("Kies voor hen allemaal")),
                          select(id("allen"), name("allen"),
                                 each(choices,
                                      [](const look::Choice& choice) {
                                          return option(value(choice.value), choice.label);
                                      })),
                          look::submit(t("Vul in en bewaar"), "knop", "invullen", true)));
}

Html top_notice(const DebriefPage& page) {
    if (page.saved && !page.open.none())
        return look::notice(look::Tone::attention, t("Bewaard. Dit kun je nog invullen"),
                            still_open_list(page));
    if (page.asks_early) return {};
    if (page.saved) return look::notice(look::Tone::good, t("Bewaard"), p(t("Je kunt later verder.")));
    return {};
}

} // namespace

Html debrief_page(const DebriefPage& page) {
    const std::string back = class_work_path(page.work.id);
    const auto choices = companion_choices();
    const auto rows = rows_to_show(page);
    const std::string lead =
        page.work.debriefed_at
            ? tf("Afgerond op {day}. Je kunt nog iets veranderen.",
                 fmt::arg("day", i18n::long_date(day_in_amsterdam(*page.work.debriefed_at))))
            : t("Wie deed het, met wie? En waar het niet lukte: wat helpt de volgende keer?");
    return group(
        look::breadcrumbs({{t_content(page.work.form->title), back}}),
        look::heading(when_line(page.work), t("Nabespreken"), lead), top_notice(page),
        when(!page.asks_early, [&] { return early_notice(page); }), look::error_summary(page.errors),
        conflict_notice(page),
        when(!page.work.form->debrief.empty() && !page.work.debriefed_at,
             [&] {
                 return look::voice_card(look::Voice::mentor, t("Zo bespreek je het na"),
                                         p(t_content(page.work.form->debrief)));
             }),
        look::post_form(
            class_work_path(page.work.id, "nabespreken"),
            group(when(page.asks_early, [&] { return early_notice(page); }), fill_in_for_all(choices, rows),
                  each(rows, [&](const DebriefRow& row) { return row_fields(row, choices, page.errors); }),
                  look::foot(group(look::submit(t("Bewaar"), "knop", "bewaren", true),
                                   look::submit(t("Rond af"), "knop", "afronden"))))));
}

} // namespace trialoog::assignments
