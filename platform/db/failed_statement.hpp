#pragma once
// A unit of work that goes on after a failed statement would commit half of what it meant. PostgreSQL refuses
// every further statement; so that SQLite can't hide such a mistake, both engines do it here.

#include "platform/db/db.hpp"

#include <exception>

namespace trialoog::db {

class FailedStatement {
public:
    template <class F> auto guard(F&& statement) {
        rethrow();
        try {
            return statement();
        } catch (const Error&) {
            failure_ = std::current_exception();
            throw;
        }
    }
    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    std::exception_ptr failure_;
};

} // namespace trialoog::db
