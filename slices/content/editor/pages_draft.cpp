// A draft as a whole: its steps in the order of doing, advice, approval, and what colleagues say.

#include "look/data.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/content/draft/kinds.hpp"
#include "slices/content/draft/slot_kinds.hpp"
#include "slices/content/editor/pages.hpp"

#include <algorithm>

namespace trialoog::content {
using namespace html;
namespace {

constexpr Part parts[]{Part::pupil, Part::adult, Part::together, Part::after};

look::Voice voice_of(Part part) { return part == Part::adult ? look::Voice::parent : look::Voice::pupil; }

std::string where(const Step& step) {
    const std::string place = step.place == Place::in_class ? t("in de klas")
                              : step.place == Place::alone  ? t("alleen")
                                                            : t("thuis");
    return place + " · " + tn("{n} vraag", "{n} vragen", static_cast<long long>(step.items.size()));
}

Html step_row(const DraftPage& page, const Step& step) {
    const std::string path = draft_path(page.opened.about.id, step_path(step.key)), title = title_of(step);
    if (page.may_write)
        return li(div(a(href(path), title), p(cls("detail"), where(step))), move_buttons(path, title));
    return li(div(b(title), ul(each(step.items, [](const Item& item) { return li(title_of(item)); }))));
}

Html part_card(const DraftPage& page, Part part) {
    Html rows;
    for (const Step* step : page.form.steps_of(part))
        rows += step_row(page, *step);
    if (rows.empty()) return {};
    return look::voice_card(voice_of(part), label(part), ul(cls("people"), rows));
}

Html new_step(const DraftPage& page) {
    const look::Field title{.name = "titel",
                            .label = t("Titel van de stap"),
                            .value = page.step_typed,
                            .autocomplete = "off",
                            .max_length = static_cast<int>(longest_step_title)};
    const look::Field part{.name = "deel", .label = t("Wie doet deze stap?"), .value = page.part_typed};
    const bool wrong = !page.errors.of("titel").empty();
    return details(cls("more card"), flag("open", wrong),
                   summary(t("Voeg een stap toe"), look::icon("chevron-down")),
                   look::post_form(draft_path(page.opened.about.id, "stappen"),
                                   group(look::text_field(title, page.errors),
                                         look::select_field(part, {{"pupil", label(Part::pupil)},
                                                                   {"adult", label(Part::adult)},
                                                                   {"both", label(Part::together)},
                                                                   {"after", label(Part::after)}}),
                                         look::submit(t("Voeg toe"), {}, {}, true))));
}

Html texts_card(const DraftPage& page) {
    const std::string& id = page.opened.about.id;
    const auto edit = [&] {
        return p(cls("buttons"), look::button_link(draft_path(id, "teksten"), t("Pas de teksten aan"), true),
                 look::button_link(draft_path(id, "woorden"), t("Woordenlijsten"), true));
    };
    return look::card(t("Waarom en wat"), group(p(cls("own-text"), for_author(page.form.why.pupil)),
                                                p(cls("own-text"), for_author(page.form.expected.pupil)),
                                                when(page.may_write, edit)));
}

Html looks_card(const DraftPage& page) {
    const std::string& id = page.opened.about.id;
    return look::card(t("Kijk hoe het wordt"),
                      p(cls("buttons"),
                        look::button_link(draft_path(id, "voorbeeld/leerling"), t("Als leerling"), true),
                        look::button_link(draft_path(id, "voorbeeld/ouder"), t("Als ouder"), true),
                        look::button_link(draft_path(id, "papier"), t("Op papier"), true)));
}

Html advice_card(const DraftPage& page) {
    std::vector<Advice> fine, better;
    for (const Advice& one : page.advice)
        (one.is_fine ? fine : better).push_back(one);
    const std::string& id = page.opened.about.id;
    return look::card(t("Tips bij het schrijven"),
                      group(when(better.empty(), [] { return p(t("Alles ziet er goed uit.")); }),
                            when(!better.empty(), [&] { return advice_list(better, id); }),
                            details(cls("more"),
                                    summary(tn("{n} ding is al goed", "{n} dingen zijn al goed",
                                               static_cast<long long>(fine.size())),
                                            look::icon("chevron-down")),
                                    advice_list(fine, id))));
}

Html problem_list(const DraftPage& page) {
    return look::notice(look::Tone::attention, t("Nog te doen vóór goedkeuren"),
                        ul(each(page.problems, [&](const Problem& one) {
                            return li(a(href(spot_path(page.opened.about.id, one.spot)), one.sentence));
                        })));
}

/// An act on what was looked at.
Html act_on(const DraftPage& page, const char* what, const std::string& says, bool quiet) {
    return form(method("post"), action(draft_path(page.opened.about.id, what)), cls("act"),
                input(type("hidden"), name("gezien"), value(std::to_string(page.opened.about.draft_version))),
                look::submit(says, {}, {}, quiet));
}

/// Advice that isn't followed is asked about first.
Html approve_button(const DraftPage& page) {
    const bool asks = std::ranges::any_of(page.advice, [](const Advice& one) { return !one.is_fine; });
    if (asks) return look::button_link(draft_path(page.opened.about.id, "goedkeuren"), t("Keur goed"));
    return act_on(page, "goedkeuren", t("Keur goed"), false);
}

Html approved_by(const Approval& approval) {
    const std::string day = i18n::short_date(day_in_amsterdam(approval.at));
    return p(
        cls("hint"),
        tf("Goedgekeurd door {name} op {day}.", fmt::arg("name", approval.approved_by), fmt::arg("day", day)),
        when(!approval.read_by.empty(),
             [&] { return group(" ", tf("{name} las mee.", fmt::arg("name", approval.read_by))); }),
        when(!approval.reason.empty(), [&] {
            return group(" ", tf("Waarom het zo goed is: {reason}", fmt::arg("reason", approval.reason)));
        }));
}

/// Of what mentors have, only the changes go.
bool can_delete(const DraftPage& page) {
    const Summary& about = page.opened.about;
    return about.approved_version == 0 ? page.may_delete
                                       : page.may_approve && about.state != TemplateState::approved;
}

Html approval_card(const DraftPage& page) {
    const Summary& about = page.opened.about;
    const bool is_offered = about.approved_version > 0 && !about.is_withdrawn;
    Html all;
    if (about.state != TemplateState::approved && !page.problems.empty()) all += problem_list(page);
    if (page.approval && is_offered) all += approved_by(*page.approval);
    if (about.state == TemplateState::draft)
        all += group(p(t("Vraag eerst collega's om mee te lezen."),
                       when(!page.may_approve,
                            [] { return group(" ", t("Daarna keurt de decaan de opdracht goed.")); })),
                     div(cls("buttons"), act_on(page, "bespreken", t("Leg het voor"), true)));
    if (page.may_approve && about.state != TemplateState::approved && page.problems.empty())
        all += group(p(is_offered ? tf("Mentoren zetten nu versie {n} uit. Na goedkeuren is dat deze.",
                                       fmt::arg("n", about.approved_version))
                                  : t("Na goedkeuren kunnen mentoren de opdracht uitzetten.")),
                     div(cls("buttons"), approve_button(page)));
    if (!page.may_approve && about.state == TemplateState::discussed)
        all += p(t("Je collega's lezen mee. Daarna keurt de decaan de opdracht goed."));
    if (about.state == TemplateState::approved && is_offered)
        all += group(
            p(tf("Mentoren kunnen versie {n} uitzetten. Verander je iets? Dan wordt het weer een concept.",
                 fmt::arg("n", about.approved_version))));
    if (can_delete(page))
        all += p(a(href(draft_path(about.id, "verwijderen")),
                   about.approved_version > 0 ? t("Gooi de veranderingen weg") : t("Verwijder dit concept")));
    if (page.may_approve && is_offered)
        all += group(div(cls("buttons"), act_on(page, "intrekken", t("Trek in"), true)));
    if (page.may_approve && about.is_withdrawn)
        all += group(p(t("Mentoren kunnen deze opdracht niet meer uitzetten.")),
                     div(cls("buttons"), act_on(page, "aanbieden", t("Bied weer aan"), true)));
    if (!page.used_in.empty())
        all += group(p(cls("hint"), tf("Uitgezet in {classes}. Wie begonnen is, houdt de versie van toen.",
                                       fmt::arg("classes", i18n::list_of(page.used_in)))));
    return look::card(t("Naar de mentoren"), all);
}

/// For who has read it and has nothing to add.
Html fine_button(const DraftPage& page) {
    if (page.has_said || page.opened.about.state != TemplateState::discussed) return {};
    return group(p(t("Heb je niets op te merken?")),
                 form(method("post"), action(draft_path(page.opened.about.id, "reacties")), cls("act"),
                      input(type("hidden"), name("reactie"), value(t("Ik heb meegelezen. Zo is het goed."))),
                      look::submit(t("Ik las mee. Zo is het goed."), {}, {}, true)));
}

Html restore_card(const DraftPage& page) {
    return look::card(t("Dit concept is verwijderd"),
                      group(p(t("Niemand kan het uitzetten. Je kunt het terughalen, met alles wat erin "
                                "staat.")),
                            div(cls("buttons"), act_on(page, "terughalen", t("Haal het terug"), false))));
}

Html comments_card(const DraftPage& page) {
    const look::Field field{.name = "reactie",
                            .label = t("Wat vind je ervan?"),
                            .hint = t("Je collega's lezen dit, met je naam erbij."),
                            .value = page.comment_typed,
                            .max_length = static_cast<int>(longest_comment)};
    Html all;
    for (const Comment& one : page.comments)
        all += Html(li(div(b(one.by), " ", span(cls("detail"), i18n::short_date(day_in_amsterdam(one.at))),
                           p(cls("own-text"), one.text))));
    return section(
        cls("card"), id("reacties"), h2(t("Reacties van collega's")),
        when(all.empty(), [] { return p(cls("hint"), t("Nog geen reacties.")); }),
        when(!all.empty(), [&] { return ul(cls("people"), all); }), when(!page.opened.about.is_deleted, [&] {
            return group(look::post_form(draft_path(page.opened.about.id, "reacties"),
                                         group(look::text_area(field, 3, page.errors),
                                               look::submit(t("Plaats je reactie"), {}, {}, true))),
                         fine_button(page));
        }));
}

Html undo(const DraftPage& page) {
    return look::notice(look::Tone::plain, t("Weggehaald"),
                        form(method("post"), action(draft_path(page.opened.about.id, "terug")), cls("act"),
                             input(type("hidden"), name("gezien"), value(std::to_string(page.undo_version))),
                             look::submit(t("Zet terug"), {}, {}, true)));
}
} // namespace

Html draft_page(const DraftPage& page) {
    const Summary& about = page.opened.about;
    Html main;
    main += texts_card(page);
    for (const Part part : parts)
        main += part_card(page, part);
    if (page.may_write) main += new_step(page);
    main += comments_card(page);
    Html beside = about.is_deleted ? restore_card(page) : looks_card(page);
    if (!page.may_write && page.approval && !about.is_withdrawn)
        beside += look::card(t("Goedgekeurd"), approved_by(*page.approval));
    if (page.may_write) beside += group(approval_card(page), advice_card(page));
    return group(
        look::breadcrumbs({{t("Thuisopdrachten"), "/thuisopdrachten"}}),
        look::heading(tf("Leerjaar {grade} · ongeveer {n} minuten", fmt::arg("grade", about.grade),
                         fmt::arg("n", page.form.minutes)),
                      about.title),
        p(state_tags(about)), look::error_summary(page.errors),
        when(page.changed_meanwhile,
             [&] {
                 return look::notice(look::Tone::attention,
                                     tf("{name} veranderde dit net", fmt::arg("name", about.changed_by)),
                                     p(t("Kijk het nog eens na. Keur het daarna goed.")));
             }),
        when(page.was_gone,
             [&] {
                 return look::notice(
                     look::Tone::plain, t("Dat was al weg"),
                     p(tf("{name} veranderde deze opdracht net. Wat jij wilde weghalen, staat er niet meer.",
                          fmt::arg("name", about.changed_by))));
             }),
        when(page.undo_version > 0, [&] { return undo(page); }), look::columns(main, beside));
}

} // namespace trialoog::content
