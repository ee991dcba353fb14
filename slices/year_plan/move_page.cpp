#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/year_plan/kind.hpp"
#include "slices/year_plan/pages.hpp"

namespace trialoog::year_plan {

namespace {

html::Html dates_form(const MovePage& page) {
    using namespace html;
    const look::Field begin{
        .name = "begin", .label = t("Eerste dag"), .value = page.starts_on, .type = "date", .required = true};
    const look::Field end{.name = "eind",
                          .label = t("Laatste dag"),
                          .hint = t("Duurt het één dag? Kies dan dezelfde dag."),
                          .value = page.ends_on,
                          .type = "date"};
    const std::string button = page.changed_meanwhile ? t("Bewaar toch mijn data") : t("Bewaar de data");
    const Html fields =
        group(input(type("hidden"), name("gezien"), value(std::to_string(page.opened.changed_at.ms))),
              look::text_field(begin, page.errors), look::text_field(end, page.errors), look::submit(button));
    return look::post_form("/activiteit/" + page.opened.activity.id, fields);
}

} // namespace

html::Html move_page(const MovePage& page) {
    using namespace html;
    const Activity& activity = page.opened.activity;
    const GradeYear& grade = page.opened.grade;
    Html content = look::breadcrumbs({{tf("Jaarplanning leerjaar {number}", fmt::arg("number", grade.number)),
                                       "/jaar/" + std::to_string(grade.number)}});
    content += look::heading(label(activity.kind), t_content(activity.title),
                             tf("Nu gepland: {dates}.", fmt::arg("dates", dates_of(activity))));
    content += look::error_summary(page.errors);
    if (page.changed_meanwhile)
        content +=
            look::notice(look::Tone::attention, t("Iemand anders heeft deze data net veranderd"),
                         p(tf("Nu staat er: {dates}. Jouw data staan hieronder en zijn nog niet bewaard.",
                              fmt::arg("dates", dates_of(activity)))));
    if (page.moved)
        content += look::notice(
            look::Tone::good, t("De nieuwe data zijn bewaard"),
            p(a(href("/jaar/" + std::to_string(grade.number)),
                tf("Naar de jaarplanning van leerjaar {number}", fmt::arg("number", grade.number)))));
    if (page.moved) content += page.beside;
    content += dates_form(page);
    if (!page.moved) content += page.beside;
    return content;
}

} // namespace trialoog::year_plan
