#pragma once
// A database between whose units of work somebody else gets a turn: what two phones do at once, on purpose.

#include "platform/db/db.hpp"

#include <functional>
#include <utility>

namespace trialoog::test {

class Interrupted : public db::Database {
public:
    explicit Interrupted(db::Database& inner) : inner_(inner) {}

    /// Right before the unit that has `before` units ahead of it, `other` gets its turn, once.
    void interrupt(int before, std::function<void()> other) {
        ahead_ = before;
        other_ = std::move(other);
    }
    /// Nobody else gets a turn any more. True when `other` had it.
    bool had_its_turn() { return !std::exchange(other_, nullptr); }

    db::Engine engine() const override { return inner_.engine(); }
    void copy_to(const std::string& path) override { inner_.copy_to(path); }
    void check(const db::Statement& statement) override { inner_.check(statement); }

protected:
    void do_read(const std::function<void(db::Reader&)>& unit) override {
        turn();
        inner_.read([&](db::Reader& reader) { unit(reader); });
    }
    void do_write(const std::function<void(db::Writer&)>& unit) override {
        turn();
        inner_.write([&](db::Writer& writer) { unit(writer); });
    }

private:
    void turn() {
        if (!other_ || ahead_-- > 0) return;
        const auto other = std::exchange(other_, nullptr); // its own units aren't interrupted
        other();
    }
    db::Database& inner_;
    int ahead_ = 0;
    std::function<void()> other_;
};

} // namespace trialoog::test
