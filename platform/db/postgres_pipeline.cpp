#include "platform/db/postgres_pipeline.hpp"

#include "platform/db/postgres_failure.hpp"

namespace trialoog::db::postgres {
namespace {

bool succeeded(const PGresult* result) {
    const auto status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

} // namespace

Pipeline::Pipeline(PGconn* connection, std::chrono::milliseconds patience)
    : connection_(connection), waiting_(patience) {
    if (PQsetnonblocking(connection, 1) != 0 || !PQenterPipelineMode(connection)) lost();
}

void Pipeline::lost() { throw ConnectionLost(PQerrorMessage(connection_)); }

/// Whose answers nobody waited for is heard first: theirs must not be taken for the next one's.
void Pipeline::before_asking() {
    waiting_.refuse_if_given_up();
    while (unread_ > 0) {
        const Result result = read_queue();
        if (!succeeded(result.get())) throw ConnectionLost(PQresultErrorMessage(result.get()));
    }
}

void Pipeline::queued(int sent) {
    if (!sent) lost();
    open_ = true;
}

void Pipeline::ask(const char* sql) { ask(sql, BoundParams({}, {})); }

void Pipeline::ask(const char* sql, const BoundParams& bound) {
    before_asking();
    queued(PQsendQueryParams(connection_, sql, bound.count(), nullptr, bound.values(), bound.lengths(),
                             bound.formats(), 0));
}

void Pipeline::ask_prepared(const char* name, const BoundParams& bound) {
    before_asking();
    queued(PQsendQueryPrepared(connection_, name, bound.count(), bound.values(), bound.lengths(),
                               bound.formats(), 0));
}

void Pipeline::prepare(const char* name, const char* sql) {
    before_asking();
    queued(PQsendPrepare(connection_, name, sql, 0, nullptr));
}

void Pipeline::describe(const char* name) {
    before_asking();
    queued(PQsendDescribePrepared(connection_, name));
}

void Pipeline::end_queue() {
    if (!PQpipelineSync(connection_)) lost();
    open_ = false;
    ++unread_;
}

Result Pipeline::answer(std::string_view statement) {
    waiting_.refuse_if_given_up();
    if (open_) end_queue();
    Result result;
    while (unread_ > 0)
        result = read_queue();
    if (!result || !succeeded(result.get())) fail(connection_, result.get(), statement);
    return result;
}

bool Pipeline::answer_later() {
    waiting_.refuse_if_given_up();
    end_queue();
    const int left = PQflush(connection_);
    if (left < 0) lost();
    return left == 0;
}

Result Pipeline::read_queue() {
    Result kept;
    for (bool between = false;;) {
        Result next(waiting_.next_result(connection_));
        if (!next) { // once, after each answer
            if (between || PQstatus(connection_) == CONNECTION_BAD) break;
            between = true;
            continue;
        }
        between = false;
        if (PQresultStatus(next.get()) == PGRES_PIPELINE_SYNC) {
            --unread_;
            return kept;
        }
        if (!kept || succeeded(kept.get())) kept = std::move(next);
    }
    if (kept && !succeeded(kept.get())) fail(connection_, kept.get(), "the connection");
    lost();
}

} // namespace trialoog::db::postgres
