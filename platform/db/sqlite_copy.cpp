#include "platform/db/sqlite_copy.hpp"

#include "platform/db/finished_file.hpp"

#include <fmt/core.h>

namespace trialoog::db::sqlite {
namespace {

struct Handle {
    sqlite3* db = nullptr;
    Handle(const std::string& path, int flags) {
        if (sqlite3_open_v2(path.c_str(), &db, flags | SQLITE_OPEN_NOMUTEX, nullptr) == SQLITE_OK) return;
        const Error error(fmt::format("the copy {}: {}", path, sqlite3_errmsg(db)));
        sqlite3_close(db);
        throw error;
    }
    ~Handle() { sqlite3_close(db); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
};

void copy_pages(const Connection& source, const std::string& path) {
    const Handle target(path, SQLITE_OPEN_READWRITE);
    // The whole file is flushed once, at its end.
    sqlite3_exec(target.db, "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF", nullptr, nullptr, nullptr);
    auto* backup = sqlite3_backup_init(target.db, "main", source.handle(), "main");
    if (!backup) throw Error(fmt::format("the copy: {}", sqlite3_errmsg(target.db)));
    // In one step: it reads one snapshot while the writer goes on. In several it would begin again at every
    // write.
    const int stepped = sqlite3_backup_step(backup, -1), finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE || finished != SQLITE_OK)
        throw Error(fmt::format("the copy: {}", sqlite3_errstr(stepped == SQLITE_DONE ? finished : stepped)));
}

std::string as_uri(const std::string& path) {
    std::string uri = "file:";
    for (const char c : path) {
        if (c == '%' || c == '?' || c == '#')
            uri += fmt::format("%{:02x}", static_cast<unsigned char>(c));
        else
            uri += c;
    }
    return uri;
}

void check_pages(const std::string& path) {
    // Immutable: looking shouldn't leave a log beside it.
    const Handle copied(as_uri(path) + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    std::string verdict;
    const auto keep = [](void* to, int, char** values, char**) {
        *static_cast<std::string*>(to) = values[0];
        return 0;
    };
    sqlite3_exec(copied.db, "PRAGMA quick_check(1)", keep, &verdict, nullptr);
    if (verdict != "ok") throw Error(fmt::format("the copy isn't sound: {}", verdict));
}

} // namespace

void copy(const Connection& source, const std::string& path) {
    FinishedFile file(path);
    copy_pages(source, file.unfinished());
    check_pages(file.unfinished());
    file.finish();
}

} // namespace trialoog::db::sqlite
