#include "slices/leavers/pages.hpp"

#include "look/data.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"

#include <array>

namespace trialoog::leavers {
using namespace html;
namespace {

std::string path_of(std::string_view person_id) {
    return std::string(list_path) + "/" + std::string(person_id);
}

std::string who(const Notice& one) {
    switch (one.as_what) {
    case AsWhat::pupil:
        return one.pupil_number.empty() ? t("leerling")
                                        : tf("leerling {number}", fmt::arg("number", one.pupil_number));
    case AsWhat::adult:
        return one.child.empty() ? t("ouder of verzorger")
                                 : tf("ouder van {name}", fmt::arg("name", one.child));
    case AsWhat::staff:
        break;
    }
    return t("medewerker");
}

std::string what_goes(const Notice& one) {
    if (one.what == What::enrolment) return t("ook naam en klassen");
    return one.as_what == AsWhat::pupil ? t("alles, naam en klassen nog niet") : t("alles");
}

Html table_of(const ListView& view) {
    std::vector<std::vector<Html>> rows;
    for (const Notice& one : view.notices.notices)
        rows.push_back({group(a(href(path_of(one.person_id)), one.name), br(), span(cls("detail"), who(one))),
                        group(i18n::long_date(one.last_on, true)), group(what_goes(one)),
                        group(i18n::long_date(one.forget_on, true))});
    return look::data_table(
        t("Wie we vergeten"),
        {t("Wie"), t("Laatste dag op school"), t("Wat gaat er weg"), t("Op zijn vroegst")}, rows);
}

Html stopped(const ListView& view) {
    if (!view.stop) return {};
    const std::string today = i18n::long_date(view.today, true);
    return look::notice(
        look::Tone::attention, t("De datum maakte een sprong"),
        group(
            p(tf("Van {before} naar {after}. Klopt dat niet, dan loopt de klok van de computer voor. Daarom "
                 "vergeten we nu niemand.",
                 fmt::arg("before", i18n::long_date(view.stop->last_night, true)),
                 fmt::arg("after", i18n::long_date(view.stop->stopped_on, true)))),
            p(t("Stond Trialoog een tijd uit? Dan kun je verder.")),
            look::post_form(std::string(list_path) + "/datum",
                            group(input(type("hidden"), name("dag"), value(view.today.iso())),
                                  look::submit(tf("Ja, het is vandaag {day}", fmt::arg("day", today)))))));
}

Html more_at_once(const ListView& view) {
    if (view.waiting == 0) return {};
    return look::notice(
        look::Tone::attention, tn("{n} persoon wacht nog", "{n} mensen wachten nog", view.waiting),
        group(
            p(t("We vergeten per nacht maar een klein deel van de school. Dan zie je het op tijd als er iets "
                "niet klopt.")),
            look::post_form(std::string(list_path) + "/ja",
                            group(input(type("hidden"), name("dag"), value(view.today.iso())),
                                  look::submit(t("Vergeet ze de komende nacht allemaal"), {}, {}, true)))));
}

Html kept_card(const ListView& view) {
    if (view.kept.empty()) return {};
    std::vector<std::vector<Html>> rows;
    for (const Kept& one : view.kept)
        rows.push_back({group(a(href(path_of(one.person_id)), one.name)),
                        group(i18n::long_date(one.until_on.plus_days(-1), true)), group(one.reason),
                        group(one.by)});
    return group(h2(t("Langer bewaard")),
                 look::data_table(t("Langer bewaard"),
                                  {t("Wie"), t("Tot en met"), t("Waarom"), t("Besloten door")}, rows));
}

Html months_card(const ListView& view, const look::Errors& errors) {
    std::vector<look::Choice> choices;
    for (const int months : {12, 18, 24, 30, 36})
        choices.push_back({std::to_string(months), how_long(months)});
    return look::card(t("Hoe lang bewaren jullie?"),
                      look::post_form(std::string(list_path) + "/termijn",
                                      group(look::select_field(
                                                {.name = "maanden",
                                                 .label = t("Na de laatste dag op school"),
                                                 .hint = t("Twee jaar is gewoon. Is er voor één leerling een "
                                                           "reden? Bewaar die dan apart langer."),
                                                 .value = std::to_string(view.months)},
                                                choices, errors),
                                            look::submit(t("Bewaar"), {}, {}, true))));
}

Html history(const ListView& view) {
    std::vector<std::pair<std::string, Html>> lines;
    for (const Night& one : view.nights)
        if (one.forgotten > 0)
            lines.emplace_back(i18n::long_date(one.ran_on, true),
                               group(tn("{n} persoon vergeten", "{n} mensen vergeten", one.forgotten)));
    if (lines.empty()) return {};
    return look::card(t("Vergeten"), look::definitions(lines));
}

Html keep_form(const PersonView& view, const look::Errors& errors) {
    return look::card(
        t("Langer bewaren"),
        group(p(t("Bijvoorbeeld omdat er een klacht loopt. Zonder goede reden mag het niet.")),
              look::post_form(path_of(view.person_id()) + "/langer",
                              group(look::text_area({.name = reason_field,
                                                     .label = t("Waarom?"),
                                                     .hint = t("Schrijf hier niets over de leerling zelf."),
                                                     .value = view.typed_reason,
                                                     .required = true,
                                                     .max_length = static_cast<int>(longest_reason)},
                                                    3, errors),
                                    look::text_field({.name = until_field,
                                                      .label = t("Tot en met welke dag?"),
                                                      .value = view.typed_until,
                                                      .type = "date",
                                                      .required = true},
                                                     errors),
                                    look::submit(t("Bewaar langer"))))));
}

} // namespace

std::string how_long(int months) {
    if (months == 18) return t("anderhalf jaar");
    if (months == 30) return t("tweeënhalf jaar");
    return tn("{n} jaar", "{n} jaar", months / 12);
}

html::Html list_page(const ListView& view, const look::Errors& errors) {
    const int pages = (view.notices.total + notices_on_a_page - 1) / notices_on_a_page;
    return group(
        look::heading(
            {}, t("Wie we vergeten"),
            tf("Wie van school is, vergeten we na {long}: antwoorden, foto's, dossier, berichten. Van "
               "leerlingen bewaren we naam, geboortedatum, leerlingnummer en klassen vijf jaar. Dat moet "
               "van de wet.",
               fmt::arg("long", how_long(view.months)))),
        look::error_summary(errors), stopped(view), more_at_once(view),
        view.notices.notices.empty()
            ? look::empty_state(
                  t("Nu niemand"),
                  t("Wie binnenkort aan de beurt is, staat hier minstens een maand van tevoren."))
            : group(p(t("Klopt er iets niet? Kies een naam.")), table_of(view),
                    look::pagination(view.page, pages,
                                     [](int page) {
                                         return std::string(list_path) + "?bladzijde=" + std::to_string(page);
                                     })),
        kept_card(view), months_card(view, errors), history(view));
}

html::Html fetch_page(const std::vector<Notice>& pupils) {
    std::vector<std::vector<Html>> rows;
    for (const Notice& one : pupils)
        rows.push_back({group(one.name, br(), span(cls("detail"), who(one))),
                        group(i18n::long_date(one.last_on, true)),
                        group(i18n::long_date(one.forget_on, true)),
                        group(look::act("/dossiers/vertrokken/" + one.person_id, t("Maak een ZIP")))});
    return group(
        look::breadcrumbs({{t("Dossiers"), "/dossiers"}}),
        look::heading(
            {}, t("Dossiers van wie weg is"),
            t("Deze leerlingen zijn al lang van school. Straks gaat hun dossier weg. Wil iemand het nog "
              "hebben? Maak dan een ZIP en geef die mee.")),
        rows.empty()
            ? look::empty_state(t("Nu niemand"),
                                t("Wie binnenkort aan de beurt is, staat hier minstens een maand van "
                                  "tevoren."))
            : look::data_table(t("Dossiers van wie weg is"),
                               {t("Wie"), t("Laatste dag op school"), t("Op zijn vroegst"), t("Ophalen")},
                               rows));
}

html::Html person_page(const PersonView& view, const look::Errors& errors) {
    Html facts;
    if (view.notice) {
        const Notice& one = *view.notice;
        facts = look::definitions({{t("Wie"), group(who(one))},
                                   {t("Laatste dag op school"), group(i18n::long_date(one.last_on, true))},
                                   {t("Wat gaat er weg"), group(what_goes(one))},
                                   {t("Op zijn vroegst"), group(i18n::long_date(one.forget_on, true))},
                                   {t("Op de lijst sinds"), group(i18n::long_date(one.listed_on, true))}});
    }
    Html kept;
    if (view.kept)
        kept = look::notice(look::Tone::plain,
                            tf("Langer bewaard, tot en met {day}",
                               fmt::arg("day", i18n::long_date(view.kept->until_on.plus_days(-1), true))),
                            group(p(view.kept->reason), look::act(path_of(view.person_id()) + "/niet-langer",
                                                                  t("Niet langer bewaren"))));
    const bool whole = view.notice && view.notice->what == What::person;
    return group(
        look::breadcrumbs({{t("Wie we vergeten"), list_path}}), look::heading({}, view.name()),
        look::error_summary(errors), kept, facts,
        when(whole && view.notice->as_what == AsWhat::pupil,
             [] { return p(t("Wil de leerling het dossier nog hebben? De decaan kan het eerst ophalen.")); }),
        when(whole || view.kept, [&] { return keep_form(view, errors); }));
}

} // namespace trialoog::leavers
