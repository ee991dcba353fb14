#include "slices/assignments/setting_out/pages_set_out.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/wording.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {

Html date_field(const char* name, std::string label, std::string hint, const std::string& typed,
                const look::Errors& errors) {
    return look::text_field({.name = name,
                             .label = std::move(label),
                             .hint = std::move(hint),
                             .value = typed,
                             .type = "date",
                             .required = true},
                            errors);
}

Html preview(const SetOutPage& page) {
    const Names names{page.example_pupil, t("een volwassene"), t("een volwassene")};
    const auto side = [&](Side who) {
        return group(p(say(page.form.why.to(who), names)), p(say(page.form.expected.to(who), names)));
    };
    return group(h2(t("Dit lezen zij")),
                 look::voice_card(look::Voice::pupil,
                                  tf("{name} leest", fmt::arg("name", page.example_pupil)),
                                  side(Side::pupil)),
                 look::voice_card(
                     look::Voice::parent, t("De ouder leest"),
                     group(side(Side::adult),
                           p(cls("hint"), t("Ouders krijgen dit per e-mail of brief, in hun eigen taal als "
                                            "wij die hebben.")))));
}

} // namespace

Html dates_card(const TypedDates& dates, const look::Errors& errors, std::optional<Day> told_on) {
    const Html announced = told_on ? group(p(tf("Leerlingen en ouders weten het sinds {day}.",
                                                fmt::arg("day", i18n::long_date(*told_on)))),
                                           input(type("hidden"), name("aankondigen"), value(dates.announced)))
                                   : date_field("aankondigen", t("Aankondigen"),
                                                t("Vanaf deze dag zien leerlingen en ouders de opdracht."),
                                                dates.announced, errors);
    return look::card(
        t("Wanneer?"),
        group(p(cls("hint"), t("Trialoog kent de vakanties niet: kijk de data na.")), announced,
              date_field("voorbereiden", t("Voorbereiden in de klas"),
                         t("De leerlingen kiezen met wie ze het doen, en beginnen vast."), dates.prepared,
                         errors),
              date_field("inleveren", t("Inleveren"),
                         t("Later inleveren kan. Jij ziet dan dat het later was."), dates.hand_in, errors),
              date_field("nabespreken", t("Nabespreken in de klas"), t("Wat hebben de leerlingen geleerd?"),
                         dates.debrief, errors)));
}

Html embedded_card(const Template& form, const std::vector<year_plan::Activity>& before) {
    Html all;
    if (!before.empty())
        all += group(h2(t("Hier bouwt het op")), ul(each(before, [](const year_plan::Activity& one) {
                         return li(t_content(one.title), " ",
                                   span(cls("detail"), i18n::short_date(one.ends_on)));
                     })));
    if (!form.preparation.empty())
        all += group(h2(t("Zo bereid je het voor")), p(t_content(form.preparation)));
    if (!form.debrief.empty()) all += group(h2(t("Zo bespreek je het na")), p(t_content(form.debrief)));
    return all.empty() ? all : look::voice_card(look::Voice::mentor, t("Voor jou"), all);
}

Html would_help_card(const std::vector<WouldHelp>& all) {
    if (all.empty()) return {};
    return look::card(
        t("Dit zou helpen"),
        group(p(cls("hint"), t("Genoteerd bij het nabespreken. Kijk of het nu geregeld is.")),
              ul(each(all, [](const WouldHelp& one) { return li(b(one.name), ": ", one.note); }))));
}

Html feedback_card(const std::string& feedback, const look::Errors& errors) {
    return look::card(
        t("Wat horen ze terug?"),
        look::text_area({.name = "terugkoppeling",
                         .label = t("Zo hoort de leerling iets terug"),
                         .hint = t("Waar, wanneer en hoe? Leerlingen en ouders lezen deze zin."),
                         .value = feedback,
                         .required = true,
                         .max_length = static_cast<int>(longest_feedback)},
                        3, errors));
}

Html set_out_page(const SetOutPage& page) {
    const std::string path = class_path(page.of_class.id);
    return group(
        look::breadcrumbs({{tf("Klas {name}", fmt::arg("name", page.of_class.name)), path}}),
        look::heading(tf("Thuisopdracht · ongeveer {n} minuten", fmt::arg("n", page.form.minutes)),
                      t_content(page.form.title),
                      tf("Zet deze opdracht uit voor klas {name}.", fmt::arg("name", page.of_class.name))),
        look::error_summary(page.errors), page.above, page.embedded, page.beside,
        look::post_form(path + "/uitzetten/" + page.form.key,
                        group(dates_card(page.dates, page.errors), feedback_card(page.feedback, page.errors),
                              look::foot(group(a(href(path), t("Terug")), look::submit(t("Zet uit")))))),
        preview(page));
}

} // namespace trialoog::assignments
