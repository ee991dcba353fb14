#include "slices/conversations/round_pages/times_form.hpp"

#include "look/buttons.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/typed.hpp"
#include "slices/conversations/rounds/paths.hpp"

namespace trialoog::conversations {
using namespace html;
namespace {

Html time(const TimesForm& form, const std::string& name, const std::string& label,
          const std::string& value) {
    return look::text_field({.name = name, .label = label, .value = value}, form.errors);
}

Html a_day(const TimesForm& form, Day day, const TypedDay& typed) {
    const auto pair = [&](std::size_t which) {
        return group(time(form, from_field(day, which), t("Van"), typed[which].from),
                     time(form, until_field(day, which), t("Tot"), typed[which].until));
    };
    const bool open = !typed[1].from.empty() || !typed[1].until.empty();
    return fieldset(cls("a-day"), legend(i18n::long_date(day)), pair(0),
                    details(cls("more"), flag("open", open),
                            summary(t("Nog een tijd op deze dag"), look::unseen(" " + i18n::long_date(day))),
                            div(cls("a-day"), pair(1))));
}

Html pattern_part(const TimesForm& form) {
    std::vector<look::Choice> weekdays{{"", t("Kies een dag")},    {"1", t("elke maandag")},
                                       {"2", t("elke dinsdag")},   {"3", t("elke woensdag")},
                                       {"4", t("elke donderdag")}, {"5", t("elke vrijdag")}};
    return look::card(
        t("Vaste tijden"),
        group(p(cls("hint"),
                t("Wij vullen de dagen hieronder in. Kun je een keer niet? Maak die dag dan leeg.")),
              div(cls("days"),
                  look::select_field({.name = "dag", .label = t("Welke dag?"), .value = form.pattern.weekday},
                                     weekdays, form.errors),
                  time(form, "elke-van", t("Van"), form.pattern.from),
                  time(form, "elke-tot", t("Tot"), form.pattern.until)),
              look::submit(t("Vul in"), "doe", "vul", true)));
}

Html about_giver(const TimesForm& form) {
    const bool open = !form.errors.of("lokaal").empty() || !form.errors.of("link").empty() ||
                      !form.errors.of("achter").empty() || form.round.place == Place::online;
    return details(
        cls("more"), flag("open", open), summary(t("Lokaal, link en pauze"), look::icon("chevron-down")),
        group(
            look::text_field({.name = "lokaal",
                              .label = t("Lokaal"),
                              .hint = t("Bijvoorbeeld: B12."),
                              .value = form.giver.room,
                              .max_length = int(longest_room)},
                             form.errors),
            look::text_field({.name = "link",
                              .label = t("Link voor een gesprek met beeld"),
                              .hint = t("Begint met https://. Een gezin dat online praat, krijgt deze link."),
                              .value = form.giver.link,
                              .type = "url",
                              .max_length = int(longest_link)},
                             form.errors),
            look::text_field({.name = "achter",
                              .label = t("Hoeveel gesprekken hooguit achter elkaar?"),
                              .hint = t("Daarna is er een pauze van één gesprek. Leeg: geen grens."),
                              .value = form.in_a_row,
                              .type = "number",
                              .input_mode = "numeric"},
                             form.errors)));
}

Html notices(const TimesForm& form) {
    if (form.is_stale)
        return look::notice(
            look::Tone::attention, t("Iemand anders veranderde deze tijden ook"),
            p(t("Hieronder staat wat jij schreef. Er is nog niets bewaard. Klopt het? Bewaar dan opnieuw.")));
    Html all;
    if (form.saved) all += look::notice(look::Tone::good, t("Bewaard"), Html());
    if (form.round.asked_at)
        all +=
            look::notice(look::Tone::plain, t("Gezinnen zijn al gevraagd"),
                         p(t("Nieuwe tijden zien zij als zij weer kijken. Wat je weghaalt, kan niet meer.")));
    return all;
}

std::string lead(const TimesForm& form) {
    return form.is_own ? t("Wanneer kun jij gesprekken voeren? Een dag die je leeg laat, kun je niet.")
                       : tf("Wanneer kan {name}? Een lege dag is een dag zonder gesprekken.",
                            fmt::arg("name", form.giver.name));
}

} // namespace

Html times_form(const TimesForm& form) {
    Html days;
    for (const auto& [day, typed] : form.days)
        days += a_day(form, day, typed);
    const std::string back = form.is_own ? "/gesprekken" : round_path(form.round.id);
    return group(
        look::heading(t_content(form.round.title), form.is_own ? t("Mijn tijden") : form.giver.name,
                      lead(form)),
        p(cls("detail"), period_text(form.round)), notices(form), look::error_summary(form.errors),
        when(!form.kept.empty(),
             [&] { return look::card(t("Zo worden het gesprekken"), evenings(form.kept, form.round)); }),
        look::post_form(
            form.path, group(look::on_enter(),
                             input(type("hidden"), name("gezien"), value(std::to_string(form.giver.version))),
                             pattern_part(form), h2(t("Dag voor dag")), days, about_giver(form),
                             look::foot(group(a(href(back), t("Terug")), look::submit(t("Bewaar")))))),
        when(!form.is_own && form.giver.part != Part::mentor,
             [&] { return look::act(form.path + "/weg", t("Haal uit deze ronde")); }));
}

void read_times_form(const http::Fields& sent, TimesForm& form) {
    const auto line = [&](const std::string& field) { return text::typed_line(sent.get(field)); };
    for (auto& [day, typed] : form.days)
        for (std::size_t which = 0; which < blocks_a_day; ++which)
            typed[which] = {line(from_field(day, which)), line(until_field(day, which))};
    form.pattern = {line("dag"), line("elke-van"), line("elke-tot")};
    form.giver.room = line("lokaal");
    form.giver.link = line("link");
    form.in_a_row = line("achter");
}

} // namespace trialoog::conversations
