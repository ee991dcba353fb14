// Works as they show on the home of the pupil, the parents and the supporter.

#include "slices/assignments/first_page/own_works.hpp"

#include "platform/db/dates.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/assignments.sql.hpp"
#include "slices/assignments/work/companion.hpp"
#include "slices/assignments/work/seat.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/assignments/work/supported.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace trialoog::assignments {
namespace {

struct Row {
    OpenWork shown;
    Work work;
    Seat seat;
    std::string template_id, content_hash;
};

Row to_row(const db::Row& row, Day today) {
    Row made;
    Work& work = made.work;
    work.id = row.str("id");
    work.pupil_id = row.str("pupil_id");
    work.pupil_given_name = row.str("given_name");
    work.needs_adult = row.flag("needs_adult");
    work.began_at = maybe_moment(row, "began_at");
    work.pupil_ready_at = maybe_moment(row, "pupil_ready_at");
    work.adult_ready_at = maybe_moment(row, "adult_ready_at");
    work.handed_in_at = maybe_moment(row, "handed_in_at");
    work.hand_in_on = day(row, "hand_in_on");
    take_companion(work, companion_in(row, today.iso()));
    made.shown = {.work_id = work.id,
                  .pupil_id = work.pupil_id,
                  .pupil_name = work.pupil_given_name,
                  .hand_in_on = work.hand_in_on,
                  .debrief_on = day(row, "debrief_on"),
                  .handed_in = work.handed_in_at.has_value(),
                  .late = is_late(work, today),
                  .debriefed = !row.is_null("debriefed_at")};
    made.template_id = row.str("template_id");
    made.content_hash = row.str("content_hash");
    return made;
}

/// Sits down as the pupil of whom the viewer hears; a supporter only at the work that names them, as long as
/// that lets them in. False for who may not see it.
bool sit_down(Row& row, const access::Viewer& viewer, const std::vector<access::PupilRef>& pupils,
              const std::set<std::string>& supported) {
    const auto pupil = std::ranges::find(pupils, row.work.pupil_id, &access::PupilRef::id);
    if (pupil == pupils.end()) return false;
    row.seat = seat_of(viewer.person_id, pupil->as, row.work);
    row.shown.takes_part = row.seat.side.has_value();
    return pupil->as != access::Role::supporter || supported.contains(row.work.id);
}

/// A work may have come twice: as one's own child's, and as one's own to do along.
void keep_newest(std::vector<Row>& rows) {
    std::ranges::sort(rows, [](const Row& a, const Row& b) {
        return std::tie(b.work.hand_in_on, a.work.id) < std::tie(a.work.hand_in_on, b.work.id);
    });
    const auto twice =
        std::ranges::unique(rows, {}, [](const Row& row) -> const std::string& { return row.work.id; });
    rows.erase(twice.begin(), twice.end());
    if (rows.size() > 50) rows.resize(50);
}

using Answers = std::map<std::string, std::vector<Answer>>; // by work
} // namespace

std::vector<OpenWork> works_of_viewer(db::Reader& tx, const access::Viewer& viewer,
                                      const std::vector<access::PupilRef>& pupils, Day today) {
    if (pupils.empty()) return {};
    const int as_pupil = viewer.is(access::Role::pupil), as_parent = viewer.is(access::Role::parent),
              as_supporter = viewer.is(access::Role::supporter);
    auto rows = tx.all(sql::works_of_person,
                       {viewer.school_id, viewer.person_id, today.iso(), as_pupil, as_parent, as_supporter},
                       [&](const db::Row& row) { return to_row(row, today); });
    const auto supported = as_supporter ? works_of_supporter(tx, viewer) : std::set<std::string>();
    std::erase_if(rows, [&](Row& row) { return !sit_down(row, viewer, pupils, supported); });
    keep_newest(rows);
    Answers answers;
    const bool any_under_way =
        std::ranges::any_of(rows, [](const Row& row) { return row.work.began_at && !row.work.handed_in_at; });
    if (any_under_way)
        tx.each(
            sql::answered_of_person, {viewer.school_id, viewer.person_id, as_pupil, as_parent, as_supporter},
            [&](const db::Row& row) {
                answers[row.str("work_id")].push_back({.field = row.str("field"), .value = row.str("value")});
            });
    std::vector<OpenWork> works;
    for (Row& row : rows) {
        const TemplatePtr form = form_of_template(tx, viewer.school_id, row.template_id, row.content_hash);
        row.shown.title = t_content(form->title);
        if (!row.shown.handed_in)
            row.shown.turn = turn_of(row.work, *form, answers[row.work.id], row.seat, today);
        works.push_back(std::move(row.shown));
    }
    return works;
}

} // namespace trialoog::assignments
