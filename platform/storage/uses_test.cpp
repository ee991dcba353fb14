#include "platform/storage/uses.hpp"

#include "tests/support/database.hpp"

#include <atomic>
#include <doctest/doctest.h>
#include <filesystem>
#include <thread>
#include <unistd.h>

using namespace trialoog;
namespace fs = std::filesystem;
using storage::Key;
using storage::NewFiles;
using storage::Use;

namespace {

constexpr Use noors{"photo", "school", "noors"}, daans{"photo", "school", "daans"},
    elsewhere{"photo", "other-school", "noors"};

struct House {
    explicit House(db::Database& opened) : database(opened) {}
    ~House() { fs::remove_all(folder); }
    House(const House&) = delete;
    House& operator=(const House&) = delete;

    Key keep(std::string_view content, const Use& use) {
        NewFiles files(database, store, clock);
        const Key key = files.put(content);
        database.write([&](db::Writer& tx) {
            storage::uses(tx, key, use);
            files.settle(tx);
        });
        return key;
    }
    std::vector<Key> give_up(const Use& use) {
        return database.write([&](db::Writer& tx) { return storage::no_longer(tx, use); });
    }
    std::size_t erase(const std::vector<Key>& keys) {
        return storage::erase_unused(database, store, keys, clock.now());
    }
    std::size_t erase_over() { return storage::erase_over(database, store, clock.now()); }
    std::size_t sweep() { return storage::sweep(database, store, clock.now(), std::chrono::hours(24)); }
    void put_two_days_ago(const Key& key) {
        fs::last_write_time(folder / key.substr(0, 2) / key.substr(2, 2) / key,
                            fs::file_time_type::clock::now() - std::chrono::hours(48));
    }
    std::size_t take_away(const Use& use) { return erase(give_up(use)); }

    db::Database& database;
    const fs::path folder = fs::temp_directory_path() / ("trialoog-uses-" + std::to_string(::getpid()));
    storage::Store store{folder};
    FrozenClock clock{Instant{1'790'000'000'000}};
};

void with_house(const std::function<void(House&)>& body) {
    test::for_each_engine([&](db::Database& database) {
        House house(database);
        body(house);
    });
}

} // namespace

TEST_CASE("a photo that was taken away is erased, at once") {
    with_house([](House& house) {
        const Key key = house.keep("a photo", noors);
        CHECK(house.store.has(key));
        CHECK(house.take_away(noors) == 1);
        CHECK_FALSE(house.store.has(key));
        CHECK(house.take_away(noors) == 0);
    });
}

TEST_CASE("an equal photo of somebody else, also of another school, keeps the file") {
    with_house([](House& house) {
        const Key key = house.keep("a photo", noors);
        CHECK(house.keep("a photo", daans) == key);
        CHECK(house.keep("a photo", elsewhere) == key);
        CHECK(house.take_away(noors) == 0);
        CHECK(house.take_away(daans) == 0);
        CHECK(house.store.has(key));
        CHECK(house.take_away(elsewhere) == 1);
        CHECK_FALSE(house.store.has(key));
    });
}

TEST_CASE("what has two files gives up both; no file is none") {
    with_house([](House& house) {
        const Key screen = house.keep("screen", noors), thumbnail = house.keep("thumbnail", noors);
        house.database.write([&](db::Writer& tx) { storage::uses(tx, "", noors); });
        CHECK(house.give_up(noors).size() == 2);
        CHECK(house.erase({screen, thumbnail}) == 2);
    });
}

TEST_CASE("a use that was undone with its unit of work uses nothing") {
    with_house([](House& house) {
        const Key key = house.keep("a photo", noors);
        CHECK_THROWS(house.database.write([&](db::Writer& tx) {
            storage::no_longer(tx, noors);
            throw std::runtime_error("the form was wrong");
        }));
        CHECK(house.erase({key}) == 0);
        CHECK_THROWS(house.database.write([&](db::Writer& tx) {
            storage::uses(tx, key, daans);
            throw std::runtime_error("the form was wrong");
        }));
        CHECK(house.take_away(noors) == 1);
    });
}

TEST_CASE("what is put while an equal file is being taken away stays, whoever comes first") {
    with_house([](House& house) {
        const Key key = house.keep("a photo", noors);
        NewFiles daans_files(house.database, house.store, house.clock);

        const auto given_up = house.give_up(noors); // taken away; nothing is erased yet
        daans_files.put("a photo");                 // equal, and not in any row yet
        CHECK(house.erase(given_up) == 0);
        house.database.write([&](db::Writer& tx) {
            storage::uses(tx, key, daans);
            daans_files.settle(tx);
        });
        CHECK(house.erase(given_up) == 0);
        CHECK(house.store.get(key) == "a photo");

        CHECK(house.take_away(daans) == 1); // erased before the next one puts it: then it is put anew
        house.keep("a photo", noors);
        CHECK(house.store.get(key) == "a photo");
    });
}

TEST_CASE("a claim that nobody settled holds a file for a day") {
    with_house([](House& house) {
        NewFiles given_up(house.database, house.store, house.clock);
        const Key key = given_up.put("a photo");
        CHECK(house.erase({key}) == 0);
        house.clock.advance_seconds(86'400 - 1);
        CHECK(house.erase({key}) == 0);
        CHECK(house.erase_over() == 0);
        house.clock.advance_seconds(1);
        CHECK(house.erase_over() == 1);
        CHECK_FALSE(house.store.has(key));
    });
}

TEST_CASE(
    "many that put and take away equal photos at the same time each have theirs for as long as they use it") {
    with_house([](House& house) {
        std::atomic<int> missing{0};
        std::vector<std::thread> people;
        for (int who = 0; who < 4; ++who)
            people.emplace_back([&, who] {
                const std::string id = "photo-" + std::to_string(who);
                const Use mine{"photo", "school", id};
                for (int round = 0; round < 80; ++round) {
                    const Key key = house.keep("the same photo", mine);
                    missing += !house.store.has(key);
                    house.take_away(mine);
                }
            });
        for (auto& one : people)
            one.join();
        CHECK(missing == 0);
        CHECK_FALSE(house.store.has(storage::key_of("the same photo")));
    });
}

TEST_CASE("what many give up at once is erased when that is durable, but for what somebody else uses") {
    with_house([](House& house) {
        const Key photo = house.keep("a photo", noors), shared = house.keep("a shared photo", noors);
        house.keep("a shared photo", elsewhere);
        house.keep("a page", daans);
        house.database.write([&](db::Writer& tx) {
            storage::no_longer(tx, "photo", "school", {"noors", "daans"});
        });
        CHECK(house.store.has(photo));
        CHECK(house.erase_over() == 2);
        CHECK(house.store.has(shared));
        CHECK(house.erase_over() == 0);
    });
}

TEST_CASE("what is made for a while is erased after it, and used again when somebody says so") {
    with_house([](House& house) {
        NewFiles files(house.database, house.store, house.clock);
        const Key key = files.put("a PDF");
        house.database.write([&](db::Writer& tx) {
            storage::uses(tx, key, noors, house.clock.now().plus_days(3));
            files.settle(tx);
        });
        house.clock.advance_seconds(2 * 86'400);
        CHECK(house.erase_over() == 0);
        house.clock.advance_seconds(86'400);
        NewFiles again(house.database, house.store, house.clock);
        CHECK(again.claim(key)); // at that very moment
        CHECK(house.erase_over() == 0);
        house.clock.advance_seconds(86'400);
        CHECK(house.erase_over() == 1);
        CHECK_FALSE(again.claim(key));
    });
}

TEST_CASE("a sweep takes what never had a use and has lain for a day, and nothing else") {
    with_house([](House& house) {
        const Key used = house.keep("a photo in a dossier", noors),
                  nobodys = house.store.put("of a stopped job"),
                  put_again = house.store.put("the same photo again"),
                  young = house.store.put("a moment ago");
        for (const Key& key : {used, nobodys, put_again})
            house.put_two_days_ago(key);
        house.store.put("the same photo again");
        CHECK(house.sweep() == 1);
        CHECK_FALSE(house.store.has(nobodys));
        for (const Key& key : {used, put_again, young})
            CHECK(house.store.has(key));
    });
}

TEST_CASE("while the night sweeps, who puts what somebody gives up keeps it for as long as they use it") {
    with_house([](House& house) {
        std::atomic<int> missing{0};
        std::atomic<bool> over{false};
        std::thread night([&] {
            while (!over)
                storage::sweep(house.database, house.store, house.clock.now(), std::chrono::hours(0));
        });
        std::vector<std::thread> people;
        for (int who = 0; who < 3; ++who)
            people.emplace_back([&, who] {
                const std::string id = "photo-" + std::to_string(who);
                const Use mine{"photo", "school", id};
                for (int round = 0; round < 40; ++round) {
                    const Key key = house.keep("the same photo", mine);
                    missing += !house.store.has(key);
                    house.database.write(
                        [&](db::Writer& tx) { storage::no_longer(tx, "photo", "school", {id}); });
                }
            });
        for (auto& one : people)
            one.join();
        over = true;
        night.join();
        CHECK(missing == 0);
        house.erase_over();
        CHECK_FALSE(house.store.has(storage::key_of("the same photo")));
    });
}
