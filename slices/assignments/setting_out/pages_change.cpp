#include "slices/assignments/setting_out/pages_change.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/setting_out/pages_set_out.hpp"
#include "slices/assignments/work/wording.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {

Html crumbs(const ClassWork& work) {
    return look::breadcrumbs(
        {{tf("Klas {name}", fmt::arg("name", work.of_class.name)), class_path(work.of_class.id)},
         {t_content(work.form->title), class_work_path(work.id)}});
}

Html who_hears(int told) {
    return told == 0
               ? Html(p(t("Ouders hoeven hiervan niets te weten, of krijgen meteen het goede bericht.")))
               : Html(p(
                     tn("{n} ouder krijgt hier bericht van.", "{n} ouders krijgen hier bericht van.", told)));
}

Html top_notice(const ChangePage& page) {
    if (page.is_stale)
        return look::notice(
            look::Tone::attention, t("Een collega veranderde dit ook"),
            p(t("Hieronder staat wat jij schreef. Er is nog niets bewaard. Klopt het? Bewaar dan opnieuw.")));
    if (page.told) return look::notice(look::Tone::good, t("Bewaard"), who_hears(*page.told));
    if (page.own_days)
        return look::notice(look::Tone::good, t("Meer tijd gegeven"), who_hears(*page.own_days));
    return {};
}

bool is_told(const ChangePage& page) { return page.work.dates.announced_on <= page.today; }

Html other_acts(const ChangePage& page) {
    return look::card(
        t("Of liever"),
        ul(cls("people"),
           when(is_told(page),
                [&] {
                    return li(div(b(t("Meer tijd voor één leerling")),
                                  p(cls("detail"), t("Voor wie ziek was, of langer nodig heeft."))),
                              look::button_link(class_work_path(page.work.id, "meer-tijd"),
                                                t("Geef meer tijd"), true));
                }),
           li(div(b(t("De opdracht terugnemen")),
                  p(cls("detail"), t("Dan hoeft niemand hem te doen. Je kunt hem later weer uitzetten."))),
              look::button_link(class_work_path(page.work.id, "terugnemen"), t("Neem terug"), true))));
}

} // namespace

Html change_page(const ChangePage& page) {
    const std::string back = class_work_path(page.work.id);
    return group(
        crumbs(page.work),
        look::heading(when_line(page.work), t("Wijzig deze opdracht"),
                      t("Verandert de inleverdag of wat leerlingen terughoren? Dan krijgen de ouders die het "
                        "al weten vanzelf bericht, in hun eigen taal als wij die hebben.")),
        top_notice(page), look::error_summary(page.errors),
        look::post_form(
            class_work_path(page.work.id, "wijzigen"),
            group(input(type("hidden"), name("gezien"), value(std::to_string(page.work.changes))),
                  dates_card(page.dates, page.errors,
                             is_told(page) ? std::optional(page.work.dates.announced_on) : std::nullopt),
                  feedback_card(page.feedback, page.errors),
                  look::foot(group(a(href(back), t("Terug")), look::submit(t("Bewaar")))))),
        other_acts(page));
}

Html more_time_page(const MoreTimePage& page) {
    const std::string back = class_work_path(page.work.id, "wijzigen");
    Html fields;
    for (const PupilRow& row : page.rows) {
        const auto typed = page.typed.find(row.work_id);
        const std::string kept = row.more_time_until ? row.more_time_until->iso() : std::string();
        fields += look::text_field({.name = "tot-" + row.work_id,
                                    .label = row.name,
                                    .value = typed == page.typed.end() ? kept : typed->second,
                                    .type = "date"},
                                   page.errors);
    }
    if (page.rows.empty()) fields = p(t("Iedereen heeft ingeleverd."));
    return group(
        crumbs(page.work),
        look::heading(
            when_line(page.work), t("Meer tijd voor één leerling"),
            tf("De klas levert in op {day}. Kies bij een leerling een latere dag. Leeg betekent: gewoon "
               "met de klas mee.",
               fmt::arg("day", i18n::long_date(page.work.dates.hand_in_on)))),
        look::error_summary(page.errors),
        look::post_form(class_work_path(page.work.id, "meer-tijd"),
                        group(div(cls("own-days"), fields),
                              look::foot(group(a(href(back), t("Terug")), look::submit(t("Bewaar")))))));
}

Html withdraw_page(const WithdrawPage& page) {
    const ClassWork& work = page.work;
    const bool told = work.dates.announced_on <= page.today;
    return group(crumbs(work),
                 look::heading(when_line(work),
                               tf("{title} terugnemen?", fmt::arg("title", t_content(work.form->title))),
                               t("Dan staat de opdracht niet meer op de lijst van leerlingen en ouders.")),
                 ul(li(told ? t("Ouders die het al weten, krijgen bericht dat het niet doorgaat.")
                            : t("Ouders weten nog van niets. Zij krijgen geen bericht.")),
                    when(page.begun > 0,
                         [&] {
                             return li(tn("{n} leerling is al begonnen. Wat er staat, blijft bewaard.",
                                          "{n} leerlingen zijn al begonnen. Wat er staat, blijft bewaard.",
                                          page.begun));
                         }),
                    when(page.handed_in > 0,
                         [&] {
                             return li(tn("{n} leerling leverde al in. Dat blijft in het dossier.",
                                          "{n} leerlingen leverden al in. Dat blijft in het dossier.",
                                          page.handed_in));
                         }),
                    li(t("Zet je de opdracht later weer uit? Dan gaat iedereen verder waar hij was."))),
                 look::post_form(class_work_path(work.id, "terugnemen"),
                                 look::foot(group(a(href(class_work_path(work.id)), t("Terug")),
                                                  look::submit(t("Neem terug"))))));
}

} // namespace trialoog::assignments
