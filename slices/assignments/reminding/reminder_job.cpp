// The job that reminds families of what is to be handed in: every day in the afternoon, when pupils come
// home.

#include "slices/assignments/reminding/reminder.hpp"

#include "platform/jobs/jobs.hpp"
#include "slices/access/viewer/full_name.hpp"
#include "slices/assignments/reminding/reminder.sql.hpp"
#include "slices/assignments/work/companion.hpp"
#include "slices/assignments/work/store.hpp"

#include <spdlog/spdlog.h>

namespace trialoog::assignments {
namespace {

constexpr jobs::Kind kind{"remind_families", jobs::Lane::mail};
constexpr std::string_view of_no_school; // a job of the house
constexpr std::int64_t four_o_clock = 16 * 3600;

Instant coming_afternoon(Instant now) {
    const Day today = day_in_amsterdam(now);
    const Instant afternoon = start_of_day(today).plus_seconds(four_o_clock);
    return now < afternoon ? afternoon : start_of_day(today.plus_days(1)).plus_seconds(four_o_clock);
}

ReminderReader to_reader(const db::Row& row) {
    ReminderReader reader;
    reader.where = {row.str("id"), row.str("email"), row.str("street"), {}};
    if (!reader.where.address.empty()) reader.where.address.append(" ").append(row.text("postcode"));
    reader.name = access::full_name(row);
    reader.language = row.str("language");
    reader.wants_mail = row.flag("wants_mail");
    return reader;
}

struct Due {
    DueReminder reminder;
    std::string template_id, content_hash;
};
std::optional<Due> to_due(const db::Row& row, Day today) {
    const Day hand_in_on = Day::parse_iso(row.text("hand_in_on")).value_or(Day{});
    RemindedWork work;
    work.announced_on = Day::parse_iso(row.text("announced_on")).value_or(Day{});
    work.hand_in_on = hand_in_on;
    const Companion companion = companion_in(row, today.iso());
    work.has_companion = !companion.kind.empty();
    const auto due = reminder_due(work, today);
    if (!due) return std::nullopt;
    const bool is_companion = companion.person_id == row.text("id");
    return Due{{row.str("work_id"),
                row.str("pupil_id"),
                row.str("pupil_name"),
                {},
                row.str("class_id"),
                hand_in_on,
                *due,
                is_companion},
               row.str("template_id"),
               row.str("content_hash")};
}

/// Everybody with something due, each with their works.
std::vector<ReminderReader> readers_of(db::Reader& tx, std::string_view school_id, Day today) {
    std::vector<ReminderReader> readers;
    std::vector<std::vector<Due>> dues;
    const std::string from = today.plus_days(-days_late).iso(), until = today.plus_days(days_before).iso();
    for (const db::Statement* who : {&sql::parents_to_remind, &sql::supporters_to_remind})
        tx.each(*who, {school_id, today.iso(), from, until}, [&](const db::Row& row) {
            auto due = to_due(row, today);
            if (!due) return;
            if (readers.empty() || readers.back().where.person_id != row.text("id")) {
                readers.push_back(to_reader(row));
                dues.emplace_back();
            }
            if (row.flag("lives_with")) readers.back().where.lives_with.push_back(row.str("pupil_id"));
            dues.back().push_back(std::move(*due));
        });
    for (std::size_t i = 0; i < readers.size(); ++i)
        for (Due& due : dues[i]) { // a template is read once, and then kept
            due.reminder.title = form_of_template(tx, school_id, due.template_id, due.content_hash)->title;
            readers[i].works.push_back(std::move(due.reminder));
        }
    return readers;
}

void mark_reminded(db::Writer& tx, std::string_view school_id, const std::vector<ReminderReader>& told,
                   Instant now) {
    std::vector<std::vector<db::Param>> rows;
    for (const ReminderReader& reader : told)
        for (const DueReminder& work : reader.works)
            rows.push_back({school_id, work.work_id, code(work.kind), reader.where.person_id, now.ms});
    if (!rows.empty()) tx.run_many(sql::was_reminded, rows);
}

void remind_everybody(Services& services) {
    const Instant now = services.clock.now();
    if (!messages::may_mail(services, now)) return; // the job of the next day finds what is still due
    const Day today = day_in_amsterdam(now);
    const auto schools = services.database.read([&](db::Reader& tx) {
        return tx.all(sql::schools_with_work,
                      {today.plus_days(-days_late).iso(), today.plus_days(days_before).iso()},
                      [](const db::Row& row) { return row.str("school_id"); });
    });
    int told = 0;
    for (const std::string& school_id : schools)
        told += services.database.write([&](db::Writer& tx) { return remind(tx, services, school_id, now); });
    spdlog::info("reminded: families={}", told);
    services.jobs.wake(); // the mails that it put in the queue
}

} // namespace

int remind(db::Writer& tx, Services& services, std::string_view school_id, Instant now) {
    const Day today = day_in_amsterdam(now);
    const auto readers = readers_of(tx, school_id, today);
    std::vector<messages::Addressee> where;
    for (const ReminderReader& reader : readers)
        where.push_back(reader.where);
    const std::string school_name = tx.one(sql::school_name, {school_id}, [](const db::Row& row) {
                                          return row.str("name");
                                      }).value_or("");
    std::vector<messages::Outgoing> outgoing;
    std::vector<ReminderReader> told;
    for (const auto& members : messages::families_to_tell(tx, school_id, where, now)) {
        std::vector<ReminderReader> family;
        for (const std::size_t i : members)
            family.push_back(readers[i]);
        outgoing.push_back(reminder_to(family, school_name, services.base_url, today));
        told.insert(told.end(), family.begin(), family.end());
    }
    mark_reminded(tx, school_id, told, now);
    messages::tell(tx, services, school_id, {}, now, outgoing);
    return static_cast<int>(outgoing.size());
}

void forget_withdrawn_reminders(db::Writer& tx, std::string_view school_id, Instant since) {
    tx.run(sql::was_not_reminded, {school_id, reminder_purpose, since.ms});
}

void begin_reminding(Services& services) {
    services.database.write([&](db::Writer& tx) {
        const Instant now = services.clock.now();
        if (tx.exists(sql::waits_for_reminding, {of_no_school, kind.name, now.plus_days(2).ms})) return;
        jobs::enqueue(tx, coming_afternoon(now), of_no_school, kind, "{}", {});
    });
}

void register_reminding(Services& services) {
    services.jobs.handle(kind, [&services](const jobs::Job&, jobs::Progress&) {
        begin_reminding(services);
        remind_everybody(services);
        return std::string();
    });
}

} // namespace trialoog::assignments
