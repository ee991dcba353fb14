#pragma once
// Finds a result's columns by name, whatever the engine.

#include <algorithm>
#include <fmt/core.h>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace trialoog::db {

class Columns {
public:
    std::vector<std::string_view> names;

    int place_of(std::string_view column, std::string_view statement) {
        // Mostly the one after the last, or the last once more (is it null? then its value).
        for (const auto guess : {last_ + 1, last_}) {
            if (guess < names.size() && names[guess] == column) return int(last_ = guess);
        }
        const auto found = std::find(names.begin(), names.end(), column);
        if (found == names.end()) throw std::logic_error(fmt::format("{}: no column {}", statement, column));
        last_ = std::size_t(found - names.begin());
        return int(last_);
    }

private:
    std::size_t last_ = std::size_t(-1);
};

} // namespace trialoog::db
