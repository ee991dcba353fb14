// The job that reminds of what was promised: every day in the afternoon.

#include "slices/conversations/agreements/telling.hpp"

#include "platform/jobs/jobs.hpp"
#include "slices/conversations/agreements/agreements.sql.hpp"
#include "slices/messages/messages.hpp"

#include <spdlog/spdlog.h>

namespace trialoog::conversations {
namespace {

constexpr jobs::Kind kind{"remind_agreements", jobs::Lane::mail};
constexpr std::string_view of_no_school; // a job of the house
constexpr std::int64_t quarter_past_four = 16 * 3600 + 15 * 60;

Instant coming_afternoon(Instant now) {
    const Day today = day_in_amsterdam(now);
    const Instant afternoon = start_of_day(today).plus_seconds(quarter_past_four);
    return now < afternoon ? afternoon : start_of_day(today.plus_days(1)).plus_seconds(quarter_past_four);
}

void remind_everybody(Services& services) {
    const Instant now = services.clock.now();
    if (!messages::may_mail(services, now)) return; // the job of the next day finds what is still due
    const Day today = day_in_amsterdam(now);
    const auto schools = services.database.read([&](db::Reader& tx) {
        return tx.all(sql::schools_with_promises, {today.iso(), today.plus_days(days_before_promise).iso()},
                      [](const db::Row& row) { return row.str("school_id"); });
    });
    int told = 0;
    for (const std::string& school_id : schools)
        told += services.database.write(
            [&](db::Writer& tx) { return remind_of_agreements(tx, services, school_id, now); });
    spdlog::info("reminded of agreements: people={}", told);
    services.jobs.wake(); // the mails that it put in the queue
}

} // namespace

void begin_agreement_reminding(Services& services) {
    services.database.write([&](db::Writer& tx) {
        const Instant now = services.clock.now();
        if (tx.exists(sql::waits_for_promises, {of_no_school, kind.name, now.plus_days(2).ms})) return;
        jobs::enqueue(tx, coming_afternoon(now), of_no_school, kind, "{}", {});
    });
}

void register_agreement_reminding(Services& services) {
    services.jobs.handle(kind, [&services](const jobs::Job&, jobs::Progress&) {
        begin_agreement_reminding(services);
        remind_everybody(services);
        return std::string();
    });
}

} // namespace trialoog::conversations
