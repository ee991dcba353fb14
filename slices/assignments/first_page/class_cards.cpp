#include "look/form.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/first_page/first_page.hpp"

namespace trialoog::assignments {
namespace {
using namespace html;

std::string dates_of(const ClassAssignment& one) {
    return tf("Inleveren {hand_in} · nabespreken {debrief}",
              fmt::arg("hand_in", i18n::short_date(one.dates.hand_in_on)),
              fmt::arg("debrief", i18n::short_date(one.dates.debrief_on)));
}

std::string by_when(const DevelopTask& task) {
    const std::string grade = tf("Leerjaar {number}", fmt::arg("number", task.grade));
    if (!task.ready_by) return grade;
    return grade + " · " + tf("klaar op {day}", fmt::arg("day", i18n::long_date(*task.ready_by)));
}
} // namespace

Html class_card(const ClassAssignment& one) {
    return look::voice_card(
        look::Voice::mentor, dates_of(one),
        group(h3(one.title),
              look::coverage(one.with_adult, one.pupils,
                             tf("{found} van {all} hebben een volwassene gevonden",
                                fmt::arg("found", one.with_adult), fmt::arg("all", one.pupils))),
              p(cls("hint"), tf("{begun} begonnen, {handed_in} ingeleverd", fmt::arg("begun", one.begun),
                                fmt::arg("handed_in", one.handed_in))),
              look::button_link("/opdracht/" + one.assignment_id, t("Bekijk de klas"))));
}

Html develop_card(const std::vector<DevelopTask>& tasks) {
    if (tasks.empty()) return {};
    std::vector<look::PersonRow> rows;
    for (const DevelopTask& task : tasks)
        rows.push_back({task.title, by_when(task), task.href,
                        task.is_discussed ? look::tag(look::Tone::plain, t("wacht op goedkeuring"))
                        : task.late       ? look::tag(look::Tone::attention, t("te laat"))
                                          : Html()});
    return look::card(t("Dit maak jij klaar"), look::person_list(rows));
}

} // namespace trialoog::assignments
