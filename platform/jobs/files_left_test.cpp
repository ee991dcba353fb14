#include "platform/jobs/files_left.hpp"

#include "platform/jobs/forget_person.hpp"
#include "tests/support/database.hpp"
#include "tests/support/file_uses.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <unistd.h>

using namespace trialoog;
namespace fs = std::filesystem;

namespace {

constexpr const char* school = "school-1";
constexpr jobs::Kind letters{"letters", jobs::Lane::files};

struct House {
    explicit House(db::Database& opened) : database(opened), workers(database, clock, 1) {}
    ~House() { fs::remove_all(folder); }
    House(const House&) = delete;
    House& operator=(const House&) = delete;

    /// Leaves a file for a week; `meanwhile` happens when the file is made and the job isn't over yet.
    void leave_a_file(const std::function<void()>& meanwhile) {
        workers.handle(letters, [this, meanwhile](const jobs::Job& job, jobs::Progress&) {
            storage::NewFiles fresh(database, files, clock);
            const storage::Key key = fresh.put("a hundred letters");
            meanwhile();
            return jobs::left_files(job, R"({"key":")" + key + R"("})", fresh, {key},
                                    clock.now().plus_days(7));
        });
        database.write(
            [&](db::Writer& tx) { jobs::enqueue(tx, clock.now(), school, letters, "{}", "mentor"); });
        workers.run_waiting();
    }
    void forget_the_mentor() {
        database.write([](db::Writer& tx) { jobs::forget_person(tx, school, "mentor"); });
    }
    bool has_letters() const { return files.has(storage::key_of("a hundred letters")); }
    void sweep() { storage::sweep(database, files, clock.now(), std::chrono::hours(24)); }
    std::string wrong() { return test::wrong_uses(database, files, clock.now()); }

    db::Database& database;
    const fs::path folder = fs::temp_directory_path() / ("trialoog-left-" + std::to_string(::getpid()));
    storage::Store files{folder};
    FrozenClock clock{Instant{1'790'000'000'000}};
    jobs::Workers workers;
};

void with_house(const std::function<void(House&)>& body) {
    test::for_each_engine([&](db::Database& database) {
        House house(database);
        body(house);
    });
}

} // namespace

TEST_CASE("what a job left can be fetched for as long as was said, and goes in the night after") {
    with_house([](House& house) {
        house.leave_a_file([] {});
        CHECK(house.wrong() == "");
        house.clock.advance_seconds(7 * 86'400 - 1);
        house.sweep();
        CHECK(house.has_letters());
        house.clock.advance_seconds(1);
        house.sweep();
        CHECK_FALSE(house.has_letters());
    });
}

TEST_CASE("what a job left goes when who asked for it is forgotten, also while it is being made") {
    with_house([](House& house) {
        house.leave_a_file([] {});
        house.forget_the_mentor();
        CHECK(house.has_letters());
        house.sweep();
        CHECK_FALSE(house.has_letters());

        house.leave_a_file([&] { house.forget_the_mentor(); });
        house.clock.advance_seconds(86'400);
        house.sweep(); // nobody uses it: the job was gone before it could
        CHECK_FALSE(house.has_letters());
        CHECK(house.wrong() == "");
    });
}
