#pragma once
// What the tests of backups share.

#include "app/backup.hpp"
#include "tests/support/database.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace trialoog::app {

namespace fs = std::filesystem;

inline const BackupProgress silent = [](int, int) {};

/// A folder for a test, gone afterwards.
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "trialoog-backup-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path_); }
    const fs::path& path() const { return path_; }
    fs::path operator/(const char* name) const { return path_ / name; }

private:
    fs::path path_;
};

inline std::string bytes(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline Settings installation(const fs::path& data, const db::Settings& database) {
    Settings settings;
    settings.data = data;
    settings.database = database;
    fs::create_directories(data);
    return settings;
}

/// Where the backup comes back: another folder, another database.
struct Elsewhere {
    Elsewhere(const Folder& folder, const db::Settings& like)
        : empty(like.engine, test::TestDatabase::Filled::empty) {
        empty.close();
        db::Settings settings = empty.settings();
        if (like.engine == db::Engine::sqlite)
            settings.location = (folder / "to" / "trialoog.sqlite").string();
        installed = installation(folder / "to", settings);
    }
    test::TestDatabase empty;
    Settings installed;
};

} // namespace trialoog::app
