#include "platform/jobs/queue.hpp"

#include "platform/jobs/files_left.hpp"
#include "platform/jobs/jobs.sql.hpp"

#include <map>

namespace trialoog::jobs {
namespace {

constexpr std::int64_t lease_seconds = 60;
constexpr std::int64_t kept_days = 30;

std::string_view name_of(Lane lane) {
    switch (lane) {
    case Lane::mail:
        return "mail";
    case Lane::files:
        return "files";
    case Lane::plans:
        return "plans";
    }
    return {};
}

JobState state_of(std::string_view name) {
    if (name == "running") return JobState::running;
    if (name == "done") return JobState::done;
    if (name == "failed") return JobState::failed;
    return JobState::waiting;
}

Status to_status(const db::Row& row) {
    return {.id = row.str("id"),
            .kind = row.str("kind"),
            .state = state_of(row.text("state")),
            .done_steps = int(row.integer("done_steps")),
            .total_steps = int(row.integer("total_steps")),
            .result = row.str("result"),
            .error = row.str("error"),
            .made_by = row.str("made_by")};
}

} // namespace

std::string enqueue(db::Writer& tx, Instant now, std::string_view school_id, Kind kind,
                    std::string_view input_json, std::string_view made_by) {
    auto id = db::new_id();
    tx.run(sql::add, {school_id, id, kind.name, input_json, made_by, now.ms, name_of(kind.lane)});
    return id;
}

std::optional<Status> status(db::Reader& tx, std::string_view school_id, std::string_view id) {
    return tx.one(sql::status, {school_id, id}, to_status);
}

std::optional<Claim> Queue::claim_next(Lane lane) {
    // A look costs no writer's time; mostly there is nothing.
    const auto now = clock_.now();
    if (!database_.read([&](db::Reader& tx) { return tx.exists(sql::is_due, {name_of(lane), now.ms}); }))
        return std::nullopt;
    const auto token = db::new_id();
    return database_.write([&](db::Writer& tx) {
        return tx.one(sql::claim_next, {token, now.plus_seconds(lease_seconds).ms, now.ms, name_of(lane)},
                      [&](const db::Row& row) {
                          return Claim{.job = {.school_id = row.str("school_id"),
                                               .id = row.str("id"),
                                               .kind = row.str("kind"),
                                               .input = row.str("input"),
                                               .made_by = row.str("made_by")},
                                       .token = token,
                                       .attempt = int(row.integer("attempts"))};
                      });
    });
}

std::optional<int> Queue::note_progress(const Claim& claim, Steps steps) {
    const auto until = clock_.now().plus_seconds(lease_seconds).ms;
    return database_.write([&](db::Writer& tx) {
        return tx.one(sql::note_progress,
                      {claim.job.school_id, claim.job.id, claim.token, steps.done, steps.total, until,
                       steps.total - steps.done},
                      [](const db::Row& row) { return int(row.integer("attempts")); });
    });
}

void Queue::extend(const std::vector<const Claim*>& claims) {
    if (claims.empty()) return;
    const auto until = clock_.now().plus_seconds(lease_seconds).ms;
    std::vector<std::vector<db::Param>> rows;
    for (const auto* claim : claims)
        rows.push_back({claim->job.school_id, claim->job.id, claim->token, until});
    database_.write([&](db::Writer& tx) { tx.run_many(sql::extend_claim, rows); });
}

void Queue::end(const Claim& claim, std::string_view state, const Left& left, std::string_view error,
                Steps steps) {
    const auto now = clock_.now().ms;
    database_.write([&](db::Writer& tx) {
        const bool is_ours = tx.run(sql::end_job, {claim.job.school_id, claim.job.id, claim.token, state,
                                                   left.result, error, steps.done, steps.total, now}) == 1;
        if (is_ours && left.along) left.along(tx);
    });
}

void Queue::end_done(const Claim& claim, const Left& left, Steps steps) {
    end(claim, "done", left, "", steps);
}

void Queue::end_failed(const Claim& claim, const std::string& error, Steps steps) {
    end(claim, "failed", std::string(), error, steps);
}

void Queue::try_later(const Claim& claim, std::int64_t seconds) {
    const auto due = clock_.now().plus_seconds(seconds).ms;
    database_.write([&](db::Writer& tx) {
        tx.run(sql::put_back, {claim.job.school_id, claim.job.id, claim.token, due, 0});
    });
}

void Queue::put_back(const Claim& claim) {
    const auto now = clock_.now().ms;
    database_.write([&](db::Writer& tx) {
        tx.run(sql::put_back, {claim.job.school_id, claim.job.id, claim.token, now, 1});
    });
}

void Queue::forget_ended() {
    const auto before = clock_.now().plus_days(-kept_days).ms;
    database_.write([&](db::Writer& tx) {
        std::map<std::string, std::vector<std::string>> forgotten; // by school
        tx.each(sql::forget_ended, {before},
                [&](const db::Row& row) { forgotten[row.str("school_id")].push_back(row.str("id")); });
        for (const auto& [school_id, ids] : forgotten)
            storage::no_longer(tx, owner_of_files, school_id, ids);
    });
}

} // namespace trialoog::jobs
