// The pupils of whom somebody is mentor by themselves: their work and their dossiers, and nothing of the
// class.

#include "look/page.hpp"
#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/home/pages.hpp"

#include <set>

namespace trialoog::home {
namespace {

using namespace html;
using assignments::MentoredWork;

std::string detail_of(const MentoredWork& work) {
    const std::string when = tf("Inleveren: {day}", fmt::arg("day", i18n::long_date(work.hand_in_on)));
    return when + " · " +
           (work.with_whom.empty() ? t("nog niet gekozen met wie")
                                   : tf("samen met {name}", fmt::arg("name", work.with_whom)));
}

Html state_of(const MentoredWork& work) {
    if (work.handed_in) return look::tag(look::Tone::good, t("ingeleverd"));
    if (work.needs_mentor) return look::tag(look::Tone::attention, t("heeft jou nodig"));
    if (work.late) return look::tag(look::Tone::attention, t("te laat"));
    return look::tag(look::Tone::plain, work.begun ? t("begonnen") : t("nog niet begonnen"));
}

Html pupil_card(const HomeView& view, const access::PupilRef& pupil) {
    std::vector<look::PersonRow> rows;
    for (const MentoredWork& work : view.mentored_works)
        if (work.pupil_id == pupil.id)
            rows.push_back(
                {work.title, detail_of(work), "/werk/" + work.work_id + "/bekijk", state_of(work)});
    const std::string title =
        pupil.class_name.empty()
            ? pupil.name
            : tf("{name} · klas {class}", fmt::arg("name", pupil.name), fmt::arg("class", pupil.class_name));
    return look::card(
        title,
        group(rows.empty() ? Html(p(cls("hint"), t("Nu geen thuisopdracht."))) : look::person_list(rows),
              look::button_link("/dossier/" + pupil.id,
                                tf("Dossier van {name}", fmt::arg("name", pupil.called)), true)));
}

/// What is on now and next in the year of each of their grades.
Html years(const HomeView& view, const access::Viewer& viewer) {
    std::set<int> grades;
    Html all;
    for (const access::PupilRef& pupil : view.mentored) {
        const auto plan = view.plans.find(pupil.grade);
        if (plan == view.plans.end() || plan->second.empty() || !grades.insert(pupil.grade).second) continue;
        all += year_plan::now_and_next(plan->second.front().grade_id, plan->second, view.today, viewer);
    }
    return all;
}

} // namespace

Html mentored_section(const HomeView& view, const access::Viewer& viewer) {
    if (view.mentored.empty()) return {};
    Html cards =
        p(cls("hint"), t("De mentor van de klas zet uit, bespreekt na en deelt het papier uit. Jij kijkt mee "
                         "met deze leerlingen, en helpt waar het nodig is."));
    for (const access::PupilRef& pupil : view.mentored)
        cards += pupil_card(view, pupil);
    return section(cls("home-part"), h2(t("Mijn leerlingen")), look::columns(cards, years(view, viewer)));
}

} // namespace trialoog::home
