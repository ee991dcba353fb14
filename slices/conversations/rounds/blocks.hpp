#pragma once
// The times that somebody gives for a round, day by day, as they are typed and as they hold. On values.

#include "look/form.hpp"
#include "slices/conversations/rounds/round.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace trialoog::conversations {

/// What stands on one day: at most two blocks ("15.00"–"16.30" and "18.30"–"21.00"); both "" is none.
struct TypedBlock {
    std::string from, until;
};
inline constexpr std::size_t blocks_a_day = 2;
using TypedDay = std::array<TypedBlock, blocks_a_day>;
using TypedDays = std::map<Day, TypedDay>;

/// From Monday to Friday in the period; other days where somebody has times on them.
TypedDays days_to_type(const Round&, const std::vector<Block>&);
/// "van-2027-02-09-1": the names of a block's fields.
std::string from_field(Day, std::size_t which);
std::string until_field(Day, std::size_t which);

/// "Every Tuesday from 18.30 until 21.00", put in the first free place of each such day that hasn't it yet.
/// Nothing changes when there is an error.
struct Pattern {
    std::string weekday, from, until; // "2", "18.30", "21.00"
};
void fill_in(TypedDays&, const Pattern&, const Round&, look::Errors&);

/// When somebody is busy elsewhere at that time, or their room is taken.
struct Taken {
    Day day;
    std::string from, until;
    std::string why; // a sentence
};
struct DecidedBlocks {
    std::vector<Block> blocks;
    look::Errors errors;
};
DecidedBlocks decide_blocks(const TypedDays&, const Round&, std::string_view person_id,
                            const std::vector<Taken>&);

} // namespace trialoog::conversations
