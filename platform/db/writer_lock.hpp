#pragma once
#include <string>

namespace trialoog::db::sqlite {

/// Keeps other processes from writing or checkpointing at the same moment (an import on the command line
/// while the server runs): Debian 12's SQLite can corrupt the write-ahead log when two connections do.
class WriterLock {
public:
    /// Beside the database, because closing a second descriptor of the database itself would drop SQLite's
    /// locks.
    explicit WriterLock(const std::string& database_path);
    ~WriterLock();
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

    class Held {
    public:
        explicit Held(WriterLock&); // throws Busy when another process holds it for too long
        ~Held();
        Held(const Held&) = delete;
        Held& operator=(const Held&) = delete;

    private:
        int descriptor_;
    };

private:
    int descriptor_;
};

} // namespace trialoog::db::sqlite
