#pragma once
// A database that lets somebody stand around each statement that a request asks.

#include "platform/db/db.hpp"

#include <functional>
#include <memory>
#include <utility>

namespace trialoog::load {

class HeardDatabase : public db::Database {
public:
    using Run = std::function<void()>;
    std::function<void(const db::Statement&, const Run&)> around; // calls Run once

    explicit HeardDatabase(std::unique_ptr<db::Database> real) : real_(std::move(real)) {}

    db::Engine engine() const override { return real_->engine(); }
    void copy_to(const std::string& path) override { real_->copy_to(path); }
    void check(const db::Statement& statement) override { real_->check(statement); }

protected:
    void do_read(const std::function<void(db::Reader&)>& unit) override {
        if (!around) return real_->read(unit);
        real_->read([&](db::Reader& reader) {
            Heard<db::Reader> heard(*this, reader);
            unit(heard);
        });
    }
    void do_write(const std::function<void(db::Writer&)>& unit) override {
        if (!around) return real_->write(unit);
        real_->write([&](db::Writer& writer) {
            HeardWriter heard(*this, writer);
            unit(heard);
        });
    }

private:
    template <class Face> class Heard : public Face {
    public:
        Heard(HeardDatabase& database, Face& real) : database_(database), real_(real) {}
        void each(const db::Statement& statement, db::Params params,
                  const std::function<void(const db::Row&)>& visit) override {
            database_.around(statement, [&] { real_.each(statement, params, visit); });
        }

    protected:
        HeardDatabase& database_;
        Face& real_;
    };
    class HeardWriter : public Heard<db::Writer> {
    public:
        using Heard::Heard;
        std::int64_t run(const db::Statement& statement, db::Params params) override {
            std::int64_t changed = 0;
            database_.around(statement, [&] { changed = real_.run(statement, params); });
            return changed;
        }
        void run_many(const db::Statement& statement, std::span<const std::vector<db::Param>> rows) override {
            database_.around(statement, [&] { real_.run_many(statement, rows); });
        }
    };

    std::unique_ptr<db::Database> real_;
};

} // namespace trialoog::load
