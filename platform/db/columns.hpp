#pragma once
// Finds a result's columns by name, whatever the engine. Who maps a row asks in the same order for each: that
// order is remembered, so that a name is mostly compared with one.

#include <algorithm>
#include <fmt/core.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::db {

class Columns {
public:
    bool empty() const { return names_.empty(); }
    void add(std::string_view name) { names_.emplace_back(name); }
    void forget() {
        names_.clear();
        asked_.clear();
    }
    void begin_row() { turn_ = 0; }

    int place_of(std::string_view column, std::string_view statement) {
        if (turn_ < asked_.size()) {
            const Asked& as_before = asked_[turn_];
            if (as_before.name == column) {
                ++turn_;
                return as_before.place;
            }
        }
        const Asked asked = found(column, statement);
        if (turn_ < asked_.size())
            asked_[turn_] = asked;
        else if (asked_.size() < most_remembered)
            asked_.push_back(asked);
        ++turn_;
        return asked.place;
    }

private:
    static constexpr std::size_t most_remembered = 64;

    struct Asked {
        std::string_view name; // in names_, all of which are there when the first is asked for
        int place;
    };
    Asked found(std::string_view column, std::string_view statement) const {
        const auto name = std::find(names_.begin(), names_.end(), column);
        if (name == names_.end()) throw std::logic_error(fmt::format("{}: no column {}", statement, column));
        return {*name, int(name - names_.begin())};
    }

    std::vector<std::string> names_;
    std::vector<Asked> asked_; // in the order of the last row
    std::size_t turn_ = 0;
};

} // namespace trialoog::db
