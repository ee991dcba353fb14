// The job that reminds families of what is to be handed in: every day in the afternoon, when pupils come
// home.

#include "slices/assignments/reminders/reminder_store.hpp"

#include "platform/jobs/jobs.hpp"
#include "slices/assignments/reminders/reminder.sql.hpp"

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
    const auto readers = readers_due(tx, school_id, day_in_amsterdam(now));
    return tell_families(tx, services, school_id, {}, readers, now).families;
}

void forget_withdrawn_reminders(db::Writer& tx, std::string_view school_id, Instant since) {
    if (tx.run(sql::was_not_reminded, {school_id, reminder_purpose, since.ms}) > 0)
        tx.run(sql::keep_reminded_of_school, {school_id});
}

void begin_reminders(Services& services) {
    services.database.write([&](db::Writer& tx) {
        const Instant now = services.clock.now();
        if (tx.exists(sql::reminder_job_waits, {of_no_school, kind.name, now.plus_days(2).ms})) return;
        jobs::enqueue(tx, coming_afternoon(now), of_no_school, kind, "{}", {});
    });
}

void register_reminders(Services& services) {
    services.jobs.handle(kind, [&services](const jobs::Job&, jobs::Progress&) {
        begin_reminders(services);
        remind_everybody(services);
        return std::string();
    });
}

} // namespace trialoog::assignments
