#include "slices/conversations/round_pages/round_views.hpp"

#include "look/data.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/conversations/guide/guide.hpp"
#include "slices/conversations/rounds/paths.hpp"

#include <algorithm>

namespace trialoog::conversations {
using namespace html;
namespace {

std::string stage_text(Stage stage) {
    switch (stage) {
    case Stage::preparing:
        return t("mentoren geven tijden");
    case Stage::answering:
        return t("gezinnen antwoorden");
    case Stage::planning:
        return t("het rooster wordt gemaakt");
    case Stage::published:
        return t("de tijden staan vast");
    case Stage::over:
        return t("voorbij");
    case Stage::withdrawn:
        return t("ingetrokken");
    }
    return {};
}

std::string place_text(Place place) {
    switch (place) {
    case Place::school:
        return t("op school");
    case Place::online:
        return t("online");
    case Place::phone:
        return t("per telefoon");
    case Place::home:
        return t("bij het gezin thuis");
    }
    return {};
}

bool has_times(const RoundPage& page, const RoundPerson& one) { return page.blocks.contains(one.id); }

Html round_row(const Round& round, const RoundsList& list) {
    const bool is_mine = std::ranges::count(list.mine, round.id) > 0;
    const Html name = list.may_plan ? Html(a(href(round_path(round.id)), t_content(round.title)))
                                    : Html(b(t_content(round.title)));
    return li(
        div(name, p(cls("detail"), period_text(round)),
            p(cls("buttons"), a(href(round_path(round.id, "antwoorden")), t("Wie heeft geantwoord?")),
              when(is_mine, [&] { return a(href(round_path(round.id, "mijn-tijden")), t("Mijn tijden")); }))),
        stage_tag(stage_of(round, list.today)));
}

Html without_mentor(const RoundPage& page) {
    if (page.classes_without_mentor.empty()) return {};
    return look::notice(look::Tone::attention, t("Niet elke leerling heeft een mentor"),
                        p(tf("Klas {names}: hier zijn leerlingen zonder mentor. Vraag de applicatiebeheerder "
                             "om er een te geven. Zolang "
                             "dat niet is gebeurd, vragen wij hun gezinnen niets. Later kan dat alsnog.",
                             fmt::arg("names", i18n::list_of(page.classes_without_mentor)))));
}

/// In itself; isolated, so that one from right to left leaves the rest of the line as it is.
std::string language_name(const std::string& code) {
    return "\u2068" + std::string(i18n::language(code).name) + "\u2069";
}

std::string said_of(const RoundPerson& one, const RoundPage& page) {
    const auto blocks = page.blocks.find(one.id);
    std::string text;
    if (one.part == Part::colleague) text = t("sluit aan") + " · ";
    if (one.part == Part::interpreter)
        text = tf("tolk {language}", fmt::arg("language", language_name(one.language))) + " · ";
    if (blocks == page.blocks.end()) return text + t("nog geen tijden");
    text += tn("{n} gesprek", "{n} gesprekken",
               static_cast<long long>(slots_in(blocks->second, page.round).size()));
    if (!one.room.empty()) text += " · " + tf("lokaal {room}", fmt::arg("room", one.room));
    return text;
}

Html giver_row(const RoundPerson& one, const RoundPage& page) {
    return li(div(a(href(giver_path(page.round.id, one.id)), one.name), p(cls("detail"), said_of(one, page))),
              has_times(page, one) ? look::tag(look::Tone::good, t("klaar"))
                                   : look::tag(look::Tone::attention, t("wacht op tijden")));
}

Html givers_card(const RoundPage& page) {
    std::vector<RoundPerson> sorted = page.givers; // who hasn't given times first
    std::ranges::stable_sort(sorted, {}, [&](const RoundPerson& one) { return has_times(page, one); });
    return look::card(
        t("Wie geeft tijden"),
        group(p(t("Een mentor geeft de eigen tijden. Jij kunt het ook doen: kies een naam.")),
              ul(cls("people"), each(sorted, [&](const RoundPerson& one) { return giver_row(one, page); }))));
}

Html join_card(const RoundPage& page) {
    std::vector<look::Choice> staff{{"", t("Kies een collega")}}, languages;
    for (const RoundPerson& one : page.staff)
        staff.push_back({one.id, one.name});
    for (const i18n::Language& one : i18n::languages())
        if (one.code != "nl") languages.push_back({std::string(one.code), std::string(one.name)});
    return details(
        cls("more"), flag("open", !page.errors.none()),
        summary(t("Een collega of tolk erbij"), look::icon("chevron-down")),
        look::post_form(round_path(page.round.id, "erbij"),
                        group(look::select_field({.name = "collega",
                                                  .label = t("Collega die bij gesprekken aansluit"),
                                                  .hint = t("Bijvoorbeeld de decaan of de zorgcoördinator.")},
                                                 staff, page.errors),
                              look::submit(t("Zet deze collega erbij"), "wie", "collega", true))),
        look::post_form(round_path(page.round.id, "erbij"),
                        group(look::text_field({.name = "naam",
                                                .label = t("Naam van de tolk"),
                                                .value = page.typed_name,
                                                .max_length = 80},
                                               page.errors),
                              look::select_field({.name = "taal", .label = t("Taal van de tolk")}, languages,
                                                 page.errors),
                              look::submit(t("Zet deze tolk erbij"), "wie", "tolk", true))));
}

Html told_notice(const RoundPage& page) {
    if (!page.told) return {};
    return look::notice(look::Tone::good, t("Gevraagd"),
                        p(tn("{n} ouder of leerling krijgt hier bericht van.",
                             "{n} ouders en leerlingen krijgen hier bericht van.", *page.told)));
}

Html families_card(const RoundPage& page, Stage stage) {
    const Round& round = page.round;
    Html content;
    if (round.asked_at)
        content +=
            look::coverage(page.answered, page.families,
                           tf("Van {answered} van de {families} leerlingen is er een antwoord.",
                              fmt::arg("answered", page.answered), fmt::arg("families", page.families)));
    content += Html(p(silence_text(round)));
    const bool may_ask = stage == Stage::preparing || stage == Stage::answering || stage == Stage::planning;
    if (may_ask && page.to_ask == 0)
        content += Html(p(t("Je kunt gezinnen vragen zodra er een mentor tijden heeft.")));
    if (may_ask && page.to_ask < page.families && page.to_ask > 0)
        content += Html(
            p(tf("Nu kun je de gezinnen van {ready} van de {families} leerlingen vragen. De anderen kunnen "
                 "later, als hun mentor tijden heeft. Niemand krijgt het bericht twee keer.",
                 fmt::arg("ready", page.to_ask), fmt::arg("families", page.families))));
    Html acts;
    if (may_ask && page.to_ask > 0)
        acts += look::act(round_path(round.id, "vragen"),
                          round.asked_at ? t("Vraag ook wie nog niets hoorde") : t("Vraag de gezinnen"),
                          round.asked_at.has_value());
    acts += look::button_link(round_path(round.id, "antwoorden"), t("Bekijk de antwoorden"), true);
    return look::card(t("De gezinnen"), group(content, div(cls("buttons"), acts)));
}

/// Where the talks get their times: of use once families were asked.
Html board_card(const Round& round, Stage stage) {
    if (!round.asked_at || stage == Stage::withdrawn) return {};
    const bool is_turn = stage == Stage::planning;
    std::string says = t("Als de gezinnen hebben geantwoord, maak je op het bord het rooster.");
    if (is_turn) says = t("De antwoorden zijn binnen. Maak nu op het bord het rooster.");
    if (round.published_at) says = t("De tijden staan vast. Op het bord zie je wie waar is.");
    return look::card(
        t("Het rooster"),
        group(p(says), look::button_link(round_path(round.id, "bord"),
                                         is_turn ? t("Maak het rooster") : t("Naar het bord"), !is_turn)));
}

/// What it came to so far: each figure says what it counts.
Html came_to(const RoundFigures& all) {
    if (all.held == 0) return {};
    const auto line = [](int number, const std::string& text) {
        return li(b(std::to_string(number)), " ", text);
    };
    return look::card(
        t("Zo gaat het"),
        ul(line(all.held, tf("van {n} gesprekken zijn gehouden", fmt::arg("n", all.talks))),
           line(all.families, t("gezinnen waren er, met een volwassene")),
           when(all.with_others > 0,
                [&] { return line(all.with_others, t("daarvan met iemand anders dan een ouder")); }),
           line(all.agreements, t("afspraken zijn gemaakt")), line(all.kept, t("daarvan zijn gelukt")),
           when(all.stuck > 0, [&] { return line(all.stuck, t("zitten vast")); })));
}

Html facts(const RoundPage& page) {
    const Round& round = page.round;
    std::vector<std::string> classes;
    for (const RoundClass& one : page.classes)
        classes.push_back(one.name);
    std::vector<std::pair<std::string, Html>> rows{
        {t("Klassen"), group(i18n::list_of(classes))},
        {t("Gesprekken"), group(period_text(round))},
        {t("Lengte"), group(tf("{minutes} minuten, {pause} minuten pauze", fmt::arg("minutes", round.minutes),
                               fmt::arg("pause", round.pause_minutes)))},
        {t("Plek"), group(place_text(round.place))},
        {t("Gezinnen antwoorden"),
         group(tf("tot en met {day}", fmt::arg("day", i18n::long_date(round.answer_by))))}};
    const auto add = [&](const std::string& term, const std::string& text) {
        if (!text.empty()) rows.emplace_back(term, group(text));
    };
    add(t("Nadruk"), round.emphasis);
    add(t("Ontvangst"), round.received_by);
    add(t("Wachten"), round.waiting_at);
    add(t("Naar het lokaal"), round.way);
    return look::card(t("De ronde"), look::definitions(rows));
}

} // namespace

Html stage_tag(Stage stage) {
    const look::Tone tone = stage == Stage::answering || stage == Stage::published ? look::Tone::good
                            : stage == Stage::planning                             ? look::Tone::attention
                                                                                   : look::Tone::plain;
    return look::tag(tone, stage_text(stage));
}

std::string period_text(const Round& round) {
    return tf("{from} tot en met {until}", fmt::arg("from", i18n::long_date(round.from)),
              fmt::arg("until", i18n::long_date(round.until)));
}

std::string silence_text(const Round& round) {
    return round.silence == Silence::any_time
               ? t("Wie niets laat weten, kan altijd: die krijgt een tijd.")
               : t("Wie niets laat weten, krijgt nog geen tijd: de mentor belt eerst.");
}

Html rounds_list(const RoundsList& list) {
    Html content;
    if (list.rounds.empty())
        content = p(t("Er is nog geen ronde van gesprekken."));
    else
        content =
            ul(cls("people"), each(list.rounds, [&](const Round& one) { return round_row(one, list); }));
    if (list.may_plan)
        content += Html(p(cls("buttons"), look::button_link(new_round_path(), t("Open een ronde"))));
    return look::card(t("Rondes van dit schooljaar"), content);
}

Html round_page(const RoundPage& page) {
    const Round& round = page.round;
    const Stage stage = stage_of(round, page.today);
    const bool may_change = stage != Stage::withdrawn && stage != Stage::over;
    const Guide* guide = find_guide(round.guide_key);
    return group(
        look::breadcrumbs({{t("Gesprekken"), "/gesprekken"}}),
        look::heading(guide && guide->title != round.title ? t_content(guide->title) : std::string(),
                      t_content(round.title), period_text(round)),
        p(stage_tag(stage)), told_notice(page), look::error_summary(page.errors), without_mentor(page),
        look::columns(group(came_to(page.figures), families_card(page, stage), board_card(round, stage),
                            givers_card(page), when(may_change, [&] { return join_card(page); })),
                      group(facts(page), when(may_change, [&] {
                                return p(
                                    cls("buttons"),
                                    look::button_link(round_path(round.id, "wijzigen"), t("Wijzig"), true),
                                    look::button_link(round_path(round.id, "intrekken"), t("Trek in"), true));
                            }))));
}

} // namespace trialoog::conversations
