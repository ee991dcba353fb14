#include "look/form.hpp"
#include "look/page.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/first_page/first_page.hpp"

namespace trialoog::assignments {
namespace {
using namespace html;
using access::Relation;

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

std::string detail_of(const MentoredWork& work) {
    const std::string when = tf("Inleveren: {day}", fmt::arg("day", i18n::long_date(work.hand_in_on)));
    return when + " · " +
           (work.with_whom.empty() ? t("nog niet gekozen met wie")
                                   : tf("samen met {name}", fmt::arg("name", work.with_whom)));
}

Html state_of(const MentoredWork& work) {
    if (work.handed_in) return look::tag(look::Tone::good, t("ingeleverd"));
    if (!work.needs_mentor.empty()) return look::tag(look::Tone::attention, work.needs_mentor);
    if (work.late) return look::tag(look::Tone::attention, t("te laat"));
    return look::tag(look::Tone::plain, work.begun ? t("begonnen") : t("nog niet begonnen"));
}
} // namespace

Html open_work_card(const OpenWork& work, const access::PupilRef& pupil) {
    const auto voice = pupil.relation == Relation::self ? look::Voice::pupil : look::Voice::parent;
    return look::voice_card(voice, t("Thuisopdracht"),
                            group(h3(work.title), p(cls("hint"), what_it_takes(work, pupil)),
                                  p(where_it_stands(work)),
                                  look::button_link("/werk/" + work.work_id, button_text(work))));
}

Html finished_works(const std::vector<const OpenWork*>& works) {
    if (works.empty()) return {};
    std::vector<look::PersonRow> rows;
    for (const OpenWork* work : works)
        rows.push_back({work->title, where_it_stands(*work), "/werk/" + work->work_id});
    return look::card(t("Gedaan"), look::person_list(rows));
}

std::vector<look::PersonRow> rows_of_mentored(const std::vector<MentoredWork>& works,
                                              std::string_view pupil_id) {
    std::vector<look::PersonRow> rows;
    for (const MentoredWork& work : works)
        if (work.pupil_id == pupil_id)
            rows.push_back(
                {work.title, detail_of(work), "/werk/" + work.work_id + "/bekijk", state_of(work)});
    return rows;
}

} // namespace trialoog::assignments
