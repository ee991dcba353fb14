#pragma once
// How much what a file says of somebody is like what we have. Letters are compared after normalising:
// compatibility forms, case, apostrophes, dashes and blanks of all kinds say nothing. A lost accent is
// neither the same nor another.

#include "slices/school/cells/names.hpp"

#include <string>
#include <string_view>

namespace trialoog::school {

enum class Likeness {
    same,
    fits,    // initials of the same name
    accents, // the same, but for accents that one of them lost
    similar, // one letter differs, or one is a part of the other
    other,
    unknown, // one of them says nothing
};

/// Without case, apostrophes, dashes, blanks; with accents.
std::string plain(std::string_view);
std::string plain(const Name&);
/// As `plain`, without accents too.
std::string bare(std::string_view);
/// The same spelling, but for the kind of apostrophe, dash or blank.
bool same_spelling(const Name&, const Name&);

struct NameLikeness {
    Likeness given = Likeness::unknown, family = Likeness::unknown;
    bool is_same() const { return given == Likeness::same && family == Likeness::same; }
    bool is_other() const { return given == Likeness::other || family == Likeness::other; }
};
NameLikeness likeness(const Name&, const Name&);
/// One word, or one part only: a given name or a family name.
bool has_one_name(const Name&);
/// The same name, wherever its words are divided.
bool same_name(const Name&, const Name&);

/// Of two dates as yyyy-mm-dd or "": `similar` when it may be one slip of the pen (two parts the same, or day
/// and month changed places).
Likeness likeness_of_days(std::string_view, std::string_view);

/// "P.", "J.P.", "Chr.", "p": short pieces with points, or one letter; also when there is none.
bool is_initials(std::string_view given);

/// The last nine digits: 06… and +316… are one number. "" when there are fewer than eight.
std::string digits_of(std::string_view phone);

} // namespace trialoog::school
