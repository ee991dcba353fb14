#include "platform/jobs/jobs.hpp"

#include "tests/support/database.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <latch>
#include <sys/wait.h>
#include <unistd.h>

using namespace trialoog;
using jobs::JobState;
using jobs::Lane;
using test::TestDatabase;

namespace {

constexpr Instant morning{1'790'000'000'000};
constexpr const char* school = "school-1";
constexpr jobs::Kind mail{"mail", Lane::mail}, print{"print", Lane::files}, plan{"plan", Lane::plans};

std::string put_in(db::Database& database, jobs::Kind kind) {
    return database.write(
        [&](db::Writer& tx) { return jobs::enqueue(tx, morning, school, kind, "{}", "mentor"); });
}

jobs::Status status(db::Database& database, const std::string& id) {
    return database.read([&](db::Reader& tx) { return jobs::status(tx, school, id).value(); });
}

/// The long one ends only when a short one of each other lane was done while it ran.
void long_beside_short(db::Database& database, jobs::Kind lasting, jobs::Kind one, jobs::Kind other) {
    const FrozenClock clock(morning);
    jobs::Workers workers(database, clock, 1);
    std::latch begun(1), others_done(2), ended(1);
    workers.handle(lasting, [&](const jobs::Job&, jobs::Progress&) {
        begun.count_down();
        others_done.wait();
        ended.count_down();
        return std::string("");
    });
    for (const auto brief : {one, other})
        workers.handle(brief, [&](const jobs::Job&, jobs::Progress&) {
            others_done.count_down();
            return std::string("");
        });
    workers.start();
    put_in(database, lasting);
    workers.wake();
    begun.wait();
    put_in(database, one);
    put_in(database, other);
    workers.wake();
    ended.wait();
    workers.stop();
}

/// A program that takes a job, and is killed after the attempt reported how far it is.
void be_killed_at(const db::Settings& settings, Instant at, int done_steps, int total_steps) {
    const pid_t child = fork();
    if (child == 0) {
        const auto database = db::open(settings);
        const FrozenClock clock(at);
        jobs::Workers workers(*database, clock, 1);
        workers.handle(plan, [&](const jobs::Job&, jobs::Progress& progress) -> std::string {
            progress.report(done_steps, total_steps);
            raise(SIGKILL);
            return std::string("");
        });
        workers.run_waiting();
        _exit(1);
    }
    int ended = 0;
    waitpid(child, &ended, 0);
    CHECK(WIFSIGNALED(ended));
}

/// Kills the program at each of these reports; gives the job that survived it, or was set aside.
jobs::Status after_kills(TestDatabase& opened, std::initializer_list<std::pair<int, int>> reports) {
    const auto id = put_in(*opened, plan);
    opened.close();
    Instant at = morning;
    for (const auto& [done, total] : reports) {
        be_killed_at(opened.settings(), at, done, total);
        at = at.plus_seconds(60);
    }
    opened.reopen();
    const FrozenClock clock(at);
    jobs::Workers workers(*opened, clock, 1);
    workers.handle(plan, [](const jobs::Job&, jobs::Progress&) { return std::string("whole"); });
    CHECK(workers.run_waiting() == 1);
    return status(*opened, id);
}

} // namespace

TEST_CASE("mail goes out and paper is printed while a planner searches; so in every other lane") {
    test::for_each_engine([](db::Database& database) {
        long_beside_short(database, plan, mail, print);
        long_beside_short(database, print, mail, plan);
        long_beside_short(database, mail, print, plan);
    });
}

TEST_CASE("whoever does what waits does it of all lanes, also what one lane put into another") {
    test::for_each_engine([](db::Database& database) {
        const FrozenClock clock(morning);
        jobs::Workers workers(database, clock, 1);
        std::string mailed;
        workers.handle(plan, [&](const jobs::Job&, jobs::Progress&) {
            mailed = put_in(database, mail);
            return std::string("");
        });
        workers.handle(mail, [](const jobs::Job&, jobs::Progress&) { return std::string("sent"); });
        put_in(database, plan);
        CHECK(workers.run_waiting() == 2);
        CHECK(status(database, mailed).result == "sent");
    });
}

TEST_CASE("a job that gets further at each attempt outlives any number of kills") {
    test::for_each_engine(TestDatabase::Filled::migrated, [](TestDatabase& opened) {
        CHECK(after_kills(opened, {{1, 7}, {2, 7}, {3, 7}, {4, 7}, {5, 7}, {6, 7}}).state == JobState::done);
    });
}

TEST_CASE("a job that goes on with the rest gets further too, though it counts anew") {
    test::for_each_engine(TestDatabase::Filled::migrated, [](TestDatabase& opened) {
        CHECK(after_kills(opened, {{1, 60}, {1, 45}, {1, 30}, {1, 20}, {1, 10}, {1, 5}}).state ==
              JobState::done);
    });
}

TEST_CASE("a job that kills its program at the same step each time is set aside") {
    test::for_each_engine(TestDatabase::Filled::migrated, [](TestDatabase& opened) {
        CHECK(after_kills(opened, {{4, 7}, {4, 7}, {4, 7}, {4, 7}}).state == JobState::failed);
        CHECK(after_kills(opened, {{1, 7}, {4, 7}, {3, 7}, {2, 7}, {4, 7}}).state == JobState::failed);
    });
}

TEST_CASE("a job that fails further on is tried as often again; one that fails at the same place isn't") {
    test::for_each_engine([](db::Database& database) {
        FrozenClock clock(morning);
        jobs::Workers workers(database, clock, 1);
        int attempts = 0;
        workers.handle(mail, [&](const jobs::Job&, jobs::Progress& progress) -> std::string {
            ++attempts;
            progress.report(std::min(attempts, 3), 10);
            throw std::runtime_error("no network");
        });
        const auto id = put_in(database, mail);
        for (int look = 0; look < 20; ++look) {
            workers.run_waiting();
            clock.advance_seconds(300);
        }
        CHECK(attempts == 3 + 3);
        CHECK(status(database, id).state == JobState::failed);
    });
}
