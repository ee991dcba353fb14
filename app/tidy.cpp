#include "app/tidy.hpp"

#include "app/app.sql.hpp"
#include "app/slices.hpp"
#include "platform/db/db.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/mail/forget_sent.hpp"
#include "platform/storage/uses.hpp"
#include "slices/access/access.hpp"
#include "slices/assignments/assignments.hpp"
#include "slices/leavers/leavers.hpp"
#include "slices/messages/messages.hpp"
#include "slices/paper/paper.hpp"
#include "slices/school/school.hpp"

#include <spdlog/spdlog.h>

namespace trialoog::app {
namespace {

constexpr jobs::Kind kind{"tidy", jobs::Lane::files};
constexpr int days_of_sent_mail = 31;
constexpr std::string_view of_no_school; // a job of the house

/// After the nightly backup has begun.
Instant coming_night(Instant now) {
    constexpr std::int64_t half_past_three = 3 * 3600 + 1800;
    const Instant today = start_of_day(day_in_amsterdam(now)).plus_seconds(half_past_three);
    return now < today ? today
                       : start_of_day(day_in_amsterdam(now).plus_days(1)).plus_seconds(half_past_three);
}

} // namespace

Tidied tidy(Services& services) {
    const Instant now = services.clock.now();
    Tidied done;
    done.people =
        leavers::forget(services, forgetting()); // first: then nothing names their helpers and files any more
    done.rows = services.database.write([&](db::Writer& tx) {
        // In this order: who is named nowhere any more loses the name, and then what only a name can use.
        std::size_t rows = assignments::forget_old(tx, now);
        rows += school::forget_old(tx, now);
        rows += messages::forget_old(tx);
        rows += paper::forget_old(tx, now);
        return rows + access::forget_old(tx, now);
    });
    done.files = storage::sweep(services.database, services.files, now, std::chrono::hours(24));
    mail::forget_sent(services.files.folder().parent_path() / "outbox",
                      std::chrono::hours(24 * days_of_sent_mail));
    return done;
}

void begin_tidying(Services& services) {
    services.database.write([&](db::Writer& tx) {
        if (tx.exists(sql::waits_for_night, {of_no_school, kind.name})) return;
        jobs::enqueue(tx, coming_night(services.clock.now()), of_no_school, kind, "{}", {});
    });
}

void register_tidying(Services& services) {
    services.jobs.handle(kind, [&services](const jobs::Job&, jobs::Progress&) {
        begin_tidying(services);
        const Tidied done = tidy(services);
        spdlog::info("tidied: people={} rows={} files={}", done.people, done.rows, done.files);
        return std::string();
    });
}

} // namespace trialoog::app
