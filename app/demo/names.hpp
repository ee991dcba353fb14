#pragma once
// First and last names as they are heard in a Dutch school yard. Made up into people by chance: nobody is
// meant.

#include <span>
#include <string_view>

namespace trialoog::demo {

struct LastName {
    std::string_view infix, name;
};

/// Names that go together in one family.
struct Origin {
    unsigned share;            // of a hundred families
    std::string_view language; // that some of its parents read better than Dutch; "nl" when none
    unsigned reads_it;         // percent of parents
    std::span<const std::string_view> girls, boys, women, men;
    std::span<const LastName> last;
};
std::span<const Origin> origins();

std::span<const std::string_view> streets();

} // namespace trialoog::demo
