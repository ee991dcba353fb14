#include "slices/conversations/timetable/plan_job.hpp"

#include "planner/planner.hpp"
#include "platform/i18n/i18n.hpp"
#include "slices/conversations/timetable/plan_request.hpp"
#include "slices/conversations/timetable/timetable.sql.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

namespace trialoog::conversations {
namespace {

constexpr double seconds = 30;
constexpr int levels = 6; // of the planner's order

struct Begun {
    Board board;
    int board_version = 0;
};

std::optional<Begun> begin(Services& services, const jobs::Job& job, const std::string& round_id) {
    return services.database.read([&](db::Reader& tx) -> std::optional<Begun> {
        const auto round = round_by_id(tx, job.school_id, round_id);
        if (!round || round->withdrawn_at) return std::nullopt;
        return Begun{read_board(tx, job.school_id, *round, services.clock.today(), Times::all),
                     round->board_version};
    });
}

void keep(db::Writer& tx, const jobs::Job& job, const Begun& begun, const std::string& plan, Instant now) {
    const std::string& round_id = begun.board.round.id;
    const auto version = tx.one(sql::board_version, {job.school_id, round_id},
                                [](const db::Row& row) { return row.integer("board_version"); });
    // Somebody moved a talk meanwhile: their board stays as it is, and the page says so (the plan's outcome
    // is of another board).
    if (version != begun.board_version) return;
    const auto moves = moves_of(begun.board, outcome_from(plan));
    if (!moves.empty() && !change_board(tx, job.school_id, round_id, job.made_by, moves, now))
        throw db::Error("the board changed though its version didn't");
    tx.run(sql::keep_outcome, {job.school_id, round_id, job.id, plan});
}

jobs::Left plan(Services& services, const jobs::Job& job, jobs::Progress& progress) {
    const auto round_id = nlohmann::json::parse(job.input).at("round").get<std::string>();
    auto begun = begin(services, job, round_id);
    if (!begun) return std::string("withdrawn");
    int furthest = 0;
    const auto answer = planner::plan(plan_request(begun->board, seconds),
                                      [&](const std::vector<std::int64_t>&, double, int proven) {
                                          furthest = std::max(furthest, proven);
                                          progress.report(std::min(furthest, levels - 1), levels);
                                      });
    if (!answer.planned) {
        for (const std::string& fault : answer.faults)
            spdlog::error("a round can't be planned: round={} {}", round_id, fault);
        throw jobs::Failure(t("Er staat iets op het bord dat niet samengaat: kijk naar wat vastgezet is."));
    }
    progress.report(levels, levels);
    const Instant now = services.clock.now();
    return {"planned", [job, begun = *begun, json = answer.json, now](db::Writer& tx) {
                keep(tx, job, begun, json, now);
            }};
}

} // namespace

std::optional<LastPlan> last_plan(db::Reader& tx, std::string_view school_id, std::string_view round_id) {
    return tx.one(sql::plan_of_round, {school_id, round_id}, [](const db::Row& row) {
        LastPlan last{.job_id = row.str("job_id"),
                      .asked_by = row.str("asked_by"),
                      .board_version = static_cast<int>(row.integer("board_version")),
                      .asked_at = Instant{row.integer("asked_at")}};
        if (!row.text("outcome").empty()) last.outcome = outcome_from(row.text("outcome"));
        return last;
    });
}

void ask_plan(db::Writer& tx, const access::Viewer& viewer, const Round& round, Instant now) {
    if (const auto last = last_plan(tx, viewer.school_id, round.id)) {
        const auto job = jobs::status(tx, viewer.school_id, last->job_id);
        if (job && (job->state == jobs::JobState::waiting || job->state == jobs::JobState::running)) return;
    }
    make_talks(tx, viewer.school_id, round, day_in_amsterdam(now));
    const std::string job = jobs::enqueue(tx, now, viewer.school_id, plan_kind,
                                          nlohmann::json{{"round", round.id}}.dump(), viewer.person_id);
    tx.run(sql::put_plan, {viewer.school_id, round.id, job, round.board_version, viewer.person_id, now.ms});
    access::note(tx, viewer, now, access::Action::plan_talks, {}, round.id);
}

void register_plan_job(Services& services) {
    services.jobs.handle(plan_kind, [&services](const jobs::Job& job, jobs::Progress& progress) {
        return plan(services, job, progress);
    });
}

} // namespace trialoog::conversations
