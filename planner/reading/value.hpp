#pragma once
// What stands in a JSON file, with the line on which it stands: a fault can name its place.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace trialoog::planner {

struct Value {
    enum class Kind : std::uint8_t { null, boolean, whole, real, text, list, object };
    Kind kind = Kind::null;
    std::uint32_t line = 1;
    std::int64_t whole = 0; // also 0 and 1 of a boolean
    double real = 0;
    std::string text;
    std::vector<std::string> names; // of an object, one for each of `items`
    std::vector<Value> items;

    /// The value of an object's field, or null.
    const Value* find(std::string_view name) const;
};

/// Something wrong with the input. `where` is the way to it: talks[3].mentors[0].
struct Fault {
    std::uint32_t line = 1;
    std::string where, what;
};
using Faults = std::vector<Fault>;

/// Reads a whole JSON text. What is bigger, deeper or longer than any plan needs is a fault, and so is a
/// name that an object has twice. With faults the value can't be used.
Value read_json(std::string_view, Faults&);

/// Text as one line shows it: in quotes, with what can't be seen escaped, cut when long.
std::string in_quotes(std::string_view);

} // namespace trialoog::planner
