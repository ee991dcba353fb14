#include "app/backup.hpp"

#include "app/archive.hpp"
#include "app/seal.hpp"
#include "app/secret.hpp"
#include "app/signs_of_backup.hpp"
#include "platform/db/db.hpp"
#include "platform/db/restore.hpp"
#include "platform/storage/durable_file.hpp"
#include "platform/storage/hash_file.hpp"
#include "slices/leavers/leavers.hpp"

#include <fmt/core.h>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <unistd.h>

namespace trialoog::app {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* manifest_name = "manifest.json";

/// A folder that is gone when the work in it is done, or has failed.
class WorkFolder {
public:
    explicit WorkFolder(const fs::path& beside) : path_(beside / fmt::format(".work-{}", getpid())) {
        fs::remove_all(path_);
        fs::create_directories(path_);
        fs::permissions(path_, fs::perms::owner_all);
    }
    ~WorkFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error(fmt::format("{} can't be read.", file.string()));
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string engine_name(db::Engine engine) { return engine == db::Engine::sqlite ? "sqlite" : "postgresql"; }

std::string database_name(db::Engine engine) {
    return engine == db::Engine::sqlite ? "database.sqlite" : "database.pgdump";
}

// What a backup holds, by its name in the tar. The database is copied first: whatever it refers to is there
// by then.
std::vector<std::pair<std::string, fs::path>> contents(const Settings& settings, const fs::path& copy) {
    std::vector<std::pair<std::string, fs::path>> files{{database_name(settings.database.engine), copy},
                                                        {"secret", settings.data / "secret"}};
    if (fs::exists(settings.data / "demo")) files.emplace_back("demo", settings.data / "demo");
    for (const char* folder : {"files", "outbox"}) {
        if (!fs::exists(settings.data / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(settings.data / folder))
            if (entry.is_regular_file() && !entry.path().filename().string().starts_with('.'))
                files.emplace_back(fs::relative(entry.path(), settings.data).string(), entry.path());
    }
    return files;
}

bool is_empty(const fs::path& folder, const fs::path& but) {
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path() != but) return false;
    return true;
}

// Throws unless each file is there and is what the manifest says.
json checked_manifest(const fs::path& folder, const Settings& settings, const BackupProgress& progress) {
    if (!fs::exists(folder / manifest_name))
        throw std::runtime_error("This file is not a backup of Trialoog: it has no manifest.");
    const json manifest = json::parse(content_of(folder / manifest_name));
    if (manifest.at("engine") != engine_name(settings.database.engine))
        throw std::runtime_error(
            fmt::format("This backup is of a {} database. Set or leave out TRIALOOG_DATABASE to match.",
                        manifest.at("engine").get<std::string>()));
    int done = 0;
    const auto& hashes = manifest.at("files");
    for (const auto& [name, hash] : hashes.items()) {
        if (!stays_below(name) || !fs::exists(folder / name) ||
            storage::key_of_file(folder / name) != hash.get<std::string>())
            throw std::runtime_error(
                fmt::format("The backup is damaged: {} is not what was put in. Nothing was restored.", name));
        progress(++done, static_cast<int>(hashes.size()));
    }
    return manifest;
}

void take_signs(const Settings& settings, const leavers::Signs& signs) {
    const auto database = db::open(settings.database);
    db::migrate(*database, db::built_in_migrations());
    database->write([&](db::Writer& tx) { leavers::take_signs(tx, signs); });
}

void restore_database(const db::Settings& settings, const fs::path& copy) {
    try {
        db::restore(settings, copy.string());
    } catch (const db::Error& error) {
        throw std::runtime_error(
            fmt::format("{}. The database must exist, be empty, and be ours to write. Nothing was restored.",
                        error.what()));
    }
}

} // namespace

void backup(const Settings& settings, const fs::path& target, const BackupProgress& progress) {
    if (fs::exists(target))
        throw std::runtime_error(fmt::format("{} is there already. Give another name.", target.string()));
    const WorkFolder work(settings.data);
    const fs::path copy = work.path() / "database";
    const auto database = db::open(settings.database);
    db::migrate(*database, db::built_in_migrations()); // after an update, before the first start
    secret_for(*database, settings.data);              // with another's secret a backup would be of no use
    database->copy_to(copy.string());

    const auto files = contents(settings, copy);
    const fs::path unfinished = target.string() + ".unfinished";
    json manifest{{"program", "trialoog"},
                  {"engine", engine_name(settings.database.engine)},
                  {"files", json::object()}};
    try {
        TarWriter tar(unfinished);
        fs::permissions(unfinished, fs::perms::owner_read | fs::perms::owner_write);
        int done = 0;
        for (const auto& [name, file] : files) {
            progress(++done, static_cast<int>(files.size()));
            if (name.starts_with("files/") && !fs::exists(file))
                continue; // its photo was taken away meanwhile
            manifest["files"][name] = storage::key_of_file(file);
            tar.add_file(name, file);
        }
        tar.add_text(manifest_name, manifest.dump(1));
        tar.finish();
        seal(unfinished);
        write_signs(*database, target); // first: no backup without
    } catch (...) {
        fs::remove(unfinished);
        throw;
    }
    fs::rename(unfinished, target);
    storage::durable::sync_folder(target.parent_path());
}

void restore(const Settings& settings, const fs::path& source, const BackupProgress& progress,
             WithoutSigns without) {
    if (!fs::exists(source)) throw std::runtime_error(fmt::format("{} is not there.", source.string()));
    refuse_unless_sealed(source);
    const leavers::Signs signs = signs_of_backup(source, without);
    const WorkFolder work(settings.data);
    if (!is_empty(settings.data, work.path()))
        throw std::runtime_error(fmt::format(
            "{} is not empty. Restore into an empty folder: set DATA to a new one.", settings.data.string()));
    unpack_tar(source, work.path());
    const json manifest = checked_manifest(work.path(), settings, progress);
    const std::string database = database_name(settings.database.engine);
    restore_database(settings.database, work.path() / database);
    take_signs(settings, signs);
    // By name, so that the secret comes last: without it nothing is served of what was put back by half.
    for (const auto& [name, hash] : manifest.at("files").items()) {
        if (name == database) continue;
        fs::create_directories((settings.data / name).parent_path());
        fs::rename(work.path() / name, settings.data / name);
    }
}

} // namespace trialoog::app
