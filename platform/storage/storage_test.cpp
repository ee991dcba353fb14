#include "platform/storage/storage.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <fstream>
#include <set>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace trialoog;
namespace fs = std::filesystem;

namespace {
struct Folder {
    fs::path path = fs::temp_directory_path() / ("trialoog-storage-" + std::to_string(::getpid()));
    Folder() { fs::remove_all(path); }
    ~Folder() { fs::remove_all(path); }
};

std::size_t half_written(const storage::Store& store) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(store.folder() / "incoming"), fs::directory_iterator()));
}
} // namespace

TEST_CASE("what is put comes back under the hash of its content") {
    Folder folder;
    storage::Store store(folder.path / "files");
    // The BLAKE2b-256 of "abc".
    const auto key = store.put("abc");
    CHECK(key == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    CHECK(store.has(key));
    CHECK(store.get(key) == "abc");
    CHECK(half_written(store) == 0);
}

TEST_CASE("bytes of any kind and an empty file are kept as they are") {
    Folder folder;
    storage::Store store(folder.path);
    std::string bytes;
    for (int i = 0; i < 300000; ++i)
        bytes.push_back(static_cast<char>(i * 7));
    CHECK(store.get(store.put(bytes)) == bytes);
    CHECK(store.get(store.put("")) == "");
}

TEST_CASE("the same content twice is one file") {
    Folder folder;
    storage::Store store(folder.path);
    CHECK(store.put("Noor's foto") == store.put("Noor's foto"));
    store.put("another");
    std::set<storage::Key> keys;
    int visits = 0;
    store.each([&](const storage::Key& key) {
        keys.insert(key);
        ++visits;
    });
    CHECK(visits == 2);
    CHECK(keys.size() == 2);
}

TEST_CASE("a damaged file is mended when its content is put again") {
    Folder folder;
    storage::Store store(folder.path);
    const auto key = store.put("whole");
    std::ofstream(folder.path / key.substr(0, 2) / key.substr(2, 2) / key) << "wh";
    CHECK(store.get(key) == "wh");
    store.put("whole");
    CHECK(store.get(key) == "whole");
}

TEST_CASE("what is removed is gone, and removing it again is no fault") {
    Folder folder;
    storage::Store store(folder.path);
    const auto key = store.put("secret");
    store.remove(key);
    CHECK(!store.has(key));
    CHECK(!store.get(key));
    store.remove(key);
}

TEST_CASE("a key that isn't 64 hex digits finds nothing and reaches no other file") {
    Folder folder;
    storage::Store store(folder.path / "files");
    std::ofstream(folder.path / "secret") << "secret";
    const auto key = store.put("abc");
    for (const std::string& hostile :
         {std::string("../secret"), std::string("../../secret"), std::string(), std::string("/etc/passwd"),
          "../" + key.substr(3), key + "/..", key.substr(1), "B" + key.substr(1), key + std::string(1, '\0'),
          std::string(64, '.'), std::string(64, '/')}) {
        CAPTURE(hostile);
        CHECK(!store.has(hostile));
        CHECK(!store.get(hostile));
        store.remove(hostile);
    }
    CHECK(fs::exists(folder.path / "secret"));
    CHECK(store.has(key));
}

TEST_CASE("files are for this user alone") {
    Folder folder;
    storage::Store store(folder.path);
    const auto key = store.put("abc");
    const auto file = folder.path / key.substr(0, 2) / key.substr(2, 2) / key;
    CHECK((fs::status(file).permissions() & fs::perms(077)) == fs::perms::none);
    CHECK((fs::status(file.parent_path()).permissions() & fs::perms(077)) == fs::perms::none);
}

TEST_CASE("many threads put the same and different files at once") {
    Folder folder;
    storage::Store store(folder.path);
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&] {
            for (int i = 0; i < 10; ++i)
                store.put("file " + std::to_string(i));
        });
    for (auto& thread : threads)
        thread.join();
    int count = 0;
    store.each([&](const storage::Key& key) {
        ++count;
        CHECK(store.get(key)->starts_with("file "));
    });
    CHECK(count == 10);
    CHECK(half_written(store) == 0);
}

TEST_CASE("a half-written file of long ago is cleared at the start, a young one is left") {
    Folder folder;
    storage::Store(folder.path).put("abc");
    std::ofstream(folder.path / "incoming" / "old") << "half";
    fs::last_write_time(folder.path / "incoming" / "old",
                        fs::file_time_type::clock::now() - std::chrono::hours(3));
    std::ofstream(folder.path / "incoming" / "young") << "half";
    storage::Store store(folder.path);
    CHECK(!fs::exists(folder.path / "incoming" / "old"));
    CHECK(fs::exists(folder.path / "incoming" / "young"));
    int count = 0;
    store.each([&](const storage::Key&) { ++count; });
    CHECK(count == 1);
}

TEST_CASE("a failure to write is told, and leaves nothing") {
    Folder folder;
    storage::Store store(folder.path);
    std::ofstream(folder.path / "bd") << "in the way"; // "abc" belongs in the folder bd/dd
    CHECK_THROWS_AS(store.put("abc"), std::system_error);
    CHECK(half_written(store) == 0);
}

TEST_CASE("a file is as old as its last putting") {
    Folder folder;
    storage::Store store(folder.path / "files");
    const auto key = store.put("a photo");
    fs::last_write_time(store.folder() / key.substr(0, 2) / key.substr(2, 2) / key,
                        fs::file_time_type::clock::now() - std::chrono::hours(48));
    CHECK(store.is_older(key, std::chrono::hours(24)));
    CHECK_FALSE(store.is_older(key, std::chrono::hours(72)));
    store.put("a photo");
    CHECK_FALSE(store.is_older(key, std::chrono::hours(24)));
    CHECK_FALSE(store.is_older("../secret", std::chrono::hours(0)));
    CHECK_FALSE(store.is_older(storage::key_of("never put"), std::chrono::hours(0)));
}
