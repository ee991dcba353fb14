#include "slices/assignments/class/pages_class.hpp"

#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/companion_kind.hpp"
#include "slices/assignments/work/wording.hpp"

namespace trialoog::assignments {
using namespace html;
namespace {

/// What many rows show alike, made once: a class of 28 is looked at often.
struct RowParts {
    Html handed_in = look::tag(look::Tone::good, t("ingeleverd")),
         handed_in_on_paper = look::tag(look::Tone::good, t("ingeleverd op papier")),
         handed_in_late = look::tag(look::Tone::good, t("later ingeleverd")),
         late = look::tag(look::Tone::attention, t("te laat")),
         not_begun = look::tag(look::Tone::plain, t("nog niet begonnen")),
         photo = span(cls("with-photo"), look::icon("camera"), span(cls("unseen"), t("foto erbij")));
    std::string nobody_yet = t("nog niet gekozen"), new_here = t("nieuw in de klas");
};

Html how_far(const PupilRow& row, bool late, int asked) {
    const std::string count =
        tf("{answered} van {asked}", fmt::arg("answered", row.answered), fmt::arg("asked", asked));
    return look::tag(late ? look::Tone::attention : look::Tone::plain,
                     (late ? t("te laat") : t("begonnen")) + ", " + count);
}

/// Writes the state's tag.
void write_state(std::string& out, const PupilRow& row, const ClassOverview& page, int asked,
                 const RowParts& parts) {
    const bool late = is_late(row, page.work.dates.hand_in_on, page.today);
    if (row.handed_in_at && row.on_paper)
        parts.handed_in_on_paper.write(out);
    else if (row.handed_in_at)
        (late ? parts.handed_in_late : parts.handed_in).write(out);
    else if (row.begun)
        how_far(row, late, asked).write(out);
    else
        (late ? parts.late : parts.not_begun).write(out);
}

/// "moeder", "oom Karim", "stiefouder (Rob)": what the pupil calls them, where that says more.
std::string with_whom(const PupilRow& row, const RowParts& parts) {
    if (row.work_id.empty()) return parts.new_here;
    if (row.companion.empty()) return parts.nobody_yet;
    std::string label = companion_label(row.companion);
    const std::string& name = row.companion_name;
    if (name.empty() || row.companion == "mother" || row.companion == "father") return label;
    const bool says_who = name.find(label.substr(0, 4)) != std::string::npos; // "tante Riet", "de buurvrouw"
    return says_who ? name : label.append(" (").append(name).append(")");
}

Html roll(const ClassOverview& page) {
    int asked = 0;
    for (const Field& field : page.work.form->fields)
        asked += field.is_required();
    const RowParts parts;
    std::string rows;
    rows.reserve(page.rows.size() * 400);
    for (const PupilRow& row : page.rows) {
        rows += "<li>";
        if (page.may_see_work && !row.work_id.empty())
            a(href(work_path(row.work_id, "bekijk")), row.name).write(rows);
        else
            b(row.name).write(rows);
        write_state(rows, row, page, asked, parts);
        span(cls("with-whom"), with_whom(row, parts)).write(rows);
        if (row.has_photo) parts.photo.write(rows);
        rows += "</li>";
    }
    return ol(cls("roll"), trusted(std::move(rows)));
}

Html coverage_card(const ClassOverview& page) {
    const Coverage counted = coverage(page.rows);
    return look::card(
        tf("{found} van {all} hebben een volwassene gevonden", fmt::arg("found", counted.found()),
           fmt::arg("all", counted.pupils)),
        look::coverage(counted.found(), counted.pupils,
                       tf("{parent} ouder · {other} iemand anders · {nobody} nog niemand",
                          fmt::arg("parent", counted.parent), fmt::arg("other", counted.somebody_else),
                          fmt::arg("nobody", counted.nobody()))));
}

bool is_debrief_due(const ClassOverview& page) {
    return page.today >= page.work.dates.debrief_on && !page.work.debriefed_at;
}

Html debrief_link(const ClassOverview& page) {
    if (!page.is_mentor) return {};
    const bool now = is_debrief_due(page);
    return p(look::button_link(
        class_work_path(page.work.id, "nabespreken"),
        page.work.debriefed_at ? t("Bekijk de nabespreking") : t("Bespreek na met de klas"), !now));
}

Html change_link(const ClassOverview& page) {
    if (!page.may_change || page.work.debriefed_at) return {};
    return p(look::button_link(class_work_path(page.work.id, "wijzigen"), t("Wijzig of neem terug"), true));
}

Html paper_link(const ClassOverview& page) {
    if (!page.is_mentor) return {};
    return p(
        look::button_link(class_work_path(page.work.id, "papier"), t("Op papier: print of voeg toe"), true));
}

} // namespace

Html class_overview(const ClassOverview& page) {
    if (page.rows.empty())
        return group(
            look::heading(when_line(page.work), t_content(page.work.form->title)),
            look::empty_state(t("Nog niemand in deze klas"),
                              t("Staan de leerlingen in de administratie? Dan verschijnen ze hier.")));
    return group(look::heading(when_line(page.work), t_content(page.work.form->title)), page.needs,
                 div(cls("columns class-on-a-page"), section(aria_label(t("Leerlingen")), roll(page)),
                     is_debrief_due(page) ? Html(aside(debrief_link(page), coverage_card(page),
                                                       paper_link(page), change_link(page)))
                                          : Html(aside(page.beside, coverage_card(page), debrief_link(page),
                                                       paper_link(page), change_link(page)))));
}

} // namespace trialoog::assignments
