#pragma once
// Columns that stop contact: deceased, a secret address, no contact, not to be written to, authority. They
// are never passed over in silence: a header that sounds like one has to be given its meaning, or waved
// through.

#include <optional>
#include <string>
#include <string_view>

namespace trialoog::school {

/// What a row says that should stop contact. Nothing: the file doesn't say.
struct Stops {
    std::optional<bool> is_deceased, has_secret_address;
    std::optional<bool> no_contact;    // with this pupil's school
    std::optional<bool> is_written_to; // false: no letter and no mail about this pupil
};

/// Whether a header that nobody knows sounds as if it stops contact: "Niet meer aanschrijven", "Geheim tel.".
bool sounds_like_stop(std::string_view normalised_header);

/// Whether what somebody wrote in a column of remarks does: "Geen contact opnemen!", "vader overleden".
bool remark_sounds_like_stop(std::string_view cell);

/// A name with which it is said that somebody died: "† K. Rouw", "K. Rouw (overleden 2019)", "Wijlen K.
/// Rouw".
bool has_death_mark(std::string_view name);
std::string without_death_mark(const std::string& name);

/// Empty, or what stands for empty: "-", "onbekend", NULL, 00-00-0000.
bool says_nothing_of_a_stop(std::string_view cell);
/// "geheim" where a street or a telephone number should stand, or behind one.
bool is_kept_secret(std::string_view cell);
/// Nothing when the cell is empty or can't be read; a cell that isn't empty and can't be read is refused.
std::optional<bool> deceased_of(std::string_view cell);  // j, n, a date, a year, "overleden"
std::optional<bool> stop_of(std::string_view cell);      // j, n, "geheim", "niet aanschrijven"
std::optional<bool> authority_of(std::string_view cell); // j, n, "gedeeld", "geen", "ontheven"

} // namespace trialoog::school
