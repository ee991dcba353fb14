#include "platform/jobs/jobs.hpp"

#include "tests/support/database.hpp"

#include <atomic>
#include <csignal>
#include <doctest/doctest.h>
#include <future>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace trialoog;
using jobs::JobState;
using test::TestDatabase;

namespace {

constexpr Instant morning{1'790'000'000'000};
constexpr const char* school = "school-1";
constexpr jobs::Kind letters{"letters", jobs::Lane::files}, puzzle{"puzzle", jobs::Lane::files};

struct Fixture {
    explicit Fixture(db::Database& opened) : database(opened), workers(database, clock, 1) {}

    std::string put_in(jobs::Kind kind = letters) {
        return database.write([&](db::Writer& tx) {
            return jobs::enqueue(tx, clock.now(), school, kind, R"({"class":"3b"})", "mentor");
        });
    }
    jobs::Status status(const std::string& id) {
        return database.read([&](db::Reader& tx) { return jobs::status(tx, school, id).value(); });
    }
    JobState state(const std::string& id) { return status(id).state; }

    db::Database& database;
    FrozenClock clock{morning};
    jobs::Workers workers;
};

void with_jobs(const std::function<void(Fixture&)>& body) {
    test::for_each_engine([&](db::Database& database) {
        Fixture fixture(database);
        body(fixture);
    });
}

} // namespace

TEST_CASE("a job gets what was put in, and leaves its result") {
    with_jobs([](Fixture& f) {
        f.workers.handle(letters, [](const jobs::Job& job, jobs::Progress&) {
            CHECK(job.school_id == school);
            CHECK(job.made_by == "mentor");
            return "letters for " + job.input;
        });
        const auto id = f.put_in();
        CHECK(f.state(id) == JobState::waiting);
        CHECK(f.workers.run_waiting() == 1);
        CHECK(f.state(id) == JobState::done);
        CHECK(f.status(id).result == R"(letters for {"class":"3b"})");
        CHECK(f.workers.run_waiting() == 0);
    });
}

TEST_CASE("jobs are done in the order in which they were put in") {
    with_jobs([](Fixture& f) {
        std::vector<std::string> done;
        f.workers.handle(letters, [&](const jobs::Job& job, jobs::Progress&) {
            done.push_back(job.id);
            return std::string("");
        });
        const std::vector<std::string> put_in{f.put_in(), f.put_in(), f.put_in()};
        CHECK(f.workers.run_waiting() == 3);
        CHECK(done == put_in);
    });
}

TEST_CASE("a job of a unit of work that was undone never runs") {
    with_jobs([](Fixture& f) {
        f.workers.handle(letters, [](const jobs::Job&, jobs::Progress&) { return std::string(""); });
        CHECK_THROWS(f.database.write([&](db::Writer& tx) {
            jobs::enqueue(tx, f.clock.now(), school, letters, "{}", "mentor");
            throw std::runtime_error("the form was wrong");
        }));
        CHECK(f.workers.run_waiting() == 0);
    });
}

TEST_CASE("another school doesn't see a job") {
    with_jobs([](Fixture& f) {
        const auto id = f.put_in();
        CHECK(!f.database.read([&](db::Reader& tx) { return jobs::status(tx, "school-2", id); }));
    });
}

TEST_CASE("how far a job is can be seen while it runs") {
    with_jobs([](Fixture& f) {
        std::string id;
        f.workers.handle(letters, [&](const jobs::Job&, jobs::Progress& progress) {
            progress.report(1, 28);
            const auto now = f.status(id);
            CHECK(now.state == JobState::running);
            CHECK(now.done_steps == 1);
            CHECK(now.total_steps == 28);
            for (int step = 2; step <= 28; ++step)
                progress.report(step, 28);
            CHECK(f.status(id).done_steps == 28);
            return std::string("");
        });
        id = f.put_in();
        f.workers.run_waiting();
        CHECK(f.status(id).done_steps == 28);
    });
}

TEST_CASE("a job that fails is tried three times more, later and later, and then has failed") {
    with_jobs([](Fixture& f) {
        int attempts = 0;
        f.workers.handle(letters, [&](const jobs::Job&, jobs::Progress&) -> std::string {
            ++attempts;
            throw std::runtime_error("printer on fire at /srv/secret");
        });
        const auto id = f.put_in();
        for (const auto wait : {10, 60, 300}) {
            CHECK(f.workers.run_waiting() == 1);
            CHECK(f.state(id) == JobState::waiting);
            f.clock.advance_seconds(wait - 1);
            CHECK(f.workers.run_waiting() == 0);
            f.clock.advance_seconds(1);
        }
        CHECK(f.workers.run_waiting() == 1);
        CHECK(attempts == 4);
        CHECK(f.state(id) == JobState::failed);
        CHECK(f.status(id).error.empty());
        f.clock.advance_seconds(100'000);
        CHECK(f.workers.run_waiting() == 0);
    });
}

TEST_CASE("a job that failed once can succeed the second time") {
    with_jobs([](Fixture& f) {
        int attempts = 0;
        f.workers.handle(letters, [&](const jobs::Job&, jobs::Progress&) -> std::string {
            if (++attempts == 1) throw std::runtime_error("no network");
            return std::string("sent");
        });
        const auto id = f.put_in();
        f.workers.run_waiting();
        f.clock.advance_seconds(10);
        f.workers.run_waiting();
        CHECK(f.status(id).result == "sent");
        CHECK(f.status(id).error.empty());
    });
}

TEST_CASE("a failure that is for good is told to the reader at once") {
    with_jobs([](Fixture& f) {
        f.workers.handle(letters, [](const jobs::Job&, jobs::Progress&) -> std::string {
            throw jobs::Failure("In deze klas zit nog niemand.");
        });
        const auto id = f.put_in();
        f.workers.run_waiting();
        CHECK(f.state(id) == JobState::failed);
        CHECK(f.status(id).error == "In deze klas zit nog niemand.");
    });
}

TEST_CASE("a job of a kind that nobody knows waits for a program that does") {
    with_jobs([](Fixture& f) {
        const auto id = f.put_in(puzzle);
        CHECK(f.workers.run_waiting() == 1);
        CHECK(f.state(id) == JobState::waiting);
        f.clock.advance_seconds(10);
        f.workers.handle(puzzle, [](const jobs::Job&, jobs::Progress&) { return std::string(""); });
        f.workers.run_waiting();
        CHECK(f.state(id) == JobState::done);
    });
}

TEST_CASE("stopping in the middle of a job leaves it to be done again") {
    with_jobs([](Fixture& f) {
        std::promise<void> begun;
        std::atomic<int> attempts{0};
        f.workers.handle(letters, [&](const jobs::Job&, jobs::Progress& progress) -> std::string {
            if (++attempts > 1) return std::string("whole");
            begun.set_value();
            for (int step = 0;; ++step) {
                progress.report(step, 1'000'000);
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        });
        const auto id = f.put_in();
        f.workers.start();
        begun.get_future().wait();
        f.workers.stop();
        CHECK(f.state(id) == JobState::waiting);

        jobs::Workers after_start(f.database, f.clock, 1);
        after_start.handle(letters, [](const jobs::Job&, jobs::Progress&) { return std::string("whole"); });
        CHECK(after_start.run_waiting() == 1);
        CHECK(f.status(id).result == "whole");
    });
}

TEST_CASE("workers that were started do what is put in, without being asked again") {
    with_jobs([](Fixture& f) {
        std::atomic<int> done{0};
        f.workers.handle(letters, [&](const jobs::Job&, jobs::Progress&) {
            ++done;
            return std::string("");
        });
        jobs::Workers more(f.database, f.clock, 3);
        more.handle(letters, [&](const jobs::Job&, jobs::Progress&) {
            ++done;
            return std::string("");
        });
        f.workers.start();
        more.start();
        std::vector<std::string> ids;
        for (int n = 0; n < 20; ++n)
            ids.push_back(f.put_in());
        f.workers.wake();
        more.wake();
        for (const auto& id : ids)
            while (f.state(id) != JobState::done)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
        CHECK(done == 20); // none twice
    });
}

TEST_CASE("while a job reports, it is nobody else's; when it is silent for a minute it is taken over") {
    with_jobs([](Fixture& f) {
        jobs::Workers others(f.database, f.clock, 1);
        others.handle(letters, [](const jobs::Job&, jobs::Progress&) { return std::string("by the other"); });
        f.workers.handle(letters, [&](const jobs::Job&, jobs::Progress& progress) {
            f.clock.advance_seconds(50);
            progress.report(1, 2);
            f.clock.advance_seconds(50);
            CHECK(others.run_waiting() == 0);
            f.clock.advance_seconds(11);
            CHECK(others.run_waiting() == 1);
            CHECK_THROWS_AS(progress.report(2, 2), jobs::Cancelled); // it hears that it is out
            return std::string("too late");
        });
        const auto id = f.put_in();
        f.workers.run_waiting();
        CHECK(f.status(id).result == "by the other");
    });
}

namespace {

/// A program that takes a job and is killed while it does it.
void be_killed_at_work(const db::Settings& settings, Instant at) {
    const pid_t child = fork();
    if (child == 0) {
        const auto database = db::open(settings);
        const FrozenClock clock(at);
        jobs::Workers workers(*database, clock, 1);
        workers.handle(letters, [](const jobs::Job&, jobs::Progress&) -> std::string {
            raise(SIGKILL);
            return std::string("");
        });
        workers.run_waiting();
        _exit(1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
}

} // namespace

TEST_CASE("a job of a killed program is done by the next when its lease has ended") {
    test::for_each_engine(TestDatabase::Filled::migrated, [](TestDatabase& opened) {
        std::string id;
        {
            Fixture before(*opened);
            id = before.put_in();
        }
        opened.close();
        be_killed_at_work(opened.settings(), morning);
        opened.reopen();

        Fixture f(*opened);
        f.workers.handle(letters, [](const jobs::Job&, jobs::Progress&) { return std::string("whole"); });
        CHECK(f.state(id) == JobState::running);
        CHECK(f.workers.run_waiting() == 0);
        f.clock.advance_seconds(60);
        CHECK(f.workers.run_waiting() == 1);
        CHECK(f.status(id).result == "whole");
    });
}

TEST_CASE("a job that kills its program each time isn't tried for ever") {
    test::for_each_engine(TestDatabase::Filled::migrated, [](TestDatabase& opened) {
        const auto id = Fixture(*opened).put_in();
        opened.close();
        for (int attempt = 0; attempt < 4; ++attempt)
            be_killed_at_work(opened.settings(), morning.plus_seconds(attempt * 60));
        opened.reopen();

        Fixture f(*opened);
        f.workers.handle(letters, [](const jobs::Job&, jobs::Progress&) -> std::string {
            FAIL("it ran a fifth time");
            return std::string("");
        });
        f.clock.advance_seconds(4 * 60);
        f.workers.run_waiting();
        CHECK(f.state(id) == JobState::failed);
    });
}
