// Works as they show on the home of the pupil, the parents and the supporter.

#include "slices/assignments/first_page/own_works.hpp"

#include "platform/db/dates.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/work/assignments.sql.hpp"
#include "slices/assignments/work/companion.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/assignments/work/supported.hpp"
#include "slices/assignments/work/wording.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace trialoog::assignments {
namespace {

struct Row {
    OpenWork work;
    std::string template_id, content_hash;
};

Row to_row(const db::Row& row, Day today) {
    Row made;
    OpenWork& work = made.work;
    work.work_id = row.str("id");
    work.pupil_id = row.str("pupil_id");
    work.pupil_name = row.str("given_name");
    work.hand_in_on = day(row, "hand_in_on");
    work.debrief_on = day(row, "debrief_on");
    Work named;
    take_companion(named, companion_in(row, today.iso()));
    work.companion_person_id = named.companion_person_id;
    if (has_companion(named)) work.companion = names_of(named).adult_speaks;
    work.begun = !row.is_null("began_at");
    work.debriefed = !row.is_null("debriefed_at");
    if (const auto at = row.maybe_integer("handed_in_at")) named.handed_in_at = Instant{*at};
    named.hand_in_on = work.hand_in_on;
    work.handed_in = named.handed_in_at.has_value();
    work.late = is_late(named, today);
    made.template_id = row.str("template_id");
    made.content_hash = row.str("content_hash");
    return made;
}

/// A supporter sees the work that names them, as long as it lets them in.
bool may_show(const Row& row, const std::vector<access::PupilRef>& pupils,
              const std::set<std::string>& supported) {
    const auto pupil = std::ranges::find(pupils, row.work.pupil_id, &access::PupilRef::id);
    if (pupil == pupils.end()) return false;
    return pupil->as != access::Role::supporter || supported.contains(row.work.work_id);
}

/// A work may have come twice: as one's own child's, and as one's own to do along.
void keep_newest(std::vector<Row>& rows) {
    std::ranges::sort(rows, [](const Row& a, const Row& b) {
        return std::tie(b.work.hand_in_on, a.work.work_id) < std::tie(a.work.hand_in_on, b.work.work_id);
    });
    const auto twice =
        std::ranges::unique(rows, {}, [](const Row& row) -> const std::string& { return row.work.work_id; });
    rows.erase(twice.begin(), twice.end());
    if (rows.size() > 50) rows.resize(50);
}

using Answered = std::multimap<std::string, std::string>; // work → fields

void count(OpenWork& work, const Template& form, const Answered& answered) {
    const auto [first, last] = answered.equal_range(work.work_id);
    for (const Field& field : form.fields) {
        if (!field.is_required()) continue;
        ++work.asked;
        const bool has = std::any_of(first, last, [&](const auto& one) { return one.second == field.key; });
        if (has || work.handed_in) ++work.answered;
    }
}
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
    std::erase_if(rows, [&](const Row& row) { return !may_show(row, pupils, supported); });
    keep_newest(rows);
    Answered answered;
    const bool any_under_way =
        std::ranges::any_of(rows, [](const Row& row) { return row.work.begun && !row.work.handed_in; });
    if (any_under_way)
        tx.each(sql::answered_of_person,
                {viewer.school_id, viewer.person_id, as_pupil, as_parent, as_supporter},
                [&](const db::Row& row) { answered.emplace(row.str("work_id"), row.str("field")); });
    std::vector<OpenWork> works;
    for (Row& row : rows) {
        const TemplatePtr form = form_of_template(tx, viewer.school_id, row.template_id, row.content_hash);
        row.work.title = t_content(form->title);
        row.work.minutes = form->minutes;
        count(row.work, *form, answered);
        works.push_back(std::move(row.work));
    }
    return works;
}

} // namespace trialoog::assignments
