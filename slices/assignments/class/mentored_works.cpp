#include "slices/assignments/class/mentored_works.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/class_work/class.sql.hpp"
#include "slices/assignments/class_work/class_store.hpp"
#include "slices/assignments/needs/needs_list.hpp"
#include "slices/assignments/work/store.hpp"

namespace trialoog::assignments {
namespace {

struct Row {
    MentoredWork work;
    std::string template_id, content_hash;
};

std::string why_of(const PupilRow& row, const Dates& dates, Day today) {
    const auto why = why_needed(row, dates, today);
    return why ? reason(need_of(*why, row, {}, {}, dates)) : std::string();
}

Row to_row(const db::Row& row, Day today) {
    const PupilRow work = progress_in(row, today.iso());
    const Dates dates = dates_in(row);
    return {{.work_id = work.work_id,
             .pupil_id = work.pupil_id,
             .title = {},
             .with_whom = adult_of(work),
             .hand_in_on = hand_in_day(work, dates.hand_in_on),
             .begun = work.begun,
             .handed_in = work.handed_in_at.has_value(),
             .late = is_late(work, dates.hand_in_on, today),
             .needs_mentor = why_of(work, dates, today)},
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
