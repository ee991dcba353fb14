#include "look/form.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/first_page/first_page.hpp"

namespace trialoog::assignments {
namespace {
using namespace html;

std::string dates_of(const ClassAssignment& one) {
    return tf("Inleveren {hand_in} · nabespreken {debrief}",
              fmt::arg("hand_in", i18n::short_date(one.hand_in_on)),
              fmt::arg("debrief", i18n::short_date(one.debrief_on)));
}

Html on_paper(const ClassAssignment& one) {
    if (one.on_paper == 0) return {};
    return p(a(cls("move"), href("/opdracht/" + one.assignment_id + "/papier"),
               tn("Van {n} leerling zijn er bladen. Lever jij ze in?",
                  "Van {n} leerlingen zijn er bladen. Lever jij ze in?", one.on_paper)));
}

std::string by_when(const DevelopTask& task) {
    const std::string grade = tf("Leerjaar {number}", fmt::arg("number", task.grade));
    if (!task.ready_by) return grade;
    return grade + " · " + tf("klaar op {day}", fmt::arg("day", i18n::long_date(*task.ready_by)));
}
} // namespace

Html class_card(const ClassAssignment& one) {
    const int nobody = one.pupils - one.with_adult;
    Html need;
    if (nobody > 0 && !one.debriefed)
        need = p(look::tag(look::Tone::attention, tn("{n} leerling weet nog niet met wie",
                                                     "{n} leerlingen weten nog niet met wie", nobody)));
    return look::voice_card(
        look::Voice::mentor, dates_of(one),
        group(h3(one.title), need,
              look::coverage(one.with_adult, one.pupils,
                             tf("{found} van {all} hebben een volwassene gevonden",
                                fmt::arg("found", one.with_adult), fmt::arg("all", one.pupils))),
              p(cls("hint"), tf("{begun} begonnen, {handed_in} ingeleverd", fmt::arg("begun", one.begun),
                                fmt::arg("handed_in", one.handed_in))),
              on_paper(one), look::button_link("/opdracht/" + one.assignment_id, t("Bekijk de klas"))));
}

Html develop_card(const std::vector<DevelopTask>& tasks) {
    if (tasks.empty()) return {};
    std::vector<look::PersonRow> rows;
    for (const DevelopTask& task : tasks)
        rows.push_back({task.title, by_when(task), task.href,
                        task.late ? look::tag(look::Tone::attention, t("te laat")) : Html()});
    return look::card(t("Dit maak jij klaar"), look::person_list(rows));
}

} // namespace trialoog::assignments
