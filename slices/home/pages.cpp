#include "slices/home/pages.hpp"

#include "look/page.hpp"
#include "look/people.hpp"
#include "platform/i18n/i18n.hpp"

#include <algorithm>

namespace trialoog::home {
namespace {

using namespace html;
using access::Relation;
using assignments::OpenWork;

// To a pupil we say je, to everybody else u.
bool is_pupil(const access::Viewer& viewer) { return viewer.is(access::Role::pupil); }

std::string where_it_stands(const OpenWork& work) {
    if (work.debriefed) return t("Besproken in de klas");
    if (work.handed_in) return t("Ingeleverd");
    if (work.late) return t("Te laat. Inleveren kan nog.");
    return tf("Inleveren: {day}", fmt::arg("day", i18n::long_date(work.hand_in_on)));
}

std::string button_text(const OpenWork& work) {
    if (work.handed_in) return t("Bekijk");
    return work.begun ? t("Ga verder") : t("Begin");
}

std::string what_it_takes(const OpenWork& work, const access::PupilRef& pupil) {
    if (work.begun && work.asked > 0 && !work.handed_in)
        return tf("{done} van {asked} vragen klaar", fmt::arg("done", work.answered),
                  fmt::arg("asked", work.asked));
    if (pupil.relation == Relation::self)
        return tf("Samen met een volwassene, ongeveer {minutes} minuten", fmt::arg("minutes", work.minutes));
    return tf("Samen met {name}, ongeveer {minutes} minuten", fmt::arg("name", pupil.given_name),
              fmt::arg("minutes", work.minutes));
}

Html open_work(const OpenWork& work, const access::PupilRef& pupil) {
    const auto voice = pupil.relation == Relation::self ? look::Voice::pupil : look::Voice::parent;
    return look::voice_card(voice, t("Thuisopdracht"),
                            group(h3(work.title), p(cls("hint"), what_it_takes(work, pupil)),
                                  p(where_it_stands(work)),
                                  look::button_link("/werk/" + work.work_id, button_text(work))));
}

Html finished_work(const std::vector<const OpenWork*>& works) {
    if (works.empty()) return {};
    std::vector<look::PersonRow> rows;
    for (const OpenWork* work : works)
        rows.push_back({work->title, where_it_stands(*work), "/werk/" + work->work_id});
    return look::card(t("Gedaan"), look::person_list(rows));
}

std::string no_work_sentence(const access::PupilRef& pupil) {
    if (pupil.relation == Relation::self)
        return t("Je mentor zet de volgende opdracht klaar. Dan zie je die hier.");
    return t("De mentor zet de volgende opdracht klaar. Dan ziet u die hier.");
}

Html works_of(const HomeView& view, const access::PupilRef& pupil) {
    Html open;
    std::vector<const OpenWork*> done;
    for (const OpenWork& work : view.works) {
        if (work.pupil_id != pupil.id) continue;
        if (work.handed_in)
            done.push_back(&work);
        else
            open += open_work(work, pupil);
    }
    open += evaluation_cards(view, pupil.id,
                             pupil.relation == Relation::self ? partnership::Voice::pupil
                                                              : partnership::Voice::adult);
    if (open.empty()) open += look::empty_state(t("Nu geen thuisopdracht"), no_work_sentence(pupil));
    open += finished_work(done);
    return open;
}

Html year_card(const HomeView& view, int grade, const access::Viewer& viewer) {
    const auto plan = view.plans.find(grade);
    if (plan == view.plans.end() || plan->second.empty()) return {};
    return year_plan::now_and_next(plan->second.front().grade_id, plan->second, view.today, viewer);
}

std::string section_title(const access::PupilRef& pupil) {
    if (pupil.relation == Relation::self) return t("Wat doe je nu?");
    return tf("{name} · klas {class}", fmt::arg("name", pupil.given_name),
              fmt::arg("class", pupil.class_name));
}

} // namespace

Html pupil_section(const HomeView& view, const access::PupilRef& pupil, const access::Viewer& viewer) {
    const bool supported = pupil.relation == Relation::supported;
    Html beside;
    if (!supported) {
        beside += year_card(view, pupil.grade, viewer);
        beside += look::button_link("/dossier/" + pupil.id,
                                    pupil.relation == Relation::self
                                        ? t("Mijn dossier")
                                        : tf("Dossier van {name}", fmt::arg("name", pupil.given_name)),
                                    true);
    }
    return section(cls("home-part"), h2(section_title(pupil)), look::columns(works_of(view, pupil), beside));
}

Html home_page(const HomeView& view, const access::Viewer& viewer) {
    Html content = look::heading(i18n::long_date(view.today, true),
                                 tf("Dag {name}", fmt::arg("name", viewer.given_name)));
    for (const auto& one : view.classes)
        content += class_section(view, one, viewer);
    content += mentored_section(view, viewer);
    for (const auto& pupil : view.pupils)
        content += pupil_section(view, pupil, viewer);
    if (viewer.is_staff()) content += school_section(view, viewer);
    if (view.pupils.empty() && !viewer.is_staff())
        content += look::empty_state(is_pupil(viewer) ? t("Je zit nog niet in een klas")
                                                      : t("Er is nu niets voor u"),
                                     t("Klopt dat niet? Vraag het aan de school."));
    return content;
}

} // namespace trialoog::home
