#pragma once
// When a message may go: rules on values. Times are those of Amsterdam, with its summer time.

#include "slices/messages/messages.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace trialoog::messages {

/// From 20:30 to 07:30, and the whole Sunday, no mail goes out.
bool is_quiet(Instant);
/// The moment itself, or half past seven of the first day after it on which mail goes.
Instant next_moment(Instant);

/// For each of the people the number of their family. Who shares a mailbox, a letterbox or a child at home is
/// one family; parents who live apart are two.
std::vector<std::size_t> family_numbers(const std::vector<Addressee>&);

/// Something that a family hears, or is to hear: the same thing to several of its people is one message.
struct Telling {
    std::size_t family = 0;
    std::string thing; // purpose and what it is about
    Instant due_at;
};
/// When the family hears this: at `wanted`, or at the beginning of the first day on which it hears nothing
/// else.
Instant free_moment(const std::vector<Telling>& planned, const Telling& wanted);

} // namespace trialoog::messages
