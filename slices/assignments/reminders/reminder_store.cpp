#include "slices/assignments/reminders/reminder_store.hpp"

#include "platform/db/dates.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/assignments/reminders/reminder.sql.hpp"
#include "slices/assignments/work/companion.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/people/reading_language.hpp"

#include <functional>
#include <utility>

namespace trialoog::assignments {
namespace {

ReminderReader to_reader(const db::Row& row) {
    ReminderReader reader;
    reader.where = {row.str("id"), row.str("email"), row.str("street"), {}};
    if (!reader.where.address.empty()) reader.where.address.append(" ").append(row.text("postcode"));
    reader.name = access::full_name(row);
    reader.language = people::reading_language(row);
    reader.wants_mail = row.flag("wants_mail");
    return reader;
}

/// Which reminder a work deserves, if any.
using Deserves = std::function<std::optional<ReminderKind>(const db::Row&, const RemindedWork&)>;

struct Due {
    DueReminder reminder;
    std::string template_id, content_hash;
};

std::optional<Due> to_due(const db::Row& row, Day today, const Deserves& deserves) {
    const Companion companion = companion_in(row, today.iso());
    RemindedWork work;
    work.announced_on = db::day(row, "announced_on");
    work.hand_in_on = db::day(row, "hand_in_on");
    work.has_companion = !companion.kind.empty();
    const auto kind = deserves(row, work);
    if (!kind) return std::nullopt;
    return Due{{.work_id = row.str("work_id"),
                .pupil_id = row.str("pupil_id"),
                .pupil_name = row.str("pupil_name"),
                .title = {},
                .class_id = row.str("class_id"),
                .hand_in_on = work.hand_in_on,
                .kind = *kind,
                .is_companion = companion.person_id == row.text("id")},
               row.str("template_id"),
               row.str("content_hash")};
}

/// The rows come by reader.
class Readers {
public:
    Readers(db::Reader& tx, std::string_view school_id, Day today)
        : tx_(tx), school_id_(school_id), today_(today) {}

    /// Of works to hand in between two days, of a class or of all ("").
    void add(std::pair<Day, Day> handing_in, std::string_view class_id, const Deserves& deserves) {
        const std::string on = today_.iso(), from = handing_in.first.iso(), until = handing_in.second.iso();
        for (const db::Statement* who : {&sql::parents_to_remind, &sql::supporters_to_remind})
            tx_.each(*who, {school_id_, on, from, until, class_id},
                     [&](const db::Row& row) { add(row, to_due(row, today_, deserves)); });
    }
    std::vector<ReminderReader> with_titles() && {
        for (std::size_t i = 0; i < readers_.size(); ++i)
            for (Due& due : dues_[i]) { // a template is read once, and then kept
                due.reminder.title =
                    form_of_template(tx_, school_id_, due.template_id, due.content_hash)->title;
                readers_[i].works.push_back(std::move(due.reminder));
            }
        return std::move(readers_);
    }

private:
    void add(const db::Row& row, std::optional<Due> due) {
        if (!due) return;
        if (readers_.empty() || readers_.back().where.person_id != row.text("id")) {
            readers_.push_back(to_reader(row));
            dues_.emplace_back();
        }
        if (row.flag("lives_with")) readers_.back().where.lives_with.push_back(row.str("pupil_id"));
        dues_.back().push_back(std::move(*due));
    }

    db::Reader& tx_;
    std::string_view school_id_;
    Day today_;
    std::vector<ReminderReader> readers_;
    std::vector<std::vector<Due>> dues_; // of each of them
};

void mark_reminded(db::Writer& tx, std::string_view school_id, const std::vector<ReminderReader>& told,
                   Instant now) {
    std::vector<std::vector<db::Param>> rows, works;
    for (const ReminderReader& reader : told)
        for (const DueReminder& work : reader.works) {
            rows.push_back({school_id, work.work_id, code(work.kind), reader.where.person_id, now.ms});
            works.push_back({school_id, work.work_id});
        }
    if (rows.empty()) return;
    tx.run_many(sql::was_reminded, rows);
    tx.run_many(sql::keep_reminded, works);
}

} // namespace

std::vector<ReminderReader> readers_due(db::Reader& tx, std::string_view school_id, Day today) {
    const Deserves due = [&](const db::Row& row, const RemindedWork& work) {
        return row.flag("was_reminded") ? std::nullopt : reminder_due(work, today);
    };
    Readers readers(tx, school_id, today);
    readers.add({today.plus_days(-days_late), today.plus_days(days_before)}, {}, due);
    return std::move(readers).with_titles();
}

std::vector<ReminderReader> readers_of_works(db::Reader& tx, std::string_view school_id,
                                             std::string_view class_id, const std::set<std::string>& work_ids,
                                             Day today) {
    const Deserves asked = [&](const db::Row& row, const RemindedWork& work) -> std::optional<ReminderKind> {
        if (today < work.announced_on || !work_ids.contains(row.str("work_id"))) return std::nullopt;
        return today > work.hand_in_on ? ReminderKind::late : ReminderKind::before;
    };
    Readers readers(tx, school_id, today);
    readers.add({{1, 1, 1}, {9999, 12, 31}}, class_id, asked);
    return std::move(readers).with_titles();
}

Reminded tell_families(db::Writer& tx, Services& services, std::string_view school_id,
                       std::string_view made_by, const std::vector<ReminderReader>& readers, Instant now) {
    std::vector<messages::Addressee> where;
    for (const ReminderReader& reader : readers)
        where.push_back(reader.where);
    const std::string school_name = tx.one(sql::school_name, {school_id}, [](const db::Row& row) {
                                          return row.str("name");
                                      }).value_or("");
    std::vector<messages::Outgoing> outgoing;
    std::vector<ReminderReader> told;
    Reminded reminded;
    for (const auto& members : messages::families_to_tell(tx, school_id, where, now)) {
        std::vector<ReminderReader> family;
        for (const std::size_t i : members)
            family.push_back(readers[i]);
        outgoing.push_back(reminder_to(family, school_name, services.base_url, day_in_amsterdam(now)));
        for (ReminderReader& one : family) {
            for (const DueReminder& work : one.works)
                reminded.work_ids.insert(work.work_id);
            told.push_back(std::move(one));
        }
    }
    mark_reminded(tx, school_id, told, now);
    messages::tell(tx, services, school_id, made_by, now, outgoing);
    reminded.families = static_cast<int>(outgoing.size());
    return reminded;
}

} // namespace trialoog::assignments
