#include "slices/assignments/class/mentored_works.hpp"

#include "platform/db/dates.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/assignments/class_work/class.sql.hpp"
#include "slices/assignments/work/companion.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/assignments/work/wording.hpp"

namespace trialoog::assignments {
namespace {

struct Row {
    MentoredWork work;
    std::string template_id, content_hash;
};

Row to_row(const db::Row& row, Day today) {
    Work work;
    take_companion(work, companion_in(row, today.iso()));
    work.hand_in_on = db::day(row, "hand_in_on");
    if (const auto at = row.maybe_integer("handed_in_at")) work.handed_in_at = Instant{*at};
    const bool handed_in = work.handed_in_at.has_value();
    const bool waits = row.text_or_empty("proposal") == "waiting";
    return {{.work_id = row.str("id"),
             .pupil_id = row.str("pupil_id"),
             .title = {},
             .with_whom = has_companion(work) ? names_of(work).adult_speaks : std::string(),
             .hand_in_on = work.hand_in_on,
             .begun = !row.is_null("began_at"),
             .handed_in = handed_in,
             .late = is_late(work, today),
             .needs_mentor = !handed_in && (row.flag("needs_adult") || waits)},
            row.str("template_id"),
            row.str("content_hash")};
}

} // namespace

std::vector<MentoredWork> works_of_mentored(db::Reader& tx, const access::Viewer& viewer, Day today) {
    if (!viewer.is(access::Role::pupil_mentor)) return {};
    auto rows = tx.all(sql::works_of_mentored, {viewer.school_id, viewer.person_id, today.iso()},
                       [&](const db::Row& row) { return to_row(row, today); });
    std::vector<MentoredWork> works;
    for (Row& row : rows) {
        row.work.title =
            t_content(form_of_template(tx, viewer.school_id, row.template_id, row.content_hash)->title);
        works.push_back(std::move(row.work));
    }
    return works;
}

} // namespace trialoog::assignments
