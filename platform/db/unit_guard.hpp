#pragma once
// A unit of work inside another of the same database would wait for a connection, or for the writer, that its
// own outer unit holds: refused at once, on both engines, instead of hanging under load.

#include <stdexcept>

namespace trialoog::db {

class UnitGuard {
public:
    explicit UnitGuard(const void* database) : before_(current) {
        refuse_inside(database);
        current = database;
    }
    ~UnitGuard() { current = before_; }
    UnitGuard(const UnitGuard&) = delete;
    UnitGuard& operator=(const UnitGuard&) = delete;

    static void refuse_inside(const void* database) {
        if (current == database) throw std::logic_error("a unit of work inside a unit of work");
    }

private:
    static inline thread_local const void* current = nullptr;
    const void* before_;
};

} // namespace trialoog::db
