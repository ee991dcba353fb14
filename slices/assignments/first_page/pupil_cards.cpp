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
    const std::string when = i18n::long_date(work.hand_in_on);
    if (work.late) return tf("Inleveren was op {day}. Het kan nog steeds.", fmt::arg("day", when));
    return tf("Inleveren: {day}", fmt::arg("day", when));
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

Html open_work_card(const OpenWork& work) {
    const Turn& turn = work.turn;
    const std::string path = "/werk/" + work.work_id;
    if (!work.takes_part)
        return look::card(work.title, group(p(turn.what), p(cls("hint"), where_it_stands(work)),
                                            p(a(href(path), t("Bekijk waar het over gaat")))));
    const std::string said = turn.what + (turn.what.empty() || turn.takes.empty() ? "" : " ") + turn.takes;
    return look::voice_card(turn.voice, turn.who,
                            group(h3(work.title), when(!said.empty(), [&] { return p(cls("hint"), said); }),
                                  p(where_it_stands(work)),
                                  look::button_link(path, turn.button.empty() ? t("Bekijk") : turn.button)));
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
