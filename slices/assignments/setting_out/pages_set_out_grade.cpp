#include "slices/assignments/setting_out/set_out_grade.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/wording.hpp"

#include <algorithm>

namespace trialoog::assignments {
using namespace html;
namespace {

Html classes_card(const SetOutGradePage& page) {
    std::vector<look::Choice> choices;
    Html given;
    for (const ClassOfGrade& one : page.grade.classes) {
        if (one.given_id.empty())
            choices.push_back({one.id, tf("Klas {name}", fmt::arg("name", one.name))});
        else
            given +=
                li(a(href(class_work_path(one.given_id)), tf("Klas {name}", fmt::arg("name", one.name))));
    }
    Html all = look::checkbox_field({.name = "klas", .label = t("Voor deze klassen")}, choices, page.picked,
                                    page.errors);
    if (!given.empty()) all += group(p(cls("hint"), t("Deze klassen hebben hem al:")), ul(given));
    return look::card(t("Welke klassen?"), all);
}

bool all_have_it(const SetOutGradePage& page) {
    return std::ranges::none_of(page.grade.classes,
                                [](const ClassOfGrade& one) { return one.given_id.empty(); });
}

Html given_list(const SetOutGradePage& page) {
    return ul(each(page.grade.classes, [](const ClassOfGrade& one) {
        return li(a(href(class_work_path(one.given_id)), tf("Klas {name}", fmt::arg("name", one.name))));
    }));
}

} // namespace

Html set_out_grade_page(const SetOutGradePage& page) {
    const std::string path = set_out_grade_path(page.grade.id, page.form.key);
    Html head = group(
        look::breadcrumbs({{t("Pakketten"), "/thuisopdrachten/pakketten"}}),
        look::heading(tf("Leerjaar {number} · ongeveer {n} minuten", fmt::arg("number", page.grade.number),
                         fmt::arg("n", page.form.minutes)),
                      t_content(page.form.title),
                      t("Zet deze opdracht in één keer uit. De mentor van elke klas gaat ermee verder.")),
        look::error_summary(page.errors), when(page.just_set_out > 0, [&] {
            return look::notice(look::Tone::good,
                                tn("Uitgezet voor {n} klas", "Uitgezet voor {n} klassen", page.just_set_out),
                                p(t("Mentoren zien de opdracht bij hun klas. Ouders horen het op de dag van "
                                    "de aankondiging.")));
        }));
    if (page.grade.classes.empty())
        return group(head,
                     look::empty_state(t("Nog geen klassen"), t("Dit leerjaar heeft nog geen klassen.")));
    if (all_have_it(page))
        return group(head, look::card(t("Alle klassen hebben deze opdracht"), given_list(page)));
    return group(
        head, page.beside,
        look::post_form(path, group(classes_card(page), dates_card(page.dates, page.errors),
                                    feedback_card(page.feedback, page.errors),
                                    look::foot(group(a(href("/thuisopdrachten/pakketten"), t("Terug")),
                                                     look::submit(t("Zet uit")))))));
}

} // namespace trialoog::assignments
