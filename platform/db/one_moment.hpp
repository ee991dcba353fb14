#pragma once
// A request first asks who is there and then what they see: two reads, which can be one.

#include <memory>

namespace trialoog::db {

/// What a read leaves open. Goes with its destructor.
class Snapshot {
public:
    virtual ~Snapshot() = default;
};

/// While it stands, the first read of this thread leaves its snapshot open, and the second goes on in it: one
/// moment, one connection, one begin and one end. A write in between ends it first, and what is read after a
/// write sees it. Not around work that is long before its second read: a connection waits with it.
class OneMoment {
public:
    OneMoment();
    ~OneMoment();
    OneMoment(const OneMoment&) = delete;
    OneMoment& operator=(const OneMoment&) = delete;

    // For the engines; `database` is who left it.
    static std::unique_ptr<Snapshot> take(const void* database);
    static void leave(const void* database, std::unique_ptr<Snapshot>);
    static void end(const void* database);

private:
    OneMoment* const outer_;
    bool is_over_ = false; // a second read, or a write, was there
    const void* database_ = nullptr;
    std::unique_ptr<Snapshot> left_;
};

} // namespace trialoog::db
