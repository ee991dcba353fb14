#include "slices/assignments/classes/classes_pages.hpp"

#include "look/data.hpp"
#include "look/form.hpp"
#include "look/page.hpp"
#include "look/people.hpp"
#include "platform/http/http.hpp"
#include "platform/i18n/i18n.hpp"
#include "platform/text/csv.hpp"
#include "slices/assignments/work/wording.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {

/// Of one class everything is shown to who may see its names anyway.
std::string part(int part, int whole) {
    if (whole == 0) return "";
    return tf("{part} van {whole}", fmt::arg("part", part), fmt::arg("whole", whole));
}

std::vector<std::string> columns() {
    return {t("Klas"),         t("Mentor"),     t("Heeft de mentor nodig"),
            t("Weet met wie"), t("Ingeleverd"), t("Ouder kwam binnen"),
            t("Loopt nu")};
}

std::vector<Html> row(const ClassFigures& one) {
    const Figures& f = one.figures;
    return {a(href(class_path(one.id)), one.name),
            span(one.mentors),
            f.works == 0 ? Html() : Html(span(part(f.need_mentor, f.pupils))),
            f.works == 0 ? Html() : Html(span(part(f.with_adult, f.works))),
            f.works == 0 ? Html() : Html(span(part(f.handed_in, f.works))),
            span(part(f.came_in, f.pupils)),
            group(each(one.running, [](const std::string& title) { return div(title); }))};
}

Html filter_form(const ClassesPage& page) {
    std::vector<look::Choice> grades{{"0", t("Alle leerjaren")}};
    for (int grade = 1; grade <= 4; ++grade)
        grades.push_back({std::to_string(grade), tf("Leerjaar {number}", fmt::arg("number", grade))});
    return form(
        method("get"), action("/klassen"),
        look::select_field(
            {.name = "leerjaar", .label = t("Leerjaar"), .value = std::to_string(page.filter.grade)}, grades),
        look::select_field({.name = "volgorde",
                            .label = t("Wie staat bovenaan?"),
                            .value = std::string(code(page.filter.order))},
                           {{"klas", t("Op naam van de klas")},
                            {"hulp", t("Waar de meeste leerlingen de mentor nodig hebben")},
                            {"ingeleverd", t("Waar het minst is ingeleverd")},
                            {"ouders", t("Waar de minste ouders binnen kwamen")}}),
        look::submit(t("Laat zien"), {}, {}, true));
}

Html pupil_form(const ClassesPage& page) {
    return form(method("get"), action("/klassen"), role("search"),
                look::text_field({.name = "zoek",
                                  .label = t("Zoek een leerling op naam"),
                                  .value = page.words,
                                  .type = "search",
                                  .max_length = 100}),
                look::submit(t("Zoek"), {}, {}, true));
}

Html pupils_found(const ClassesPage& page) {
    if (page.words.empty()) return {};
    if (page.found.empty())
        return look::empty_state(tf("Geen leerling gevonden met “{words}”", fmt::arg("words", page.words)),
                                 t("Zoek op een deel van de naam."));
    std::vector<look::PersonRow> rows;
    for (const PupilOfSchool& one : page.found) {
        rows.push_back({one.name, tf("klas {class}", fmt::arg("class", one.class_name)),
                        page.may_see_dossier ? "/dossier/" + one.id : class_path(one.class_id)});
    }
    return look::card(
        tn("{n} leerling gevonden", "{n} leerlingen gevonden", static_cast<long long>(rows.size())),
        look::person_list(rows));
}

std::string csv_path(const ClassFilter& filter) {
    return fmt::format("/klassen/csv?leerjaar={}&volgorde={}", filter.grade, code(filter.order));
}

} // namespace

Html classes_page(const ClassesPage& page) {
    std::vector<std::vector<Html>> rows;
    for (const ClassFigures& one : page.classes)
        rows.push_back(row(one));
    return group(look::heading({}, t("Klassen"), t("Hoe ver is elke klas, en waar is hulp nodig?")),
                 pupil_form(page), pupils_found(page), filter_form(page),
                 rows.empty() ? look::empty_state(t("Nog geen klassen"),
                                                  t("Ze komen er als de administratie is ingelezen."))
                              : Html(group(look::data_table(t("Klassen"), columns(), rows),
                                           p(a(href(csv_path(page.filter)), look::icon("download"),
                                               t("Neem deze lijst mee als CSV"))))));
}

std::string classes_csv(const std::vector<ClassFigures>& classes) {
    text::Csv csv({t("Klas"), t("Leerjaar"), t("Mentor"), t("Leerlingen"), t("Heeft de mentor nodig"),
                   t("Opdrachten die lopen"), t("Weet met wie"), t("Ingeleverd"), t("Ouder kwam binnen"),
                   t("Loopt nu")});
    for (const ClassFigures& one : classes) {
        const Figures& f = one.figures;
        std::string running;
        for (const std::string& title : one.running)
            running += (running.empty() ? "" : " / ") + title;
        csv.add({one.name, std::to_string(one.grade), one.mentors, std::to_string(f.pupils),
                 std::to_string(f.need_mentor), std::to_string(f.works), std::to_string(f.with_adult),
                 std::to_string(f.handed_in), std::to_string(f.came_in), running});
    }
    return std::move(csv).str();
}

} // namespace trialoog::assignments
