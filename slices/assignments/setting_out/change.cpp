#include "slices/assignments/setting_out/change.hpp"

#include "slices/assignments/reminders/due_reminder.hpp"
#include "slices/assignments/setting_out/setting_out.sql.hpp"

#include <stdexcept>

namespace trialoog::assignments {
namespace {

using access::Action;

/// Pupils who haven't handed in: a reminder that waits speaks of how it was.
void take_back_reminders(const Telling& telling, const std::string& assignment_id) {
    std::vector<std::string> pupils;
    telling.tx.each(sql::pupils_at_work, {telling.school_id, assignment_id},
                    [&](const db::Row& row) { pupils.push_back(row.str("pupil_id")); });
    messages::take_back_waiting(telling.tx, telling.school_id, reminder_purpose, pupils, telling.now);
    forget_withdrawn_reminders(telling.tx, telling.school_id, telling.now);
}

/// Of all works of the assignment that aren't handed in, or of this one.
void forget_reminders(const Telling& telling, std::string_view assignment_id, std::string_view work_id) {
    telling.tx.run(sql::forget_reminders_of, {telling.school_id, assignment_id, work_id});
    telling.tx.run(sql::keep_no_reminder_of, {telling.school_id, assignment_id, work_id});
}

} // namespace

Changed change(const Telling& telling, const access::Viewer& viewer, const ClassWork& was,
               const WantedChange& wanted) {
    db::Writer& tx = telling.tx;
    const Dates& d = wanted.dates;
    if (tx.run(sql::change_assignment,
               {telling.school_id, was.id, d.announced_on.iso(), d.prepared_on.iso(), d.hand_in_on.iso(),
                d.debrief_on.iso(), wanted.feedback, wanted.seen}) == 0)
        return {};
    access::note(tx, viewer, telling.now, Action::change_assignment, {}, was.id);
    const bool other_day = d.hand_in_on != was.dates.hand_in_on;
    if (other_day) {
        tx.run(sql::end_more_time, {telling.school_id, was.id, d.hand_in_on.iso()});
        take_back_reminders(telling, was.id);
        forget_reminders(telling, was.id, "");
    }
    if (!other_day && wanted.feedback == was.feedback && d.announced_on == was.dates.announced_on)
        return {true, 0}; // what the class does at school, families weren't told
    return {true, telling.changed(was.id)};
}

Changed withdraw(const Telling& telling, const access::Viewer& viewer, const ClassWork& was) {
    if (was.debriefed_at) return {};
    const int told = telling.withdrawn(was.id);
    take_back_reminders(telling, was.id);
    if (telling.tx.run(sql::withdraw_assignment, {telling.school_id, was.id, telling.now.ms}) == 0)
        throw std::logic_error("an assignment was withdrawn that isn't open");
    access::note(telling.tx, viewer, telling.now, Action::change_assignment, {}, was.id);
    return {true, told};
}

int give_more_time(const Telling& telling, const access::Viewer& viewer, const ClassWork& of,
                   const std::vector<MoreTime>& all) {
    int told = 0;
    for (const MoreTime& one : all) { // a class at most
        const std::string until = one.until ? one.until->iso() : std::string();
        telling.tx.run(sql::give_more_time,
                       {telling.school_id, one.work_id, one.until ? db::Param(until) : db::Param(nullptr)});
        forget_reminders(telling, of.id, one.work_id);
        told += telling.own_day(of.id, {one.work_id, one.pupil_id, one.until.value_or(of.dates.hand_in_on)});
        access::note(telling.tx, viewer, telling.now, Action::change_assignment, one.pupil_id, one.work_id);
    }
    return told;
}

} // namespace trialoog::assignments
